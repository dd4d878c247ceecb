// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagefile.h"

#include "filekeeping.h"
#include "jpegfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QImageWriter>

using namespace Qt::StringLiterals;

namespace {

constexpr int maximalSide = 65'000;             // What JPEG can hold.
constexpr qint64 maximalRaw = 80 * 1024 * 1024; // A3 in colour at 300 dpi has 52 MB.
constexpr double pageInch = 25.4;

struct PageWriting
{
    Q_DECLARE_TR_FUNCTIONS(PageFile)
};

Error tooLarge()
{
    return {ErrorKind::BadInput,
            u"page-too-large"_s,
            PageWriting::tr("The page is too large: scan it with a lower resolution or a smaller paper size."),
            {},
            u"dpi"_s};
}

} // namespace

Error notWritten(const QString &detail)
{
    return {ErrorKind::StorageFailed,
            u"page-not-saved"_s,
            PageWriting::tr("The page could not be saved: make room on the disk, then scan it again."),
            detail,
            {}};
}

PageFile::PageFile(const QString &path, const PageShape &shape, const SealedFiles &files)
    : m_shape(shape)
    , m_path(path + (shape.kind == PixelKind::Lineart ? u".png"_s : u".jpg"_s))
    , m_files(files)
{
    m_out.open(QIODevice::WriteOnly);
}

PageFile::~PageFile() = default;

Result<std::unique_ptr<PageFile>> PageFile::begin(const QString &path, const PageShape &shape, const SealedFiles &files)
{
    if (shape.width < 1 || shape.width > maximalSide || shape.height > maximalSide || shape.height == 0)
        return tooLarge();
    std::unique_ptr<PageFile> page(new PageFile(path, shape, files));
    if (shape.kind != PixelKind::Lineart && shape.height > 0) {
        auto jpeg = JpegFile::begin(page->m_out, shape);
        if (!jpeg)
            return jpeg.error();
        page->m_jpeg = std::move(*jpeg);
    }
    return page;
}

Result<void> PageFile::add(const unsigned char *row)
{
    if (m_rows == m_shape.height)
        return {};
    ++m_rows;
    if (m_jpeg)
        return m_jpeg->add(row);
    if (m_rows > maximalSide || m_raw.size() + m_shape.rowBytes() > maximalRaw)
        return tooLarge();
    m_raw.append(reinterpret_cast<const char *>(row), m_shape.rowBytes());
    return {};
}

Result<void> PageFile::end()
{
    if (m_rows == 0)
        return notWritten(u"a page without rows"_s);
    if (m_jpeg) {
        if (const auto filled = fill(); !filled)
            return filled.error();
        m_shape.height = m_rows;
        return {};
    }
    m_shape.height = m_rows;
    return encodeRows();
}

/// Ends a JPEG that was begun with the height announced: white to its end, cut off again.
Result<void> PageFile::fill()
{
    const int announced = m_shape.height;
    const QByteArray white(m_shape.rowBytes(), '\xff');
    for (int row = m_rows; row < announced; ++row) {
        if (const auto added = m_jpeg->add(reinterpret_cast<const unsigned char *>(white.constData())); !added)
            return added.error();
    }
    if (const auto ended = m_jpeg->end(); !ended)
        return ended.error();
    m_jpeg.reset();
    if (m_rows == announced)
        return {};
    const auto cut = cutJpeg(m_encoded, m_rows);
    if (!cut)
        return cut.error();
    m_out.close();
    m_encoded = *cut;
    return {};
}

Result<void> PageFile::encodeRows()
{
    const auto *rows = reinterpret_cast<const unsigned char *>(m_raw.constData());
    if (m_shape.kind == PixelKind::Lineart) {
        // 1 is black, as SANE has it.
        QImage picture(rows, m_shape.width, m_shape.height, m_shape.rowBytes(), QImage::Format_Mono);
        picture.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
        const int dotsPerMetre = qRound(m_shape.dpi * 1000 / pageInch);
        picture.setDotsPerMeterX(dotsPerMetre);
        picture.setDotsPerMeterY(dotsPerMetre);
        QImageWriter writer(&m_out, "png");
        if (!writer.write(picture))
            return notWritten(writer.errorString());
    } else {
        auto jpeg = JpegFile::begin(m_out, m_shape);
        if (!jpeg)
            return jpeg.error();
        for (int row = 0; row < m_rows; ++row) {
            if (const auto added = (*jpeg)->add(rows + qsizetype(row) * m_shape.rowBytes()); !added)
                return added.error();
        }
        if (const auto ended = (*jpeg)->end(); !ended)
            return ended.error();
    }
    m_raw.clear();
    return {};
}

Result<void> PageFile::keep()
{
    const auto lasting = m_files.sealedFor(m_path, m_encoded);
    if (!lasting)
        return lasting.error();
    QFile part(m_path + u".part"_s);
    if (!part.open(QIODevice::WriteOnly | QIODevice::Truncate) || part.write(*lasting) != lasting->size()) {
        const QString why = part.errorString();
        part.remove();
        return notWritten(why);
    }
    return ::keep(part, m_path);
}
