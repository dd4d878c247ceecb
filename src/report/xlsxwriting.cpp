// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetfilewriting.h"

#include <QFile>
#include <QFileInfo>

#include <xlsxwriter.h>

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostHeadRows = 12;
constexpr double pointsPerLine = 15;
constexpr double mostPoints = 400; // XLSX ends at 409.

const char *xlsxNumberFormat(ReportColumn::Format format)
{
    switch (format) {
    case ReportColumn::Format::Count:
    case ReportColumn::Format::Money:
        return "#,##0";
    case ReportColumn::Format::Percent:
        return "0.0";
    case ReportColumn::Format::Score:
        return "0.00";
    }
    Q_UNREACHABLE();
}

/// One workbook while it is written: row by row, so that its size does not matter (constant memory).
class XlsxBook
{
public:
    explicit XlsxBook(const QString &path)
    {
        QByteArray temporary = QFile::encodeName(QFileInfo(path).absolutePath());
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = temporary.data();
        m_book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    }

    bool isOpen() const { return m_book != nullptr; }
    lxw_error close() { return workbook_close(m_book); }

    bool add(const ReportGrid &grid, const QString &name)
    {
        lxw_worksheet *sheet = workbook_add_worksheet(m_book, name.toUtf8().constData());
        if (!sheet)
            return false;
        for (lxw_col_t i = 0; i < grid.widths.size(); ++i)
            worksheet_set_column(sheet, i, i, grid.widths[i], nullptr);
        worksheet_set_landscape(sheet);
        worksheet_set_paper(sheet, 9); // A4
        worksheet_fit_to_pages(sheet, 1, 0);
        worksheet_set_margins(sheet, 0.59, 0.59, 0.79, 0.79);
        worksheet_set_footer(sheet, "&C&P/&N");
        worksheet_repeat_rows(sheet, lxw_row_t(grid.firstHead), lxw_row_t(grid.frozenRows - 1));
        worksheet_freeze_panes(sheet, lxw_row_t(grid.frozenRows), lxw_col_t(grid.frozenColumns));
        for (qsizetype row = 0; row < grid.rows.size(); ++row) {
            worksheet_set_row(sheet, lxw_row_t(row), std::min(mostPoints, pointsPerLine * grid.lines[row]), nullptr);
            for (qsizetype column = 0; column < grid.rows[row].size(); ++column)
                write(sheet, lxw_row_t(row), lxw_col_t(column), grid.rows[row][column]);
            merge(sheet, grid, row);
        }
        return true;
    }

private:
    /// Areas are noted while their last row is under way: rows before it are on the disk already.
    void merge(lxw_worksheet *sheet, const ReportGrid &grid, qsizetype last)
    {
        for (qsizetype row = std::max<qsizetype>(0, last - mostHeadRows); row <= last; ++row) {
            for (qsizetype column = 0; column < grid.rows[row].size(); ++column) {
                const GridCell &cell = grid.rows[row][column];
                const bool isArea = cell.right > 1 || cell.down > 1;
                if (isArea && row + cell.down - 1 == last)
                    worksheet_merge_range(sheet, lxw_row_t(row), lxw_col_t(column), lxw_row_t(last),
                                          lxw_col_t(column + cell.right - 1), sheetText(cell.text).toUtf8().constData(),
                                          format(cell));
            }
        }
    }

    void write(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const GridCell &cell)
    {
        if (cell.look == GridCell::Look::Empty)
            return;
        lxw_format *look = format(cell);
        const QByteArray formula = '=' + cell.formula.toUtf8();
        if (!cell.formula.isEmpty() && cell.value)
            worksheet_write_formula_num(sheet, row, column, formula.constData(), look, *cell.value);
        else if (cell.value)
            worksheet_write_number(sheet, row, column, *cell.value, look);
        else if (cell.text.isEmpty())
            worksheet_write_blank(sheet, row, column, look);
        else
            worksheet_write_string(sheet, row, column, sheetText(cell.text).toUtf8().constData(), look);
    }

    lxw_format *format(const GridCell &cell)
    {
        const std::tuple key(cell.look, cell.isBold, cell.format);
        if (const auto known = m_formats.find(key); known != m_formats.end())
            return known->second;
        using Look = GridCell::Look;
        lxw_format *made = workbook_add_format(m_book);
        format_set_font_name(made, "Times New Roman");
        format_set_font_size(made, cell.look == Look::Title && cell.isBold ? 14 : 11);
        format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
        if (cell.isBold || cell.look == Look::Head)
            format_set_bold(made);
        if (cell.look == Look::Number)
            format_set_italic(made);
        if (cell.look != Look::Line && cell.look != Look::Title)
            format_set_border(made, LXW_BORDER_THIN);
        if (cell.look == Look::Title || cell.look == Look::Head || cell.look == Look::Number ||
            cell.look == Look::Index)
            format_set_align(made, LXW_ALIGN_CENTER);
        if (cell.look == Look::Figure) {
            format_set_align(made, LXW_ALIGN_RIGHT);
            format_set_num_format(made, xlsxNumberFormat(cell.format));
        } else {
            format_set_text_wrap(made);
        }
        m_formats.emplace(key, made);
        return made;
    }

    lxw_workbook *m_book = nullptr;
    std::map<std::tuple<GridCell::Look, bool, ReportColumn::Format>, lxw_format *> m_formats;
};

} // namespace

Result<void> writeXlsx(const QList<ReportGrid> &grids, const QString &path)
{
    XlsxBook book(path);
    if (!book.isOpen())
        return sheetFileFailed(u"open"_s);
    QStringList names;
    bool isWhole = true;
    for (const ReportGrid &grid : grids) {
        names.append(sheetNameOf(grid.name, names));
        isWhole = isWhole && book.add(grid, names.last());
    }
    const lxw_error error = book.close();
    if (error != LXW_NO_ERROR)
        return sheetFileFailed(QString::fromLatin1(lxw_strerror(error)));
    return isWhole ? Result<void>() : Result<void>(sheetFileFailed(u"sheet"_s));
}
