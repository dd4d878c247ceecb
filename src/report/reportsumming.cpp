// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportsumming.h"

#include "reporting.h"
#include "reportrows.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct ReportSumming
{
    Q_DECLARE_TR_FUNCTIONS(ReportSumming)
};

constexpr int deepestCells = 20;

using Figure = std::optional<double>;

/// What makes rows of two units the same row.
QString sameRow(const ReportRow &row)
{
    return QString::number(int(row.kind)) + u'\n' + QString::number(row.line) + u'\n' + row.key.sector + u'\n' +
           row.key.procedure + u'\n' + row.key.other;
}

/// A figure that is made of other cells of its row only is computed anew from their sums.
bool isFromOtherCells(const ReportTable &table, const ReportRow &row, int column)
{
    const Formula *formula = formulaOf(table, row, column);
    return formula && questionsOf(formula->root).isEmpty();
}

void add(Figure &sum, const Figure &value)
{
    if (value)
        sum = sum.value_or(0) + *value;
}

/// Shares and points of a row whose counts are summed up.
class SumComputing
{
public:
    SumComputing(ReportTable &table, const ReportTemplate &form, QDate day) : m_table(table), m_form(form), m_day(day)
    {
    }

    void compute()
    {
        for (int row = 0; row < int(m_table.rows.size()); ++row) {
            for (int i = 0; i < int(m_table.form.columns.size()); ++i)
                m_table.rows[row].cells[i].value = figure(row, i, 0);
        }
        if (m_table.form.lines.isEmpty())
            return;
        // Heads and totals of a template's lines sum up what is now in the lines.
        for (int row = 0; row < int(m_table.rows.size()); ++row) {
            if (m_table.rows[row].kind != ReportRow::Kind::Line)
                sumLines(row);
        }
        for (int row = 0; row < int(m_table.rows.size()); ++row) {
            for (int i = 0; i < int(m_table.form.columns.size()); ++i) {
                if (m_table.rows[row].kind != ReportRow::Kind::Line && m_table.form.columns[i].isAnew)
                    m_table.rows[row].cells[i].value = figure(row, i, 0);
            }
        }
    }

private:
    Figure figure(int row, int column, int depth)
    {
        const ReportRow &one = m_table.rows[row];
        const Formula *formula = formulaOf(m_table, one, column);
        if (formula && !questionsOf(formula->root).isEmpty() && !isAdditive(formula->root))
            return std::nullopt; // A mean of means would be none.
        if (depth > deepestCells || !isFromOtherCells(m_table, one, column))
            return one.cells[column].value;
        return valueOf(formula->root, {[&](const QString &name, const QString &id) {
                                           int other = row;
                                           for (int i = 0; !name.isEmpty() && i < int(m_table.rows.size()); ++i)
                                               other = m_table.rows[i].id == name ? i : other;
                                           return figure(other, m_table.form.column(id), depth + 1);
                                       },
                                       [](const FigureSource &) { return Figure(); },
                                       [this](const QString &name) {
                                           const ReportTarget *target = m_form.target(name, m_day);
                                           return target ? Figure(target->value) : Figure();
                                       }});
    }

    void sumLines(int row)
    {
        const bool isTotal = m_table.rows[row].kind == ReportRow::Kind::Total;
        for (int column = 0; column < int(m_table.form.columns.size()); ++column) {
            const ReportColumn &shown = m_table.form.columns[column];
            if (shown.show != ReportColumn::Show::Figure || !shown.isSummed ||
                formulaOf(m_table, m_table.rows[row], column))
                continue;
            Figure sum;
            for (int i = isTotal ? 0 : row + 1; i < int(m_table.rows.size()); ++i) {
                if (m_table.rows[i].kind == ReportRow::Kind::Line)
                    add(sum, m_table.rows[i].cells[column].value);
                else if (!isTotal)
                    break;
            }
            m_table.rows[row].cells[column].value = sum;
        }
    }

    ReportTable &m_table;
    const ReportTemplate &m_form;
    QDate m_day;
};

/// Rows of all units, by sector and name as each unit has them; the total last.
class RowMerging
{
public:
    void add(const ReportTable &table, const Report &unit)
    {
        // Counter 1 of one unit is not counter 1 of another.
        const bool isOfUnit = table.axis == RowAxis::Counter || table.axis == RowAxis::Officer;
        for (const ReportRow &own : table.rows) {
            const ReportRow row = isOfUnit && own.kind == ReportRow::Kind::Line ? ofUnit(own, table.form, unit) : own;
            const QString key = sameRow(row);
            const auto known = m_places.constFind(key);
            if (known == m_places.constEnd()) {
                m_places.insert(key, m_rows.size());
                m_rows.append(row);
                continue;
            }
            for (qsizetype i = 0; i < row.cells.size(); ++i)
                ::add(m_rows[*known].cells[i].value, row.cells[i].value);
        }
    }

