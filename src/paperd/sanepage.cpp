// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sanepage.h"

#include "pageshape.h"
#include "samplerows.h"
#include "sanetrouble.h"
#include "sheetwriter.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t chunkBytes = 128 * 1024;
constexpr qsizetype maximalPlanes = 80 * 1024 * 1024;

struct PageReading
{
    Q_DECLARE_TR_FUNCTIONS(SanePage)
};

Error shortPage(int rows, int announced)
{
    return {ErrorKind::NotReachable,
            u"short-page"_s,
            PageReading::tr("A sheet did not come through whole: put it back on top of the stack and go on."),
            QString::number(rows) + u" of "_s + QString::number(announced) + u" rows"_s,
            {}};
}

bool isColourFrame(SANE_Frame format)
{
    return format == SANE_FRAME_RED || format == SANE_FRAME_GREEN || format == SANE_FRAME_BLUE;
}

bool isReadable(const SANE_Parameters &frame)
{
    const bool isKnown =
        frame.format == SANE_FRAME_GRAY || frame.format == SANE_FRAME_RGB || isColourFrame(frame.format);
    const int bands = frame.format == SANE_FRAME_RGB ? 3 : 1;
    return isKnown && (frame.depth == 1 || frame.depth == 8 || frame.depth == 16) && frame.pixels_per_line > 0 &&
           frame.bytes_per_line > 0 &&
           std::size_t(frame.bytes_per_line) >= sampleBytes(frame.pixels_per_line, frame.depth) * std::size_t(bands);
}

PageShape shapeOf(const SANE_Parameters &frame, int dpi)
{
    PageShape shape{frame.pixels_per_line, frame.lines > 0 ? frame.lines : -1, PixelKind::Colour, dpi};
    if (frame.format == SANE_FRAME_GRAY)
        shape.kind = frame.depth == 1 ? PixelKind::Lineart : PixelKind::Grey;
    return shape;
}

} // namespace

Result<PageEnd> SanePage::read()
{
    auto started = startFrame();
    if (!started || *started == PageEnd::NoPaper)
        return started;
    return isColourFrame(m_frame.format) ? readThreeFrames() : readOneFrame();
}

/// What was valid for the sheets before is no wrong setting now: the device was unplugged.
Error SanePage::trouble(SANE_Status status, const QString &where) const
{
    return status == SANE_STATUS_INVAL && m_writer.sheetCount() > 0 ? scannerGone(where) : saneTrouble(status, where);
}

Result<PageEnd> SanePage::startFrame()
{
    if (m_writer.isCancelled())
        return cancelled();
    const SANE_Status started = sane_start(m_handle);
    if (started == SANE_STATUS_NO_DOCS)
        return PageEnd::NoPaper;
    if (started != SANE_STATUS_GOOD)
        return trouble(started, u"sane_start"_s);
    const SANE_Status known = sane_get_parameters(m_handle, &m_frame);
    if (known != SANE_STATUS_GOOD)
        return saneTrouble(known, u"sane_get_parameters"_s);
    if (!isReadable(m_frame))
        return saneTrouble(SANE_STATUS_UNSUPPORTED, u"format "_s + QString::number(int(m_frame.format)) + u" depth "_s +
                                                        QString::number(m_frame.depth));
    m_rows = 0;
    m_partial.clear();
    return PageEnd::Complete;
}

Result<PageEnd> SanePage::readOneFrame()
{
    const PageShape shape = shapeOf(m_frame, m_dpi);
    if (const auto begun = m_writer.begin(shape); !begun)
        return begun.error();
    const int depth = m_frame.depth;
    // What needs no conversion goes to the writer as it comes.
    if (depth == 8 || shape.kind == PixelKind::Lineart)
        return readRows([this](const unsigned char *row) { return m_writer.add(row); });
    std::vector<unsigned char> bytes(std::size_t(shape.rowBytes()));
    return readRows([&](const unsigned char *row) {
        if (shape.kind == PixelKind::Colour)
            takeColours(row, shape.width, depth, bytes.data());
        else
            takeBand(row, shape.width, depth, bytes.data(), 1);
        return m_writer.add(bytes.data());
    });
}

