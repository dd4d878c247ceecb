// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

struct ReportChecking
{
    Q_DECLARE_TR_FUNCTIONS(ReportChecking)
};

constexpr double closeEnough = 1e-6; // Figures are counts and đồng; shares are rounded when they are shown.

/// Values of a formula from the cells of a row as they stand.
FormulaValues standingValues(const ReportTable &table, int row)
{
    const auto cell = [&table, row](const QString &name, const QString &column) -> std::optional<double> {
        int place = row;
        if (!name.isEmpty()) {
            const auto found = std::find_if(table.rows.begin(), table.rows.end(),
                                            [&name](const ReportRow &one) { return one.id == name; });
            if (found == table.rows.end())
                return std::nullopt;
            place = int(found - table.rows.begin());
        }
        return table.rows[place].cells.value(table.form.column(column)).value;
    };
    return {cell, [](const FigureSource &) { return std::optional<double>(); },
            [](const QString &) { return std::optional<double>(); }};
}

bool holds(const ReportIdentity &identity, const FormulaValues &values)
{
    const auto left = valueOf(identity.left.root, values);
    const auto right = valueOf(identity.right.root, values);
    if (!left || !right)
        return identity.isAtMost || left.has_value() == right.has_value();
    if (identity.isAtMost)
        return *left <= *right + closeEnough;
    return std::abs(*left - *right) < closeEnough;
}

QSet<QString> columnsOf(const ReportIdentity &identity)
{
    QSet<QString> columns;
    for (const Formula *side : {&identity.left, &identity.right}) {
        const QList<FormulaPart> cells = cellsOf(side->root);
        for (const FormulaPart &cell : cells)
            columns.insert(cell.name);
    }
    return columns;
}

QString nameOfRow(const ReportTable &table, const ReportRow &row)
{
    for (qsizetype i = 0; i < table.form.columns.size(); ++i) {
        if (table.form.columns[i].show == ReportColumn::Show::Name)
            return row.cells.value(i).text;
    }
    return row.index;
}

QString inBrackets(const QStringList &columns)
{
    return u'(' + columns.join(u"), ("_s) + u')';
}

/// In the order of the table.
QStringList ordered(const QSet<QString> &columns, const ReportTableForm &form)
{
    QStringList list;
    for (const ReportColumn &column : form.columns) {
        if (columns.contains(column.id))
            list.append(column.id);
    }
    return list;
}

QString message(const ReportTable &table, int row, const ReportIdentity &identity, const QStringList &suspects,
                const FormulaValues &values)
{
    const QString left = figureText(valueOf(identity.left.root, values), ReportColumn::Format::Count);
    const QString right = figureText(valueOf(identity.right.root, values), ReportColumn::Format::Count);
    QString what =
        (identity.isAtMost ? ReportChecking::tr("Row “%1”, column (%2): %3 stands there, more than %4, which is %5.")
                           : ReportChecking::tr("Row “%1”, column (%2): %3 stands there, but %4 is %5."))
            .arg(nameOfRow(table, table.rows[row]), identity.column, left, plainText(identity.right.root), right);
    if (suspects == QStringList{identity.column})
        return what;
    return what + u' ' + ReportChecking::tr("Look at columns %1.").arg(inBrackets(suspects));
}

void checkRow(const ReportTable &table, int tableNumber, int row, QList<ReportFinding> &findings)
{
    const FormulaValues values = standingValues(table, row);
    QList<const ReportIdentity *> broken;
    QSet<QString> innocent;
    for (const ReportIdentity &identity : table.form.identities) {
        if (holds(identity, values))
            innocent.unite(columnsOf(identity));
        else
            broken.append(&identity);
    }
    if (broken.isEmpty())
        return;
    QSet<QString> common = columnsOf(*broken.first());
    for (const ReportIdentity *identity : std::as_const(broken))
        common.intersect(columnsOf(*identity));
    common.subtract(innocent);
    for (const ReportIdentity *identity : std::as_const(broken)) {
        const QStringList suspects = ordered(common.isEmpty() ? columnsOf(*identity) : common, table.form);
        findings.append({tableNumber, row, identity->column, suspects, identity->text,
                         message(table, row, *identity, suspects, values)});
    }
}

} // namespace

QList<ReportFinding> brokenIdentities(const Report &report)
{
    QList<ReportFinding> findings;
    for (qsizetype i = 0; i < report.tables.size(); ++i) {
        for (qsizetype row = 0; row < report.tables[i].rows.size(); ++row)
            checkRow(report.tables[i], int(i), int(row), findings);
    }
    return findings;
}
