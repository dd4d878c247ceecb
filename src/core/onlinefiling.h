// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>

/// A ministry's system in which dossiers live, and how its codes look (domain.md 13.1).
struct HomeSystem
{
    QString name;        ///< As the terms of a procedure name it.
    QString codePattern; ///< A regular expression that a whole code fits, upper case; empty: not known.
    QString codeExample; ///< Shown where a code does not fit; may be empty.
};

/// Why paper may be taken although a procedure takes online filings only, between two dates.
struct PaperException
{
    QString code; ///< Stable, for counting: "no-phone".
    QString name; ///< "Không có điện thoại thông minh"
    QString ground;
    QDate validFrom;
    QDate validTo; ///< Invalid: still in force.
};

/// Why a citizen comes in person with what could be filed online, between two dates; asked by its digit.
struct VisitReason
{
    QString code; ///< Stable, for counting: "no-account".
    QString name; ///< "Chưa có tài khoản VNeID"
    QDate validFrom;
    QDate validTo; ///< Invalid: still in force.
};

/// What the catalogue says of filing online at the counter: data, since portals and texts change.
struct OnlineFiling
{
    QString portalName;    ///< "Cổng Dịch vụ công quốc gia"
    QString procedurePage; ///< https, with "{code}" for the procedure's code; empty: no page is known.
    QList<HomeSystem> systems;
    QList<PaperException> exceptions;
    QList<VisitReason> visitReasons;

    const HomeSystem *system(QStringView name) const; ///< Null: nothing is known of it.
    /// The portal's page of a procedure, with nothing of a person in it; empty: none is known.
    QString pageOf(const QString &procedureCode) const;
    QList<PaperException> exceptionsAt(QDate day) const;
    const PaperException *exceptionAt(QStringView code, QDate day) const; ///< Null: there is none.
    QList<VisitReason> visitReasonsAt(QDate day) const;                   ///< As many as there are digits: nine.
    QString visitReasonName(const QString &code) const;                   ///< The code where nobody knows it.
};

/// Reads the catalogue's member "onlineFiling"; `blame` is told where a fault stands ("/systems[0]/codePattern") and
/// what it is.
OnlineFiling readOnlineFiling(const QJsonObject &json,
                              const std::function<void(const QString &place, const QString &fault)> &blame);
