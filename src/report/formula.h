// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figuresource.h"
#include "result.h"

#include <functional>
#include <memory>

/// A part of a formula.
struct FormulaPart
{
    enum class Kind {
        Number,
        Cell,     ///< c3: of its own row; total.c3: of the row named so.
        Question, ///< count(…): from the facts.
        Target,   ///< target(online): a goal of the template in force at the end of the period.
        Act,      ///< An operator or a function of parts.
    };

    Kind kind = Kind::Number;
    double number = 0;
    QString name; ///< Column of a cell; target; act: "+", "sum", "percent", "if", ">=", …
    QString row;  ///< Of a cell; empty: its own.
    FigureSource question;
    QList<FormulaPart> parts;
};

/// What a formula may name.
struct FormulaWords
{
    QStringList columns; ///< In the order of the table: c4..c6 are all between.
    QStringList rows;    ///< Names of fixed rows.
    QStringList targets;
};

/// How a figure is made: numbers, cells (c3), + - * /, percent(a, b), ratio(a, b), sum(c4..c6), min, max, round, if(c6
/// >= 80, 2, 1.6), and questions to the facts (count(received, channel=online|post, !assisted)).
struct Formula
{
    QString text; ///< As it was written.
    FormulaPart root;
};

/// Reads a formula. The error says in plain words what is wrong and where in it; it does not know where the formula
/// stands.
Result<Formula> readFormula(const QString &text, const FormulaWords &words);

/// An identity that has to hold: "c3 = c4 + c5 + c6"; or a bound: "c4 <= c3".
struct ReportIdentity
{
    QString text;
    Formula left;
    Formula right;
    QString column;        ///< The column that it defines: the left side's.
    bool isAtMost = false; ///< A bound.
};
Result<ReportIdentity> readIdentity(const QString &text, const FormulaWords &words);

/// Where a formula gets its values from; nothing stands for a figure that there is none of ("–").
struct FormulaValues
{
    std::function<std::optional<double>(const QString &row, const QString &column)> cell;
    std::function<std::optional<double>(const FigureSource &question)> question;
    std::function<std::optional<double>(const QString &name)> target;
};

/// The value; nothing for a division by zero and where a part has none. A sum leaves out what there is none of.
std::optional<double> valueOf(const FormulaPart &part, const FormulaValues &values);

/// Every cell that it names, and every question.
QList<FormulaPart> cellsOf(const FormulaPart &part);
QList<FigureSource> questionsOf(const FormulaPart &part);

/// Whether the value of a sum of rows is the sum of their values: questions added and subtracted.
bool isAdditive(const FormulaPart &part);

/// As people read it: questions in Vietnamese words, cells as "(3)".
QString plainText(const FormulaPart &part);
