// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "period.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

// What ministries' centralised systems counted themselves (domain.md 13.8): loaded from their files, shown in columns
// of their own and never added to what the office counted. A dossier received at the counter and handled there is in
// both.

/// What a ministry's system counted; nothing: its file does not say.
struct MinistryCount
{
    std::optional<qint64> received;
    std::optional<qint64> online; ///< Of those received.
    std::optional<qint64> settled;
    std::optional<qint64> late; ///< Of those settled.

    MinistryCount &operator+=(const MinistryCount &other); ///< What only one of them says is kept.
    friend bool operator==(const MinistryCount &, const MinistryCount &) = default;
};

/// Of one procedure.
struct MinistryFigure
{
    QString procedure; ///< Its code in the catalogue.
    MinistryCount count;
    friend bool operator==(const MinistryFigure &, const MinistryFigure &) = default;
};

/// A list of figures of one system and period, as a supervisor loaded it. Never changed: loading the same again makes
/// the next revision, and both are kept.
struct MinistryList
{
    QUuid id; ///< UUIDv7.
    QString system;
    Period period;
    int revision = 1;
    QDateTime at;
    QString officerId;
    QString officerName;
    QString file;             ///< Its name, without folders.
    bool isWithdrawn = false; ///< It says that what was loaded before does not hold; has no figures.
    QList<MinistryFigure> figures;

    MinistryCount total() const;
};

/// By what systems are told apart: case, marks and spaces aside.
QString ministrySystemKey(const QString &system);

/// Which of the lists hold together: of each system and period the latest, if it is not withdrawn; of lists of a system
/// whose days overlap the one with more days, so that no day is counted twice. In the order of systems and days.
QList<MinistryList> holdingLists(const QList<MinistryList> &lists);
