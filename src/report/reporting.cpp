// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting.h"

#include "reportrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Value = std::optional<double>;

/// Computes the figures of one table, each once.
class TableComputing
{
public:
    TableComputing(ReportTable &table, const ReportOrder &order, const ReportFacts &facts, const ReportTable *entered)
        : m_table(table)
        , m_order(order)
        , m_entered(entered)
        , m_counting(table, facts)
    {
        for (qsizetype i = 0; i < table.rows.size(); ++i) {
            if (!table.rows[i].id.isEmpty())
                m_named.insert(table.rows[i].id, i);
        }
    }

    Value figure(qsizetype row, int column)
    {
        const std::pair place(row, column);
        if (const auto known = m_known.constFind(place); known != m_known.constEnd())
            return *known;
        m_known.insert(place, std::nullopt); // A circle ends here; templates with one are refused.
        const Value value = computed(row, column);
        m_known.insert(place, value);
        return value;
    }

private:
    Value computed(qsizetype row, int column)
    {
        const ReportRow &one = m_table.rows[row];
        if (isEnteredCell(m_table, one, column))
            return entered(one, m_table.form.columns[column].id);
        const bool isOfLines = !m_table.form.lines.isEmpty();
        if (isOfLines && !m_table.form.columns[column].isAnew && one.kind != ReportRow::Kind::Line) {
            const bool hasOwn =
                one.line >= 0 && m_table.form.lines[one.line].cells.contains(m_table.form.columns[column].id);
            if (!hasOwn)
                return m_table.form.columns[column].isSummed ? summed(row, column) : std::nullopt;
        }
        const Formula *formula = formulaOf(m_table, one, column);
        if (!formula)
            return std::nullopt;
        return valueOf(formula->root,
                       {[this, row](const QString &name, const QString &id) {
                            const int other = m_table.form.column(id);
                            if (name.isEmpty())
                                return figure(row, other);
                            const auto named = m_named.constFind(name);
                            return named == m_named.constEnd() ? Value() : figure(*named, other);
                        },
                        [this, row](const FigureSource &question) { return m_counting.value(question, int(row)); },
                        [this](const QString &name) {
                            const ReportTarget *target = m_order.form.target(name, m_order.period.to);
                            return target ? Value(target->value) : Value();
                        }});
    }

    /// As it stands in the same line of what was kept, of whichever version of the template.
    Value entered(const ReportRow &row, const QString &column) const
    {
        if (!m_entered)
            return std::nullopt;
        const int place = m_entered->form.column(column);
        const ReportLine &line = m_table.form.lines[row.line];
        for (const ReportRow &other : m_entered->rows) {
            if (place < 0 || other.line < 0 || other.line >= m_entered->form.lines.size())
                continue;
            const ReportLine &known = m_entered->form.lines[other.line];
            if (known.id == line.id && known.name == line.name)
                return other.cells.value(place).value;
        }
        return std::nullopt;
    }

    /// A head sums the lines up to the next head, a total all lines.
    Value summed(qsizetype row, int column)
    {
        Value sum;
        const bool isTotal = m_table.rows[row].kind == ReportRow::Kind::Total;
        for (qsizetype i = isTotal ? 0 : row + 1; i < m_table.rows.size(); ++i) {
            const ReportRow::Kind kind = m_table.rows[i].kind;
            if (!isTotal && kind != ReportRow::Kind::Line)
                break;
            if (kind != ReportRow::Kind::Line)
                continue;
            if (const Value value = figure(i, column))
                sum = sum.value_or(0) + *value;
        }
        return sum;
    }

    ReportTable &m_table;
    const ReportOrder &m_order;
    const ReportTable *m_entered; ///< Null: nothing is.
    FactCounting m_counting;
    QHash<QString, qsizetype> m_named;
    QHash<std::pair<qsizetype, int>, Value> m_known;
};

void addFigures(ReportTable &table, const ReportOrder &order, const ReportFacts &facts, const ReportTable *entered,
                Value ReportCell::*place)
{
    TableComputing computing(table, order, facts, entered);
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        for (int i = 0; i < int(table.form.columns.size()); ++i) {
            if (table.form.columns[i].show == ReportColumn::Show::Figure)
                table.rows[row].cells[i].*place = computing.figure(row, i);
        }
    }
}

bool isBlank(const ReportRow &row)
{
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const ReportCell &cell) { return cell.value.value_or(0) == 0; });
}

/// Whether nothing happened; the catalogue's procedures are there anyway.
bool isNothing(const ReportFacts &facts)
{
    for (auto groups = facts.groups.begin(); groups != facts.groups.end(); ++groups) {
        if (groups.key().startsWith(u"procedures/"))
            continue;
        for (const FactGroup &group : *groups) {
            if (std::any_of(group.sums.begin(), group.sums.end(), [](qint64 sum) { return sum != 0; }))
                return false;
        }
    }
    return true;
}

QStringList notesOf(const ReportOrder &order)
{
    QStringList notes;
    // A note's question is of the whole office.
    ReportTable whole;
    whole.rows.append(ReportRow{ReportRow::Kind::Total, {}, {}, -1, {}, false, {}});
    FactCounting counting(whole, order.facts);
    for (const ReportNote &note : order.form.notes) {
        if (!note.formula) {
            notes.append(note.text);
            continue;
        }
        const Value value = valueOf(note.formula->root,
                                    {[](const QString &, const QString &) { return Value(); },
                                     [&counting](const FigureSource &question) { return counting.value(question, 0); },
                                     [&order](const QString &name) {
                                         const ReportTarget *target = order.form.target(name, order.period.to);
                                         return target ? Value(target->value) : Value();
                                     }});
        QString text = note.text;
        if (value && *value != 0)
            notes.append(text.replace(u"{n}"_s, figureText(value, ReportColumn::Format::Count)));
    }
    return notes;
}

} // namespace

Report computedReport(const ReportOrder &order)
{
    Report report;
    report.form = order.form;
    report.period = order.period;
    report.unitCode = order.office.agencyCode;
    report.unitName = order.office.name;
    report.asOf = order.facts.asOf;
    if (order.previousFacts)
        report.previous = previousPeriod(order.period);
    report.isEmpty = isNothing(order.facts) && !hasEnteredFigures(order.form);
    for (qsizetype i = 0; i < order.form.tables.size(); ++i) {
        const ReportTableForm &form = order.form.tables[i];
        const bool isKept = order.entered && i < order.entered->tables.size();
        ReportTable table = tableWithRows(form, order.facts, order.period);
        addFigures(table, order, order.facts, isKept ? &order.entered->tables[i] : nullptr, &ReportCell::value);
        if (order.previousFacts)
            addFigures(table, order, *order.previousFacts, nullptr, &ReportCell::previous);
        if (!form.rows.axes.isEmpty() && !form.rows.showsEmpty)
            dropRows(table, isBlank);
        addTexts(table, order.facts, report.unitName);
        report.tables.append(table);
    }
    report.notes = notesOf(order) + order.facts.remarks;
    if (report.isEmpty)
        report.notes.prepend(u"Trong kỳ không phát sinh hồ sơ, số liệu."_s);
    report.findings = brokenIdentities(report);
    return report;
}
