// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportgrid.h"

#include "clock.h"
#include "gridformula.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr double lettersOfNumber = 11;
constexpr double lettersOfIndex = 6;
constexpr double lettersOfName = 46;
constexpr double lettersOfText = 30;

double lettersOf(const ReportColumn &column)
{
    using Show = ReportColumn::Show;
    switch (column.show) {
    case Show::Figure:
        return column.format == ReportColumn::Format::Money ? lettersOfNumber + 5 : lettersOfNumber;
    case Show::Index:
        return lettersOfIndex;
    case Show::Name:
        return lettersOfName;
    case Show::Code:
    case Show::Since:
        return lettersOfNumber + 2;
    case Show::Owner:
    case Show::Formula:
    case Show::Denominator:
    case Show::Note:
        return lettersOfText;
    }
    Q_UNREACHABLE();
}

/// Builds the sheet of one table from top to bottom.
class GridBuilder
{
public:
    GridBuilder(const Report &report, int table)
        : m_report(report)
        , m_table(report.tables[table])
        , m_number(table)
        , m_left(report.form.emptyColumns)
        , m_columns(int(m_table.form.columns.size()))
    {
    }

    ReportGrid build()
    {
        m_grid.name = m_table.form.title.isEmpty() || m_report.tables.size() == 1
                          ? m_report.form.report
                          : QString::number(m_number + 1) + u". "_s + m_table.form.title;
        m_grid.widths = QList<double>(m_left, 3.0);
        for (const ReportColumn &column : m_table.form.columns)
            m_grid.widths.append(lettersOf(column));
        addTitles();
        m_grid.firstHead = int(m_grid.rows.size());
        addHeads();
        m_grid.frozenRows = int(m_grid.rows.size());
        m_grid.frozenColumns = m_left + nameColumn() + 1;
        addRows();
        if (m_number == int(m_report.tables.size()) - 1)
            addEnd();
        countLines();
        return m_grid;
    }

private:
    int nameColumn() const
    {
        for (int i = 0; i < m_columns; ++i) {
            if (m_table.form.columns[i].show == ReportColumn::Show::Name)
                return i;
        }
        return 0;
    }

    QList<GridCell> &newRow()
    {
        m_grid.rows.append(QList<GridCell>(m_left + m_columns));
        return m_grid.rows.last();
    }

    /// One text over the whole width.
    void addLine(const QString &text, GridCell::Look look, bool isBold)
    {
        if (text.isEmpty())
            return;
        GridCell &cell = newRow()[m_left];
        cell.look = look;
        cell.isBold = isBold;
        cell.text = text;
        cell.right = m_columns;
    }

    void addTitles()
    {
        const ReportTemplate &form = m_report.form;
        if (!form.number.isEmpty())
            addLine(u"Biểu số "_s + form.number, GridCell::Look::Line, false);
        addLine(form.title, GridCell::Look::Title, true);
        addLine(u"Kỳ báo cáo: "_s + formPeriodText(m_report.period), GridCell::Look::Title, false);
        QStringList line{u"Đơn vị báo cáo: "_s + m_report.unitName};
        if (!form.receiver.isEmpty())
            line.append(u"Đơn vị nhận báo cáo: "_s + form.receiver);
        addLine(line.join(u"; "_s), GridCell::Look::Line, false);
        line.clear();
        if (!form.unitOfCount.isEmpty())
            line.append(u"Đơn vị tính: "_s + form.unitOfCount);
        line.append(u"Số liệu lúc "_s + inOfficeTime(m_report.asOf).toString(u"HH:mm dd/MM/yyyy"_s));
        addLine(line.join(u"; "_s), GridCell::Look::Line, false);
        if (m_report.tables.size() > 1)
            addLine(m_table.form.title, GridCell::Look::Line, true);
    }

    int headDepth() const
    {
        qsizetype depth = 0;
        for (const ReportColumn &column : m_table.form.columns)
            depth = std::max(depth, column.groups.size());
        return int(depth) + 1;
    }

    /// Whether two neighbours share their heads down to that level.
    bool isShared(int left, int right, int level) const
    {
        const QStringList &a = m_table.form.columns[left].groups;
        const QStringList &b = m_table.form.columns[right].groups;
        return a.size() > level && b.size() > level && a.mid(0, level + 1) == b.mid(0, level + 1);
    }

    void addHeads()
    {
        const int depth = headDepth();
        const int first = int(m_grid.rows.size());
        for (int level = 0; level < depth; ++level) {
            QList<GridCell> &row = newRow();
            for (int i = 0; i < m_columns; ++i)
                row[m_left + i].look = GridCell::Look::Head;
        }
        for (int i = 0; i < m_columns; ++i) {
            const ReportColumn &column = m_table.form.columns[i];
            const int own = int(column.groups.size());
            GridCell &cell = m_grid.rows[first + own][m_left + i];
            cell.text = column.head;
            cell.down = depth - own;
            for (int level = 0; level < own; ++level) {
                if (i > 0 && isShared(i - 1, i, level))
                    continue;
                int end = i + 1;
                while (end < m_columns && isShared(i, end, level))
                    ++end;
                GridCell &group = m_grid.rows[first + level][m_left + i];
                group.text = column.groups[level];
                group.right = end - i;
            }
        }
        QList<GridCell> &numbers = newRow();
        for (int i = 0; i < m_columns; ++i) {
            numbers[m_left + i].look = GridCell::Look::Number;
            numbers[m_left + i].text = u'(' + m_table.form.columns[i].id + u')';
        }
    }

