// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "sheetorder.h"

#include <memory>

class SheetWriter;

/// The paper scanners of this machine and its network. One implementation a platform: sheetscanning_sane.cpp by SANE,
/// sheetscanning_none.cpp where there is none (Windows, until WIA 2.0 stands here). One object a process, used from one
/// thread; every function may take as long as the device does.
class PaperScanners
{
public:
    PaperScanners();
    ~PaperScanners();

    /// The scanners there are. One that cannot be opened is listed with its problem.
    Result<QList<PaperScanner>> list();

    /// Scans until the feeder is empty, or one page from the flatbed, into the writer. The paper's end is success if
    /// there was paper; a cancelled batch is the error cancelled(). What the writer has kept stays kept in any case.
    Result<void> scan(const SheetOrder &order, SheetWriter &writer);

private:
    struct Driver;
    std::unique_ptr<Driver> m_driver;
};
