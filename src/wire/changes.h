// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QUuid>

/// Entity "operation": what the office's gateway took was refused by the province. `changed` is the refusal as an
/// outcome; `deviceId` made the operation, `version` counts how often it was told.
inline constexpr QLatin1StringView refusedUpstreamKind("operation.refused");

/// One change that the portal tells every counter of an office: which dossier, its new version, what changed by which
/// act; or which catalogue was given out. At least once; a client applies it if the version is newer than its own.
struct ChangeItem
{
    qint64 seq = 0; ///< Place in the scope's feed.
    QString entity; ///< "dossier", "catalogue", "notice" (citizennotice.h), "receipt" (receiptnotice.h), "portal"
                    ///< (portalnotice.h), "report" (filedreportjson.h); in a snapshot also "fee": an entry of the
                    ///< ledger, as {"entry": feeentryjson}.
    QUuid id;
    qint64 version = 0;
    QString kind; ///< The operation's kind; "dossier.snapshot" in a snapshot.
    QUuid opId;   ///< Null in a snapshot.
    QString deviceId;
    QString author;
    QString authorName;
    int counter = 0;
    /// Office whose counter did it, of a dossier that two offices handle (phi địa giới); empty: the feed's own.
    QString office;
    QDateTime occurredAt;
    QString officialCode; ///< Given with this change to a dossier that came without a valid one; otherwise empty.
    /// The operation's payload: dossier.receive {"dossier": dossierjson}, dossier.transition {"from","to","reason"},
    /// catalogue.published {"version","issuedOn","sha256" of the file, hex}; dossier.void {"reason"}, …;
    /// dossier.snapshot {"dossier": dossierjson as it stands now}.
    QJsonObject changed;
    QByteArray changedBytes; ///< If not empty, `changed` as bytes already written; for writing only.
};

/// A page of the feed. The cursor is opaque and saved in the transaction that applies the items.
struct ChangesPage
{
    QList<ChangeItem> items;
    QString cursor;
    bool more = false;
    QString feed = {}; ///< Which feed it is: another gateway's has its own versions. Empty: not said.
};

/// The item's bytes without `seq`, which is known only when they are stored.
QByteArray writtenItem(const ChangeItem &item);
QByteArray numberedItem(qint64 seq, const QByteArray &item);
/// The page's bytes from the bytes of its items.
QByteArray writtenPage(const QList<QByteArray> &items, const QString &cursor, bool more, const QString &feed = {});
Result<ChangesPage> readPage(const QByteArray &json);