    void addRows()
    {
        const GridFormulas formulas(m_report, m_number, int(m_grid.rows.size()), m_left);
        m_grid.rows.reserve(m_grid.rows.size() + m_table.rows.size() + 16);
        for (int row = 0; row < int(m_table.rows.size()); ++row) {
            const ReportRow &one = m_table.rows[row];
            QList<GridCell> &cells = newRow();
            for (int i = 0; i < m_columns; ++i) {
                GridCell &cell = cells[m_left + i];
                const ReportColumn &column = m_table.form.columns[i];
                cell.isBold = one.kind != ReportRow::Kind::Line;
                cell.look = column.show == ReportColumn::Show::Figure  ? GridCell::Look::Figure
                            : column.show == ReportColumn::Show::Index ? GridCell::Look::Index
                                                                       : GridCell::Look::Text;
                cell.format = column.format;
                cell.text = one.cells[i].text;
                if (cell.look != GridCell::Look::Figure)
                    continue;
                cell.value = one.cells[i].value;
                cell.formula = formulas.of(row, i);
                cell.text = isSilent(one, i) ? QString() : u"–"_s;
            }
        }
    }

    /// A head of lines says nothing in a column that it does not sum up.
    bool isSilent(const ReportRow &row, int column) const
    {
        return row.kind != ReportRow::Kind::Line && !formulaOf(m_table, row, column) &&
               !m_table.form.columns[column].isSummed;
    }

    /// Lines that a text needs in its cell.
    int linesOf(const GridCell &cell, int column) const
    {
        double letters = 0;
        for (int i = column; i < column + cell.right && i < int(m_grid.widths.size()); ++i)
            letters += m_grid.widths[i];
        const double share = cell.isBold || cell.look == GridCell::Look::Head ? 0.9 : 1.05; // Letters are not digits.
        int lines = 0;
        const QStringList paragraphs = cell.text.split(u'\n');
        for (const QString &paragraph : paragraphs)
            lines += std::max(1, int(std::ceil(double(paragraph.size()) / std::max(1.0, letters * share))));
        return lines;
    }

    /// A cell over several rows asks its last one for what the others do not give.
    void countLines()
    {
        m_grid.lines = QList<int>(m_grid.rows.size(), 1);
        for (const bool isTall : {false, true}) {
            for (int row = 0; row < int(m_grid.rows.size()); ++row) {
                for (int i = 0; i < int(m_grid.rows[row].size()); ++i) {
                    const GridCell &cell = m_grid.rows[row][i];
                    if (cell.text.isEmpty() || (cell.down > 1) != isTall)
                        continue;
                    const int last = row + cell.down - 1;
                    int others = 0;
                    for (int above = row; above < last; ++above)
                        others += m_grid.lines[above];
                    m_grid.lines[last] = std::max(m_grid.lines[last], linesOf(cell, i) - others);
                }
            }
        }
    }

    void addEnd()
    {
        newRow();
        for (const QString &note : m_report.notes)
            addLine(note, GridCell::Look::Line, false);
        for (const ReportFinding &finding : m_report.findings)
            addLine(u"CẦN KIỂM TRA: "_s + finding.message, GridCell::Look::Line, true);
        bool hasUncertain = false;
        for (const ReportTable &table : m_report.tables) {
            for (const ReportRow &row : table.rows)
                hasUncertain = hasUncertain || row.isUncertain;
        }
        if (hasUncertain)
            addLine(u"(*) Cách tính chưa được cơ quan có thẩm quyền xác nhận."_s, GridCell::Look::Line, false);
        if (!m_report.form.ground.isEmpty())
            addLine(u"Căn cứ: "_s + m_report.form.ground, GridCell::Look::Line, false);
        const QStringList &signers = m_report.form.signers;
        if (signers.isEmpty())
            return;
        newRow();
        QList<GridCell> &row = newRow();
        const int share = std::max(1, m_columns / int(signers.size()));
        for (int i = 0; i < int(signers.size()) && i * share < m_columns; ++i) {
            GridCell &cell = row[m_left + i * share];
            cell.look = GridCell::Look::Title;
            cell.isBold = true;
            cell.text = signers[i];
            cell.right = std::min(share, m_columns - i * share);
        }
    }

    const Report &m_report;
    const ReportTable &m_table;
    int m_number;
    int m_left;
    int m_columns;
    ReportGrid m_grid;
};

} // namespace

QList<ReportGrid> gridsOf(const Report &report)
{
    QList<ReportGrid> grids;
    for (int i = 0; i < int(report.tables.size()); ++i)
        grids.append(GridBuilder(report, i).build());
    return grids;
}
