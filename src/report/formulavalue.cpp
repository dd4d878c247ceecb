// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

using Value = std::optional<double>;

Value quotient(const Value &above, const Value &below, double factor)
{
    if (!above || !below || *below == 0)
        return std::nullopt;
    return *above / *below * factor;
}

Value sumOf(const QList<Value> &values)
{
    Value sum;
    for (const Value &value : values) {
        if (value)
            sum = sum.value_or(0) + *value;
    }
    return sum;
}

Value rounded(const QList<Value> &values)
{
    const double factor = std::pow(10, values.size() > 1 ? values[1].value_or(0) : 0);
    return values[0] ? Value(std::round(*values[0] * factor) / factor) : std::nullopt;
}

Value acted(const QString &name, const QList<Value> &values)
{
    if (name == u"sum")
        return sumOf(values);
    if (name == u"round")
        return rounded(values);
    if (std::any_of(values.begin(), values.end(), [](const Value &value) { return !value; }))
        return std::nullopt;
    const double a = *values[0];
    const double b = *values[1];
    if (name == u"+")
        return a + b;
    if (name == u"-")
        return a - b;
    if (name == u"*")
        return a * b;
    if (name == u"/" || name == u"ratio")
        return quotient(a, b, 1);
    if (name == u"percent")
        return quotient(a, b, 100);
    if (name == u">=")
        return a >= b ? 1 : 0;
    if (name == u"<=")
        return a <= b ? 1 : 0;
    if (name == u">")
        return a > b ? 1 : 0;
    if (name == u"<")
        return a < b ? 1 : 0;
    const auto lesser = [](const Value &x, const Value &y) { return *x < *y; };
    if (name == u"min")
        return *std::min_element(values.begin(), values.end(), lesser);
    return *std::max_element(values.begin(), values.end(), lesser);
}

QString joined(const QList<FormulaPart> &parts, const QString &between)
{
    QStringList texts;
    for (const FormulaPart &part : parts)
        texts.append(plainText(part));
    return texts.join(between);
}

QString numberText(double number)
{
    return QString::number(number, 'g', 10).replace(u'.', u',');
}

/// A part of a product in brackets, if it is a sum.
QString factorText(const FormulaPart &part)
{
    const bool isSum = part.kind == FormulaPart::Kind::Act && (part.name == u"+" || part.name == u"-");
    const bool isWords = part.kind == FormulaPart::Kind::Question;
    return isSum || isWords ? u'(' + plainText(part) + u')' : plainText(part);
}

QString actText(const FormulaPart &part)
{
    if (part.name == u"+")
        return joined(part.parts, u" + "_s);
    if (part.name == u"-")
        return joined(part.parts, u" − "_s);
    if (part.name == u"*")
        return factorText(part.parts[0]) + u" × "_s + factorText(part.parts[1]);
    if (part.name == u"/" || part.name == u"ratio")
        return factorText(part.parts[0]) + u" ÷ "_s + factorText(part.parts[1]);
    if (part.name == u"percent")
        return factorText(part.parts[0]) + u" ÷ "_s + factorText(part.parts[1]) + u" × 100%"_s;
    if (part.name == u"sum")
        return joined(part.parts, u" + "_s);
    if (part.name == u"if")
        return u"nếu %1 thì %2, nếu không thì %3"_s.arg(plainText(part.parts[0]), plainText(part.parts[1]),
                                                        plainText(part.parts[2]));
    if (part.name == u"min")
        return u"không quá: "_s + joined(part.parts, u"; "_s);
    if (part.name == u"max")
        return u"không dưới: "_s + joined(part.parts, u"; "_s);
    if (part.name == u"round")
        return plainText(part.parts[0]) + u" (làm tròn)"_s;
    QString sign = part.name;
    sign.replace(u">="_s, u"≥"_s).replace(u"<="_s, u"≤"_s);
    return joined(part.parts, u' ' + sign + u' ');
}

} // namespace

std::optional<double> valueOf(const FormulaPart &part, const FormulaValues &values)
{
    switch (part.kind) {
    case FormulaPart::Kind::Number:
        return part.number;
    case FormulaPart::Kind::Cell:
        return values.cell(part.row, part.name);
    case FormulaPart::Kind::Question:
        return values.question(part.question);
    case FormulaPart::Kind::Target:
        return values.target(part.name);
    case FormulaPart::Kind::Act:
        break;
    }
    if (part.name == u"if") { // Only the branch that counts needs a value.
        const Value condition = valueOf(part.parts[0], values);
        return condition ? valueOf(part.parts[*condition != 0 ? 1 : 2], values) : std::nullopt;
    }
    QList<Value> parts;
    for (const FormulaPart &inner : part.parts)
        parts.append(valueOf(inner, values));
    return acted(part.name, parts);
}

QList<FormulaPart> cellsOf(const FormulaPart &part)
{
    if (part.kind == FormulaPart::Kind::Cell)
        return {part};
    QList<FormulaPart> cells;
    for (const FormulaPart &inner : part.parts)
        cells += cellsOf(inner);
    return cells;
}

QList<FigureSource> questionsOf(const FormulaPart &part)
{
    if (part.kind == FormulaPart::Kind::Question)
        return {part.question};
    QList<FigureSource> questions;
    for (const FormulaPart &inner : part.parts)
        questions += questionsOf(inner);
    return questions;
}

bool isAdditive(const FormulaPart &part)
{
    switch (part.kind) {
    case FormulaPart::Kind::Question:
    case FormulaPart::Kind::Cell: // Of an additive column; the caller looks there.
        return true;
    case FormulaPart::Kind::Number:
        return part.number == 0;
    case FormulaPart::Kind::Target:
        return false;
    case FormulaPart::Kind::Act:
        break;
    }
    return (part.name == u"+" || part.name == u"-" || part.name == u"sum") &&
           std::all_of(part.parts.begin(), part.parts.end(), isAdditive);
}

QString plainText(const FormulaPart &part)
{
    switch (part.kind) {
    case FormulaPart::Kind::Number:
        return numberText(part.number);
    case FormulaPart::Kind::Cell:
        return (part.row.isEmpty() ? QString() : part.row + u' ') + u'(' + part.name + u')';
    case FormulaPart::Kind::Question:
        return questionText(part.question);
    case FormulaPart::Kind::Target:
        return u"mục tiêu "_s + part.name;
    case FormulaPart::Kind::Act:
        break;
    }
    return actText(part);
}
