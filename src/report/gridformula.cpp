// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gridformula.h"

#include "sheetreading.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostParts = 200; // A sheet's SUM takes 255.
constexpr int deepestColumns = 20;

bool areEqual(const std::optional<double> &a, const std::optional<double> &b)
{
    return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) < 1e-6);
}

} // namespace

GridFormulas::GridFormulas(const Report &report, int table, int firstRow, int firstColumn)
    : m_report(report)
    , m_table(report.tables[table])
    , m_firstRow(firstRow)
    , m_firstColumn(firstColumn)
{
}

QString GridFormulas::place(int row, int column) const
{
    return cellName(m_firstRow + row + 1, m_firstColumn + column);
}

const ReportCell *GridFormulas::cell(int row, const FormulaPart &part, int *at) const
{
    if (!part.row.isEmpty()) {
        const auto found = std::find_if(m_table.rows.begin(), m_table.rows.end(),
                                        [&part](const ReportRow &one) { return one.id == part.row; });
        if (found == m_table.rows.end())
            return nullptr;
        row = int(found - m_table.rows.begin());
    }
    if (at)
        *at = row;
    const int column = m_table.form.column(part.name);
    return column < 0 ? nullptr : &m_table.rows[row].cells[column];
}

bool GridFormulas::isFromCells(const FormulaPart &part, int row) const
{
    if (!questionsOf(part).isEmpty())
        return false;
    const QList<FormulaPart> cells = cellsOf(part);
    return !cells.isEmpty() && std::all_of(cells.begin(), cells.end(), [&](const FormulaPart &one) {
        const ReportCell *found = cell(row, one);
        return found && found->value;
    });
}

QString GridFormulas::written(const FormulaPart &part, int row) const
{
    switch (part.kind) {
    case FormulaPart::Kind::Number:
        return QString::number(part.number, 'g', 15);
    case FormulaPart::Kind::Cell: {
        int at = row;
        cell(row, part, &at);
        return place(at, m_table.form.column(part.name));
    }
    case FormulaPart::Kind::Target: {
        const ReportTarget *target = m_report.form.target(part.name, m_report.period.to);
        return QString::number(target ? target->value : 0, 'g', 15);
    }
    case FormulaPart::Kind::Question:
        return {};
    case FormulaPart::Kind::Act:
        break;
    }
    QStringList parts;
    for (const FormulaPart &inner : part.parts)
        parts.append(written(inner, row));
    if (part.name == u"percent")
        return u"IF(%1=0,\"–\",%2/(%1)*100)"_s.arg(parts[1], parts[0]);
    if (part.name == u"ratio" || part.name == u"/")
        return u"IF(%1=0,\"–\",%2/(%1))"_s.arg(parts[1], parts[0]);
    if (part.name == u"round" && parts.size() == 1)
        parts.append(u"0"_s);
    if (part.name[0].isLetter())
        return part.name.toUpper() + u'(' + parts.join(u',') + u')';
    return u'(' + parts.join(part.name) + u')';
}

bool GridFormulas::isAdditiveColumn(int column, int depth) const
{
    const ReportColumn &shown = m_table.form.columns[column];
    if (!m_table.form.lines.isEmpty())
        return shown.isSummed;
    if (!shown.formula || !isAdditive(shown.formula->root) || depth > deepestColumns)
        return false;
    const QList<FormulaPart> cells = cellsOf(shown.formula->root);
    return std::all_of(cells.begin(), cells.end(), [&](const FormulaPart &part) {
        return isAdditiveColumn(m_table.form.column(part.name), depth + 1);
    });
}

QString GridFormulas::sumOf(int row, int column) const
{
    const bool isTotal = m_table.rows[row].kind == ReportRow::Kind::Total;
    const bool hasHeads = std::any_of(m_table.rows.begin(), m_table.rows.end(),
                                      [](const ReportRow &one) { return one.kind == ReportRow::Kind::Head; });
    const ReportRow::Kind wanted = isTotal && hasHeads ? ReportRow::Kind::Head : ReportRow::Kind::Line;
    double sum = 0;
    QStringList parts;
    int first = -1;
    int last = -1;
    for (int i = isTotal ? 0 : row + 1; i < int(m_table.rows.size()); ++i) {
        const ReportRow &one = m_table.rows[i];
        if (!isTotal && one.kind != ReportRow::Kind::Line)
            break;
        if (one.kind != wanted)
            continue;
        first = first < 0 ? i : first;
        last = i;
        sum += one.cells[column].value.value_or(0);
        parts.append(place(i, column));
    }
    if (parts.isEmpty() || !areEqual(sum, m_table.rows[row].cells[column].value))
        return {};
    if (wanted == ReportRow::Kind::Line && last - first + 1 == int(parts.size()))
        return u"SUM(%1:%2)"_s.arg(place(first, column), place(last, column));
    return parts.size() <= mostParts ? u"SUM("_s + parts.join(u',') + u')' : QString();
}

bool GridFormulas::leadsTo(const FormulaPart &part, const QString &column, int depth) const
{
    const QList<FormulaPart> cells = cellsOf(part);
    return depth > deepestColumns || std::any_of(cells.begin(), cells.end(), [&](const FormulaPart &one) {
               if (one.name == column)
                   return true;
               const ReportColumn &other = m_table.form.columns[m_table.form.column(one.name)];
               if (other.formula && leadsTo(other.formula->root, column, depth + 1))
                   return true;
               return std::any_of(m_table.form.identities.begin(), m_table.form.identities.end(),
                                  [&](const ReportIdentity &identity) {
                                      return !identity.isAtMost && identity.column == one.name &&
                                             leadsTo(identity.right.root, column, depth + 1);
                                  });
           });
}

QString GridFormulas::fromIdentity(int row, int column) const
{
    const QString &id = m_table.form.columns[column].id;
    for (const ReportIdentity &identity : m_table.form.identities) {
        if (identity.isAtMost || identity.column != id || !isFromCells(identity.right.root, row))
            continue;
        const auto value = valueOf(identity.right.root, {[this, row](const QString &name, const QString &other) {
                                                             FormulaPart part;
                                                             part.row = name;
                                                             part.name = other;
                                                             return cell(row, part)->value;
                                                         },
                                                         {},
                                                         {}});
        const bool isRound = leadsTo(identity.right.root, id, 0);
        return !isRound && areEqual(value, m_table.rows[row].cells[column].value) ? written(identity.right.root, row)
                                                                                  : QString();
    }
    return {};
}

QString GridFormulas::of(int row, int column) const
{
    const ReportRow &one = m_table.rows[row];
    if (m_table.form.columns[column].show != ReportColumn::Show::Figure)
        return {};
    const Formula *formula = formulaOf(m_table, one, column);
    if (formula && isFromCells(formula->root, row))
        return written(formula->root, row);
    if (QString identity = fromIdentity(row, column); !identity.isEmpty())
        return identity;
    if (one.kind == ReportRow::Kind::Line || !isAdditiveColumn(column) || !one.cells[column].value)
        return {};
    return formula && one.line >= 0 ? QString() : sumOf(row, column);
}
