// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestOrigin = 20;

/// The questions behind a cell, through the cells that it names.
void addQuestions(const ReportTable &table, const ReportRow &row, int column, int depth, QList<FigureSource> &questions)
{
    const Formula *formula = formulaOf(table, row, column);
    if (!formula || depth > deepestOrigin)
        return;
    const QList<FigureSource> own = questionsOf(formula->root);
    for (FigureSource question : own) {
        question.row = row.key;
        const FactSource *of = factSource(table.form.rows.of);
        if (of && of->facts == factSource(question.source)->facts)
            question.conditions += table.form.rows.where;
        question.axis = table.axis;
        if (!questions.contains(question))
            questions.append(question);
    }
    const QList<FormulaPart> cells = cellsOf(formula->root);
    for (const FormulaPart &cell : cells) {
        for (const ReportRow &other : table.rows) {
            if (cell.row.isEmpty() ? &other == &row : other.id == cell.row)
                addQuestions(table, other, table.form.column(cell.name), depth + 1, questions);
        }
    }
}

} // namespace

const Formula *formulaOf(const ReportTable &table, const ReportRow &row, int column)
{
    const ReportColumn &shown = table.form.columns[column];
    if (row.line >= 0) {
        const auto &cells = table.form.lines[row.line].cells;
        if (const auto own = cells.constFind(shown.id); own != cells.constEnd())
            return &*own;
    }
    const bool isSum = !table.form.lines.isEmpty() && row.kind != ReportRow::Kind::Line;
    return shown.formula && (!isSum || shown.isAnew) ? &*shown.formula : nullptr;
}

bool isEnteredCell(const ReportTable &table, const ReportRow &row, int column)
{
    return table.form.columns[column].isEntered && row.kind == ReportRow::Kind::Line && !formulaOf(table, row, column);
}

bool hasEnteredFigures(const ReportTemplate &form)
{
    return std::any_of(form.tables.begin(), form.tables.end(), [](const ReportTableForm &table) {
        return std::any_of(table.columns.begin(), table.columns.end(),
                           [](const ReportColumn &column) { return column.isEntered; });
    });
}

int emptyEnteredCells(const Report &report)
{
    int count = 0;
    for (const ReportTable &table : report.tables) {
        for (const ReportRow &row : table.rows) {
            for (int i = 0; i < int(row.cells.size()); ++i)
                count += isEnteredCell(table, row, i) && !row.cells[i].value ? 1 : 0;
        }
    }
    return count;
}

FigureOrigin originOf(const Report &report, int table, int row, int column)
{
    const ReportTable &shown = report.tables[table];
    const ReportRow &one = shown.rows[row];
    FigureOrigin origin;
    const Formula *formula = formulaOf(shown, one, column);
    if (!formula)
        return origin;
    origin.formula = formula->text;
    origin.words = plainText(formula->root);
    if (one.line >= 0) {
        const ReportLine &line = shown.form.lines[one.line];
        origin.denominator = line.denominator;
        if (!line.formula.isEmpty() && line.cells.contains(shown.form.columns[column].id) &&
            shown.form.columns[column].format != ReportColumn::Format::Count)
            origin.words = line.formula;
    }
    addQuestions(shown, one, column, 0, origin.questions);
    return origin;
}

QString figureText(const std::optional<double> &value, ReportColumn::Format format)
{
    if (!value)
        return u"–"_s;
    static const QLocale office(QLocale::Vietnamese, QLocale::Vietnam);
    const bool isWhole = format == ReportColumn::Format::Count || format == ReportColumn::Format::Money;
    if (isWhole && std::abs(*value - std::round(*value)) < 1e-9)
        return office.toString(qint64(std::llround(*value)));
    return office.toString(*value, 'f', format == ReportColumn::Format::Percent ? 1 : 2);
}
