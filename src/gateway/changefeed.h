// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"
#include "enrolleddevice.h"

#include <QMap>

/// Appends items to an office's feed. The number is taken as late as can be: the row's lock then gives the order, and
/// no number is seen before the ones below it are committed. Runs inside the caller's transaction, as its end.
bool appendChanges(GatewayConnection &connection, const QString &scope, const QList<QByteArray> &items);

/// Items by office. In the order of the offices: two transactions that tell the same feeds lock them alike.
using ScopedItems = QMap<QString, QList<QByteArray>>;
/// The same for several offices; one that is not here has no feed, and none is written. False: a statement failed.
bool appendChanges(GatewayConnection &connection, const ScopedItems &items);

/// A page as it is sent, and what of it is noted as read.
struct FeedPage
{
    QByteArray bytes;
    qint64 from = 0;      ///< Of a page of the feed: its first number; 0: no items.
    qint64 to = 0;        ///< Its last number.
    QString firstDossier; ///< Of a page of a snapshot; empty: no dossiers.
    QString lastDossier;
};

/// A page of at most `limit` items of the reader's office's feed after the cursor (empty: from the beginning), up to
/// where it stood when the reader was looked up: who has everything costs no further look. Nothing: the cursor is of
/// another database, another office or ahead of this one, and the client needs a snapshot.
std::optional<FeedPage> changesAfter(GatewayConnection &connection, const EnrolledDevice &reader, const QString &cursor,
                                     int limit);

/// A page of all dossiers of an office as they stand now, with the e-receipts of their payments, the first page with
/// the newest catalogue before them; the last page ends with a cursor of the feed.
std::optional<FeedPage> snapshotAfter(GatewayConnection &connection, const EnrolledDevice &reader,
                                      const QString &cursor, int limit);
