// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digitisedesk.h"

#include "counterwindow.h"
#include "digitisepage.h"
#include "filing.h"
#include "paperdifferences.h"
#include "pdfpages.h"
#include "wording.h"

#include <QBuffer>
#include <QImageReader>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

// What the digitising desk shows of the open stack.

namespace {

QImage pictureIn(const PageFiles &files, const QString &file)
{
    const auto bytes = files.read(file);
    return bytes ? QImage::fromData(*bytes) : QImage();
}

} // namespace

void DigitiseDesk::showStack()
{
    compare();
    m_page.setPages(m_stack.pages(), m_stack.canUndo());
    showFacts();
}

void DigitiseDesk::compare()
{
    for (PaperEntry &paper : m_papers) {
        QStringList text;
        for (const ScannedPage &page : m_stack.pages()) {
            if (page.component == paper.number && !page.isDropped)
                text.append(page.text);
        }
        paper.differences = paperDifferences(text.join(u'\n'), m_applicant).join(u"; "_s);
    }
    m_page.setPapers(m_papers);
}

void DigitiseDesk::showFacts()
{
    if (m_window.page() != CounterWindow::Page::Digitise)
        return;
    int count = 0;
    int recognised = 0;
    qint64 bytes = 0;
    for (const ScannedPage &page : m_stack.pages()) {
        if (page.isDropped)
            continue;
        ++count;
        recognised += page.stage == PageStage::Recognised;
        bytes += page.findings.bytes;
    }
    if (count == 0)
        return m_window.setFacts({});
    m_window.setFacts({{u"file"_s, tr("%n page(s) · %1", nullptr, count).arg(formattedBytes(bytes)), true},
                       {u"search"_s, tr("Text recognised: %1/%2").arg(recognised).arg(count), true}});
}

void DigitiseDesk::showPicture(const QUuid &id)
{
    const ScannedPage *page = m_stack.find(id);
    if (!page)
        return;
    const QString file = m_files.file(*page, u"preview"_s, u"jpg"_s);
    QtConcurrent::run([files = m_files, file] {
        return pictureIn(files, file);
    }).then(this, [this, id](const QImage &picture) { m_page.showPicture(id, picture); });
}

void DigitiseDesk::showThumbnail(const ScannedPage &page)
{
    if (!page.isReady())
        return showSheet(page);
    const QString file = m_files.file(page, u"thumb"_s, u"jpg"_s);
    QtConcurrent::run([files = m_files, file] {
        return pictureIn(files, file);
    }).then(this, [this, id = page.id](const QImage &picture) { m_page.setThumbnail(id, picture); });
}

void DigitiseDesk::showSheet(const ScannedPage &page)
{
    // As our scanner gave it, until it is worked on (a JPEG is read at an eighth of its size); never a strange file.
    if (page.stage != PageStage::Arrived || page.revision != 0 || !page.source.startsWith(u"incoming/"))
        return;
    constexpr int side = 152;
    const QString file = m_files.source(page);
    QtConcurrent::run([files = m_files, file] {
        QBuffer buffer;
        buffer.setData(files.read(file).value_or(QByteArray()));
        QImageReader reader(&buffer);
        reader.setScaledSize(reader.size().scaled(side, side, Qt::KeepAspectRatio));
        return reader.read();
    }).then(this, [this, id = page.id](const QImage &picture) {
        const ScannedPage *found = m_stack.find(id);
        if (found && found->stage == PageStage::Arrived && !picture.isNull())
            m_page.setThumbnail(id, picture);
    });
}

void DigitiseDesk::showPaper(int component)
{
    const auto filed = std::find_if(m_filed.begin(), m_filed.end(),
                                    [component](const Paper &paper) { return paper.component == component; });
    const auto earlier = std::find_if(m_reusable.begin(), m_reusable.end(),
                                      [component](const ReusablePaper &paper) { return paper.component == component; });
    const bool isFiled = filed != m_filed.end();
    if (!isFiled && earlier == m_reusable.end())
        return;
    const Paper paper = isFiled ? *filed : earlier->paper;
    const QString words = isFiled ? tr("Kept: page 1 of %1").arg(paper.pages)
                                  : tr("From %1, %2").arg(earlier->dossierCode, paper.at.toString(u"dd/MM/yyyy"_s));
    constexpr double lookDpi = 110;
    QtConcurrent::run([files = m_context.files, hash = paper.sha256]() mutable -> Result<QImage> {
        const auto bytes = files.get(hash);
        if (!bytes)
            return bytes.error();
        const auto pdf = PdfPages::fromBytes(*bytes);
        return pdf ? pdf->rendered(1, lookDpi) : pdf.error();
    }).then(this, [this, component, words, isFiled, key = m_key](const Result<QImage> &page) {
        if (key != m_key)
            return;
        if (page)
            m_page.showPaper(component, *page, words, !isFiled);
        else
            m_page.setHint(page.error().message);
    });
}

void DigitiseDesk::reuse(int component)
{
    const auto earlier = std::find_if(m_reusable.begin(), m_reusable.end(),
                                      [component](const ReusablePaper &paper) { return paper.component == component; });
    if (earlier == m_reusable.end())
        return;
    const FinishedPaper paper = reusedPaper(*earlier);
    m_context.store
        .write<void>(
            WritePriority::OfficersAct,
            [paper, act = std::pair(m_context.officer, m_context.clock.now()), device = m_context.identity.device,
             key = m_key](Connection &c) -> Result<void> {
                const auto row = PaperTable(c).digitisingRow(key);
                if (!row)
                    return row.error();
                return *row ? filePapers(c, (*row)->id, {paper}, {act.first, device, act.second}) : Result<void>();
            })
        .then(this, [this, key = m_key](const Result<void> &filed) {
            if (!filed)
                return m_page.setHint(filed.error().message);
            open(key);
        });
}
