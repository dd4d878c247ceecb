// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QStringList>

#include <array>
#include <xlsxwriter.h>

/// Writes an XLSX file as people type one: what looks like a number is one, the rest are texts. `areas` are merged
/// cells: first row, first column, last row, last column, with the text of their first cell. Answers the file's name.
inline QString typedSheet(const QString &file, const QList<QStringList> &rows,
                          const QList<std::array<int, 4>> &areas = {})
{
    lxw_workbook *book = workbook_new(QFile::encodeName(file).constData());
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    for (qsizetype row = 0; row < rows.size(); ++row) {
        for (qsizetype column = 0; column < rows[row].size(); ++column) {
            bool isNumber = false;
            const double number = rows[row][column].toDouble(&isNumber);
            if (isNumber && !rows[row][column].contains(QChar(0xA0)))
                worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), number, nullptr);
            else if (!rows[row][column].isEmpty())
                worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), rows[row][column].toUtf8().constData(),
                                       nullptr);
        }
    }
    for (const auto &[row, column, lastRow, lastColumn] : areas)
        worksheet_merge_range(sheet, lxw_row_t(row), lxw_col_t(column), lxw_row_t(lastRow), lxw_col_t(lastColumn),
                              rows[row][column].toUtf8().constData(), nullptr);
    workbook_close(book);
    return file;
}