Result<PageEnd> SanePage::readThreeFrames()
{
    m_planes.clear();
    const SANE_Parameters first = m_frame;
    int height = 0;
    while (true) {
        auto read = readRows([this](const unsigned char *row) { return takePlaneRow(row); });
        if (!read || *read == PageEnd::NoPaper)
            return read;
        height = std::max(height, m_rows);
        if (m_frame.last_frame)
            break;
        const auto started = startFrame();
        if (!started)
            return started.error();
        if (*started == PageEnd::NoPaper || m_frame.pixels_per_line != first.pixels_per_line)
            return shortPage(0, first.lines);
    }
    PageShape shape = shapeOf(first, m_dpi);
    shape.height = height;
    if (const auto begun = m_writer.begin(shape); !begun)
        return begun.error();
    const auto *rows = reinterpret_cast<const unsigned char *>(m_planes.constData());
    for (int row = 0; row < height; ++row) {
        if (const auto added = m_writer.add(rows + qsizetype(row) * shape.rowBytes()); !added)
            return added.error();
    }
    m_planes.clear();
    return PageEnd::Complete;
}

Result<void> SanePage::takePlaneRow(const unsigned char *row)
{
    const qsizetype rowBytes = 3 * qsizetype(m_frame.pixels_per_line);
    const qsizetype needed = (m_rows + 1) * rowBytes;
    if (needed > maximalPlanes)
        return saneTrouble(SANE_STATUS_NO_MEM, u"three frames"_s);
    if (m_planes.size() < needed) {
        m_planes.reserve(std::max(needed, std::min(maximalPlanes, qsizetype(m_frame.lines) * rowBytes)));
        m_planes.resize(needed, '\0');
    }
    const int band = m_frame.format == SANE_FRAME_RED ? 0 : m_frame.format == SANE_FRAME_GREEN ? 1 : 2;
    auto *out = reinterpret_cast<unsigned char *>(m_planes.data()) + m_rows * rowBytes + band;
    takeBand(row, m_frame.pixels_per_line, m_frame.depth, out, 3);
    return {};
}

Result<PageEnd> SanePage::readRows(const TakeRow &take)
{
    std::array<unsigned char, chunkBytes> chunk;
    while (true) {
        if (m_writer.isCancelled())
            return cancelled();
        SANE_Int count = 0;
        const SANE_Status status = sane_read(m_handle, chunk.data(), SANE_Int(chunk.size()), &count);
        if (status == SANE_STATUS_EOF || status == SANE_STATUS_NO_DOCS)
            return checkLength(status == SANE_STATUS_NO_DOCS);
        if (status != SANE_STATUS_GOOD)
            return trouble(status, u"sane_read"_s);
        if (count <= 0) {
            std::this_thread::yield();
            continue;
        }
        if (const auto taken = takeBytes(chunk.data(), std::size_t(count), take); !taken)
            return taken.error();
    }
}

Result<PageEnd> SanePage::takeBytes(const unsigned char *bytes, std::size_t count, const TakeRow &take)
{
    const auto rowBytes = std::size_t(m_frame.bytes_per_line);
    while (count > 0) {
        const bool isWhole = m_partial.isEmpty() && count >= rowBytes;
        const std::size_t used = isWhole ? rowBytes : std::min(count, rowBytes - std::size_t(m_partial.size()));
        const unsigned char *row = bytes;
        if (!isWhole) {
            m_partial.append(reinterpret_cast<const char *>(bytes), qsizetype(used));
            row = reinterpret_cast<const unsigned char *>(m_partial.constData());
        }
        bytes += used;
        count -= used;
        if (!isWhole && std::size_t(m_partial.size()) < rowBytes)
            break;
        if (const auto taken = take(row); !taken)
            return taken.error();
        ++m_rows;
        m_partial.resize(0);
    }
    return PageEnd::Complete;
}

/// Drivers tell a broken page by its length only; some announce the longest page and say only then how long it is.
Result<PageEnd> SanePage::checkLength(bool isOutOfPaper)
{
    if (m_rows == 0 && m_partial.isEmpty() && isOutOfPaper)
        return PageEnd::NoPaper;
    const int announced = m_frame.lines;
    if (m_rows > 0 && (announced <= 0 || m_rows >= announced))
        return PageEnd::Complete;
    SANE_Parameters after{};
    if (m_rows > 0 && sane_get_parameters(m_handle, &after) == SANE_STATUS_GOOD && after.lines == m_rows)
        return PageEnd::Complete;
    return m_writer.isCancelled() ? cancelled() : shortPage(m_rows, announced);
}
