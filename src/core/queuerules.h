// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <functional>

/// What people wait for, under one letter of the waiting numbers.
struct QueueService
{
    QString code;        ///< One or two capital letters.
    QString name;        ///< "Tiếp nhận"
    QStringList sectors; ///< Of the procedures; empty: all.
    friend bool operator==(const QueueService &, const QueueService &) = default;
};

/// People who are called before others, by law, between two dates.
struct PriorityGroup
{
    QString code; ///< One capital letter, also the key that chooses it.
    QString name;
    QString ground; ///< The text that says so.
    QDate validFrom;
    QDate validTo; ///< Invalid: still in force.
    friend bool operator==(const PriorityGroup &, const PriorityGroup &) = default;
};

/// How an office gives out waiting numbers and calls them: data of the catalogue.
struct QueueRules
{
    QList<QueueService> services;
    QList<PriorityGroup> priorityGroups;
    int priorityRun = 2;              ///< So many priority numbers in a row at most, then one ordinary number.
    QHash<int, QStringList> counters; ///< Which services a counter calls; a counter that is not named: all.
    int longWaitMinutes = 15;         ///< Whoever waits longer is marked.

    bool isEmpty() const { return services.isEmpty(); }
    const QueueService *service(QStringView code) const; ///< Null: there is none.
    QString serviceName(QStringView code) const;         ///< The code where there is none.
    const PriorityGroup *groupAt(QStringView code, QDate day) const;
    QList<PriorityGroup> groupsAt(QDate day) const;
    QStringList servicesOf(int counter) const;
    friend bool operator==(const QueueRules &, const QueueRules &) = default;
};

/// Told of a fault: where it stands ("/services[0]/code") and what it is.
using QueueFault = std::function<void(const QString &place, const QString &fault)>;

/// Reads the catalogue's member "queue"; what is wrong is told, and the rules are then not to be used.
QueueRules readQueueRules(const QJsonObject &json, const QueueFault &blame);
/// As the catalogue has it.
QJsonObject queueRulesJson(const QueueRules &rules);

/// An office whose catalogue says nothing of numbers: one service, nobody before others.
QueueRules plainQueueRules();
