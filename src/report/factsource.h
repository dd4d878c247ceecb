// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include <optional>

/// By what facts are told apart into rows of a report.
enum class RowAxis { All, Sector, Procedure, Counter, Officer, Day, Month, Method, FeeLine };

/// A property by which facts are counted apart, with the words that a formula may ask for. Without words: yes or no.
struct FactField
{
    QString name;
    QStringList words;
    QString title; ///< In Vietnamese, for the written question behind a figure.
    QStringList titles = {};
};

/// One kind of facts that formulas may ask about: "count(received, channel=online)".
struct FactSource
{
    QString name;
    QString facts;                       ///< Under which name the facts lie: count and papers share the dossiers'.
    QStringList measures;                ///< What is counted, in the order of FactGroup::sums.
    QStringList titles;                  ///< Of the measures, in Vietnamese.
    QHash<QString, QStringList> several; ///< Words that stand for several measures: "done".
    QList<FactField> fields;
    QList<RowAxis> axes; ///< By which rows its facts can be told apart.
    QString unsaid = {}; ///< A yes-or-no field that is "no" unless a formula names it: void dossiers count nothing.
    bool isGiven =
        false; ///< Others say it, of some rows only: where nothing was said there is no figure, rather than 0.

    int field(const QString &word) const; ///< Its place; below 0: there is none.
};

const QList<FactSource> &factSources();
/// Null: there is none of that name.
const FactSource *factSource(const QString &name);

/// Stable words: "sector", "procedure", "counter", "officer", "day", "month", "method", "fee-line".
QString toText(RowAxis axis);
std::optional<RowAxis> rowAxisFromText(QStringView text);
