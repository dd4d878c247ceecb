// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ministryfigures.h"
#include "onlinelist.h"
#include "period.h"
#include "procedure.h"

#include <QDateTime>

#include <optional>

// How far citizens use what is offered online (domain.md 8.3, 13.8): a unit's figures of a period.

/// A share with what it is a share of. Those of domain.md 13.8 have denominators of their own and are never added up.
struct AdoptionShare
{
    qint64 part = 0;
    qint64 whole = 0;
    std::optional<double> percent() const; ///< Nothing: there is nothing to have a share of.
};

/// What keeps a procedure from being used fully online, as the catalogue says it.
enum class OnlineObstacle {
    PaperOnly,     ///< The channel rule takes paper only.
    FeeOffline,    ///< There is a fee, and no account to transfer it to.
    PaperOriginal, ///< An original is demanded that is no form and is not looked up in a database.
    PaperResult,   ///< The result goes out on paper only.
    ResultUnsaid,  ///< Nobody has said whether it also goes out as an electronic paper.
};

/// How often citizens who were asked gave a reason for coming in person.
struct VisitReasonCount
{
    QString code;
    QString name;
    int count = 0;
};

/// A procedure in force or used in the period.
struct AdoptionProcedure
{
    QString code;
    QString name;
    QString owner; ///< The competent unit; may be empty.
    ServiceLevel level = ServiceLevel::InformationOnly;
    bool isInForce = true; ///< Of the catalogue at the period's end; else only dossiers know it.
    int total = 0;
    int selfFiled = 0; ///< Online, by themselves.
    int assisted = 0;  ///< Online, with help at a counter.
    QList<OnlineObstacle> obstacles;
    QList<VisitReasonCount> reasons; ///< The most frequent first.
    QString remark;                  ///< Why nothing comes online, as the unit wrote it; may be empty.
    /// What ministries' systems counted of it themselves; no part of `total`. Nothing: none of them names it.
    std::optional<MinistryCount> ministry;

    int paper() const { return total - selfFiled - assisted; }                             ///< Handed in or by post.
    bool isOffered() const { return isInForce && level != ServiceLevel::InformationOnly; } ///< Level 3 or 4.
    bool isUsed() const { return selfFiled + assisted > 0; } ///< At least one online dossier.
    AdoptionShare share() const { return {selfFiled, total}; }
};

/// The share of what was received in a week, cut by the period's ends.
struct AdoptionWeek
{
    Period days;
    AdoptionShare selfFiled;
    AdoptionShare assisted;
    AdoptionShare digitised; ///< Papers, of those handed in with what was received.
};

/// The weeks of a period, Monday to Sunday, the first and the last cut by its ends; all shares are of nothing yet.
QList<AdoptionWeek> adoptionWeeks(const Period &period);
/// The week that holds the day; null: none.
AdoptionWeek *weekOf(QList<AdoptionWeek> &weeks, QDate day);

struct AdoptionReview
{
    Period period;
    QDateTime asOf;
    AdoptionShare selfFiled;             ///< Of all received.
    AdoptionShare assisted;              ///< Of all received; no part of selfFiled.
    AdoptionShare digitised;             ///< Papers that are files, of those handed in; no online filing.
    QList<AdoptionProcedure> procedures; ///< The most received first.
    QList<AdoptionWeek> weeks;
    OnlineList list;                ///< As it is at the period's end, at the latest today.
    QList<MinistryList> ministries; ///< Whose figures of the period are loaded and hold.
    int helped = 0;                 ///< Citizens for whom something was filed with help in the period.
    int electronic = 0; ///< Người dân điện tử: their first own online filing, in the period, came after help.

    int offered() const; ///< Procedures at level 3 or 4 in force ("1.016").
    int used() const;    ///< Of those, with at least one online dossier in the period ("240").
    QList<AdoptionProcedure> unused() const;
};

/// What it would bring if a procedure's citizens filed online themselves up to a target.
struct AdoptionLift
{
    QString code;
    QString name;
    AdoptionShare now;
    int more = 0;      ///< Dossiers that would be filed otherwise.
    double points = 0; ///< Percentage points of the unit's share.
};

/// The procedures whose lift to the target (per cent) moves the unit's share most, at most so many. Those that take
/// paper only and those that are there already are left out.
QList<AdoptionLift> bestLifts(const AdoptionReview &review, double target, qsizetype most = 10);
/// The unit's share if these came true.
AdoptionShare liftedShare(const AdoptionReview &review, const QList<AdoptionLift> &lifts);

/// Stable words: "paper-only", "fee-offline", "paper-original", "paper-result", "result-unsaid".
QString toText(OnlineObstacle obstacle);
/// What the catalogue says on that day; for a procedure that is fully online nothing.
QList<OnlineObstacle> onlineObstacles(const Procedure &procedure, QDate day, bool hasAccount);
