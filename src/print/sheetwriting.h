// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QList>
#include <QStringList>
#include <QVariant>

/// A column of a sheet.
struct SheetColumn
{
    enum class Type { Text, Number, Date, Time };

    QString head;
    Type type = Type::Text;
    double width = 14; ///< In letters.
};

/// A list as a sheet of numbers, dates and texts, for XLSX and paper. A cell holds what its column says (QString,
/// int/double, QDate, QDateTime); another kind is written as the text it is.
struct Sheet
{
    QString name;      ///< Of the sheet, at most 31 letters.
    QStringList title; ///< Lines above the table.
    QList<SheetColumn> columns;
    QList<QVariantList> rows;
};

/// Writes an .xlsx as a whole or not at all: real numbers and dates (office time), head frozen, filters, widths, texts
/// never taken for formulas. Blocks; any thread. An error if there are more than a million rows or it cannot be
/// written.
Result<void> writeSheet(const Sheet &sheet, const QString &path);
