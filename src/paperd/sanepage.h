// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>

#include <functional>

#include <sane/sane.h>

class SheetWriter;

/// How the attempt to read one page ended well.
enum class PageEnd { Complete, NoPaper };

/// Reads one page, of one frame or of three, from a scanner that is set up, into the writer; the writer's page is
/// complete then, but not ended. `dpi` is the page's resolution.
class SanePage
{
public:
    SanePage(SANE_Handle handle, int dpi, SheetWriter &writer) : m_handle(handle), m_dpi(dpi), m_writer(writer) {}
    Result<PageEnd> read();

private:
    using TakeRow = std::function<Result<void>(const unsigned char *)>;

    Result<PageEnd> readOneFrame();
    Result<PageEnd> readThreeFrames();
    Result<PageEnd> startFrame();
    Error trouble(SANE_Status status, const QString &where) const;
    Result<PageEnd> readRows(const TakeRow &take);
    Result<PageEnd> takeBytes(const unsigned char *bytes, std::size_t count, const TakeRow &take);
    Result<PageEnd> checkLength(bool isOutOfPaper);
    Result<void> takePlaneRow(const unsigned char *row);

    SANE_Handle m_handle;
    int m_dpi;
    SheetWriter &m_writer;
    SANE_Parameters m_frame{};
    QByteArray m_partial; ///< The begin of a row whose end has not come yet.
    int m_rows = 0;       ///< Of the frame that is coming.
    QByteArray m_planes;  ///< Of three frames: the page, pixel by pixel.
};
