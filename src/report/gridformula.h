// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report.h"

/// Writes the figures of one table as formulas of a sheet.
class GridFormulas
{
public:
    /// The table's first row and column stand there in the sheet, both from 0.
    GridFormulas(const Report &report, int table, int firstRow, int firstColumn);

    /// Without "="; empty where the figure comes from the facts, or where the formula would give another value than
    /// stands there: a broken figure is not mended by the sheet.
    QString of(int row, int column) const;

private:
    QString written(const FormulaPart &part, int row) const;
    QString sumOf(int row, int column) const;
    QString fromIdentity(int row, int column) const;
    bool leadsTo(const FormulaPart &part, const QString &column, int depth) const;
    QString place(int row, int column) const;
    bool isAdditiveColumn(int column, int depth = 0) const;
    const ReportCell *cell(int row, const FormulaPart &part, int *at = nullptr) const;
    bool isFromCells(const FormulaPart &part, int row) const;

    const Report &m_report;
    const ReportTable &m_table;
    int m_firstRow;
    int m_firstColumn;
};
