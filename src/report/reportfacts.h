// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figuresource.h"

#include <QDateTime>

#include <array>

/// Facts of one kind that are alike in everything that reports tell apart, with their sums.
struct FactGroup
{
    RowKey key;
    std::array<quint8, 20> fields{}; ///< The value of each field of the source.
    std::array<qint64, 11> sums{};   ///< Each measure of the source.
    int origin = 0;                  ///< Of dossiers: their traits (core/tallytrait.h).
    quint16 unsaid = 0;              ///< A bit for each measure of which nothing is known.

    bool fits(const QList<FactCondition> &conditions) const;
};

/// What a report says of a procedure besides figures.
struct ProcedureWords
{
    QString name;
    QString sector;
    QString owner; ///< Who decides.
    QString ground;
};

/// The facts of a period out of which a report is made: small, whatever the store holds.
struct ReportFacts
{
    QHash<QString, QList<FactGroup>> groups;   ///< By factsKey().
    QHash<QString, ProcedureWords> procedures; ///< By code.
    QHash<QString, QString> names;             ///< Of counters, officers, fee lines: by key.
    QStringList remarks;                       ///< Sentences for below the report: where facts of others come from.
    QDateTime asOf;                            ///< When they were read.

    const QList<FactGroup> &of(const FactSource &source, RowAxis axis) const;
};

/// By which axis facts are gathered for rows of that axis: sectors are made of procedures.
RowAxis gatheredBy(const FactSource &source, RowAxis axis);
QString factsKey(const FactSource &source, RowAxis axis);
