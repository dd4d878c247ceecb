// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "office.h"
#include "reportimporting.h"

/// What a file of another unit is read against.
struct UnitFileOrder
{
    ReportTemplate form;
    Period period;
    std::shared_ptr<const Catalogue> catalogue; ///< Its agencies name the units.
    QDateTime now;
    Office own; ///< Whose file it may be, too; of entered figures also where the file names no unit.
};

/// A unit without this program filled in a report by its form: read with every cell checked, its unit recognised by the
/// agency code that begins the file's name ("H61.99 ….xlsx"), else by the name in the file. On a worker thread. Errors:
/// those of importedReport(), "unit-not-recognised", "another-period".
Result<ImportedReport> readUnitFile(const QString &path, const UnitFileOrder &order);
