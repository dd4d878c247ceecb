// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetwriter.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

constexpr int progressEveryMs = 500;

SheetMode modeOf(PixelKind kind)
{
    switch (kind) {
    case PixelKind::Lineart:
        return SheetMode::Lineart;
    case PixelKind::Grey:
        return SheetMode::Grey;
    case PixelKind::Colour:
        break;
    }
    return SheetMode::Colour;
}

} // namespace

SheetWriter::SheetWriter(const SheetOrder &order, Reply reply, SealedFiles files)
    : m_order(order)
    , m_reply(std::move(reply))
    , m_files(std::move(files))
{
    m_sinceProgress.start();
}

QString SheetWriter::pathOf(int side) const
{
    const QString number = QString::number(m_order.firstSheet + m_sheets).rightJustified(4, u'0');
    return QDir(m_order.folder).filePath(u"sheet-"_s + number + u'-' + QString::number(side));
}

Result<void> SheetWriter::begin(const PageShape &shape)
{
    auto page = PageFile::begin(pathOf(m_front ? 2 : 1), shape, m_files);
    if (!page)
        return page.error();
    m_page = std::move(*page);
    tellProgress();
    return {};
}

Result<void> SheetWriter::add(const unsigned char *row)
{
    if (m_sinceProgress.elapsed() >= progressEveryMs)
        tellProgress();
    return m_page->add(row);
}

Result<void> SheetWriter::end()
{
    if (const auto ended = m_page->end(); !ended)
        return ended.error();
    if (m_order.source == SheetSource::Duplex && !m_front) {
        m_front = std::move(m_page);
        return {};
    }
    return keepSheet();
}

Result<void> SheetWriter::endBatch()
{
    m_page.reset();
    return m_front ? keepSheet() : Result<void>();
}

Result<void> SheetWriter::keepSheet()
{
    const auto front = std::move(m_front ? m_front : m_page);
    const auto back = std::move(m_page);
    for (const auto &page : {front.get(), back.get()}) {
        if (!page)
            continue;
        if (const auto kept = page->keep(); !kept) {
            if (page == back.get())
                QFile::remove(front->path());
            return kept.error();
        }
    }
    const int number = m_order.firstSheet + m_sheets++;
    QJsonArray sides;
    for (const auto &page : {front.get(), back.get()}) {
        if (!page)
            continue;
        ++m_pages;
        const PageShape &shape = page->shape();
        sides.append(QJsonObject{{u"file"_s, page->path()},
                                 {u"width"_s, shape.width},
                                 {u"height"_s, shape.height},
                                 {u"dpi"_s, shape.dpi},
                                 {u"mode"_s, modeWord(modeOf(shape.kind))}});
    }
    // One message: whoever hears of a sheet hears of all of it.
    m_reply.event(u"sheet"_s, {{u"number"_s, number}, {u"sides"_s, sides}});
    return {};
}

void SheetWriter::tellProgress()
{
    m_sinceProgress.restart();
    m_reply.event(u"progress"_s, {{u"number"_s, m_order.firstSheet + m_sheets},
                                  {u"side"_s, m_front ? 2 : 1},
                                  {u"rows"_s, m_page->rows()},
                                  {u"of"_s, m_page->shape().height}});
}
