// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagefile.h"
#include "reply.h"
#include "sheetorder.h"

#include <QElapsedTimer>

/// A batch's sheets on their way from a scanner into files, "sheet-0007-1.jpg" for the front of the seventh. A sheet is
/// told of (event `sheet`: number, sides) only when all its sides lie on the disk; one that is not complete leaves
/// nothing.
class SheetWriter
{
public:
    SheetWriter(const SheetOrder &order, Reply reply, SealedFiles files = SealedFiles());

    Result<void> begin(const PageShape &shape);
    Result<void> add(const unsigned char *row);
    int rows() const { return m_page ? m_page->rows() : 0; } ///< Of the page that is coming.
    Result<void> end();                                      ///< The page that is coming is complete.
    Result<void> endBatch();                                 ///< No more paper: a front without a back is a sheet, too.

    int sheetCount() const { return m_sheets; } ///< Sheets told of.
    int pageCount() const { return m_pages; }
    bool isCancelled() const { return m_reply.isCancelled(); }

private:
    QString pathOf(int side) const;
    void tellProgress();
    Result<void> keepSheet();

    const SheetOrder m_order;
    const Reply m_reply;
    const SealedFiles m_files;
    std::unique_ptr<PageFile> m_page;
    std::unique_ptr<PageFile> m_front; ///< Waits for its back.
    QElapsedTimer m_sinceProgress;
    int m_sheets = 0;
    int m_pages = 0;
};