    QList<ReportRow> rows(const ReportTableForm &form)
    {
        if (!form.lines.isEmpty()) { // A unit that filled in a file may have left heads and lines out.
            const auto place = [&form](const ReportRow &row) {
                return row.line < 0 ? int(form.lines.size()) : row.line;
            };
            std::stable_sort(m_rows.begin(), m_rows.end(),
                             [&place](const ReportRow &a, const ReportRow &b) { return place(a) < place(b); });
        } else {
            int name = 0;
            while (name + 1 < int(form.columns.size()) && form.columns[name].show != ReportColumn::Show::Name)
                ++name;
            const auto rank = [](const ReportRow &row) {
                return row.kind == ReportRow::Kind::Head ? 0 : row.kind == ReportRow::Kind::Line ? 1 : 2;
            };
            std::stable_sort(m_rows.begin(), m_rows.end(), [&](const ReportRow &a, const ReportRow &b) {
                const bool isEnd = a.kind == ReportRow::Kind::Total || b.kind == ReportRow::Kind::Total;
                const int sectors = isEnd ? 0 : QString::localeAwareCompare(a.key.sector, b.key.sector);
                if (sectors != 0)
                    return sectors < 0;
                if (rank(a) != rank(b))
                    return rank(a) < rank(b);
                return QString::localeAwareCompare(a.cells[name].text, b.cells[name].text) < 0;
            });
        }
        return m_rows;
    }

private:
    static ReportRow ofUnit(ReportRow row, const ReportTableForm &form, const Report &unit)
    {
        row.key.other.prepend(unit.unitCode + u'/');
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            if (form.columns[i].show == ReportColumn::Show::Name)
                row.cells[i].text.prepend(unit.unitName + u" · "_s);
        }
        return row;
    }

    QList<ReportRow> m_rows;
    QHash<QString, qsizetype> m_places;
};

Result<void> areAlike(const QList<Report> &reports)
{
    if (reports.isEmpty())
        return Error{
            ErrorKind::BadInput, u"reports-none"_s, ReportSumming::tr("No unit has sent this report yet."), {}, {}};
    const Report &first = reports.first();
    for (const Report &report : reports) {
        const bool isAlike = report.form.report == first.form.report && report.form.version == first.form.version &&
                             report.period == first.period && report.form.source == first.form.source;
        if (!isAlike)
            return Error{
                ErrorKind::BadInput,
                u"reports-differ"_s,
                ReportSumming::tr("%1 sent another template or period: it cannot be added up.").arg(report.unitName),
                {},
                u"unit"_s};
    }
    return {};
}

Report begun(const QList<Report> &reports, const SummingOrder &order)
{
    Report sum = reports.first();
    sum.previous = {}; // Not every unit compared.
    sum.tables.clear();
    sum.findings.clear();
    sum.notes.clear();
    sum.unitCode = order.unitCode;
    sum.unitName = order.unitName;
    sum.asOf = order.at;
    sum.isEmpty = std::all_of(reports.begin(), reports.end(), [](const Report &one) { return one.isEmpty; });
    sum.units = int(reports.size());
    sum.notes.append(u"Tổng hợp từ %1 đơn vị."_s.arg(reports.size()));
    if (!order.missing.isEmpty())
        sum.notes.append(u"Chưa có báo cáo của %1 đơn vị: %2."_s.arg(QString::number(order.missing.size()),
                                                                     order.missing.join(u"; "_s)));
    for (const Report &report : reports) {
        for (const ReportFinding &finding : report.findings)
            sum.notes.append(u"%1: %2"_s.arg(report.unitName, finding.message));
    }
    return sum;
}

} // namespace

Result<Report> summedReport(const QList<Report> &reports, const SummingOrder &order)
{
    if (const auto alike = areAlike(reports); !alike)
        return alike.error();
    Report sum = begun(reports, order);
    for (qsizetype i = 0; i < reports.first().tables.size(); ++i) {
        ReportTable table = reports.first().tables[i];
        RowMerging merging;
        for (const Report &report : reports)
            merging.add(report.tables[i], report);
        table.rows = merging.rows(table.form);
        SumComputing(table, sum.form, sum.period.to).compute();
        numberRows(table);
        sum.tables.append(table);
    }
    sum.findings = brokenIdentities(sum);
    return sum;
}

Result<Report> reportByUnits(const QList<Report> &reports, const SummingOrder &order)
{
    const auto whole = summedReport(reports, order);
    if (!whole)
        return whole.error();
    Report sum = *whole;
    for (qsizetype i = 0; i < sum.tables.size(); ++i) {
        ReportTable &table = sum.tables[i];
        if (table.rows.isEmpty() || table.rows.last().kind != ReportRow::Kind::Total)
            continue;
        const ReportRow total = table.rows.last();
        table.rows.clear();
        for (const Report &report : reports) {
            const ReportTable &own = report.tables[i];
            if (own.rows.isEmpty() || own.rows.last().kind != ReportRow::Kind::Total)
                continue;
            ReportRow row = own.rows.last();
            row.kind = ReportRow::Kind::Line;
            row.key.other = report.unitCode;
            for (qsizetype column = 0; column < row.cells.size(); ++column) {
                if (table.form.columns[column].show == ReportColumn::Show::Name)
                    row.cells[column].text = report.unitName;
            }
            table.rows.append(row);
        }
        table.rows.append(total);
        numberRows(table);
    }
    sum.findings = brokenIdentities(sum);
    return sum;
}
