// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetscanning.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct NoScanning
{
    Q_DECLARE_TR_FUNCTIONS(PaperScanners)
};

Error noDriver()
{
    return {ErrorKind::NotReachable,
            u"no-scanner-driver"_s,
            NoScanning::tr("This version cannot drive scanners here: scan into a watched folder instead."),
            {},
            {}};
}

} // namespace

struct PaperScanners::Driver
{
};

PaperScanners::PaperScanners() = default;
PaperScanners::~PaperScanners() = default;

Result<QList<PaperScanner>> PaperScanners::list()
{
    return noDriver();
}

Result<void> PaperScanners::scan(const SheetOrder &, SheetWriter &)
{
    return noDriver();
}
