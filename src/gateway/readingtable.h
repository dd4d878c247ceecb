// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayconnection.h"

#include <QDate>

/// That a device was shown something personal: who, when, what; never its content.
struct Reading
{
    QString at; ///< toIsoOfficeTime
    QString device;
    QString office;
    QString officer; ///< Empty: the device asked by itself.
    QString route;   ///< "/v1/dossiers/{id}"
    QString subject; ///< A dossier's id; of a page, the first one's.
    QString until;   ///< Of a page, the last one's id; else empty.

    friend bool operator==(const Reading &, const Reading &) = default;
};

/// How far a device followed its office's feed in one hour: dossiers reach counters by it.
struct FeedReading
{
    QString at; ///< toIsoOfficeTime
    QString device;
    QString office;
    qint64 from = 0; ///< The first number shown.
    qint64 to = 0;
};

/// Which readings are asked for; empty: all.
struct ReadingFilter
{
    QString device;
    QString dossier; ///< Its id.
    QDate from;
    QDate to;
};

/// Like all of this file in the caller's transaction, on a database thread.
bool addReading(GatewayConnection &connection, const Reading &reading, int times);
bool addFeedReading(GatewayConnection &connection, const FeedReading &reading);

/// Calls `show` with the cells of each reading that fits: first and last time, device, office, officer, route, subject,
/// until, how often; those of single dossiers and pages before those of the feed, each by time.
void forEachReading(GatewayConnection &connection, const ReadingFilter &filter,
                    const std::function<void(const QStringList &)> &show);

/// Takes away some of what was read before that day; false: none is left, or a statement failed.
bool dropSomeReadings(GatewayConnection &connection, QDate before);

/// The dossier of an official code or an id; empty: there is none.
QString dossierOf(GatewayConnection &connection, const QString &codeOrId);
