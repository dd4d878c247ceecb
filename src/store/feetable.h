// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "ereceipt.h"
#include "feebalance.h"

#include <QSet>

/// An entry with its place in this counter's ledger.
struct LedgerEntry
{
    qint64 seq = 0;
    FeeEntry entry;
};

/// What of the ledger waits for somebody.
struct FeeMatter
{
    enum class What { Transfer, Refund, Receipt, Excess };
    What what = What::Transfer;
    QUuid id; ///< The Announced, RefundAsked, or Taken/Confirmed entry; the dossier with Excess.
    QUuid dossier;
    QDateTime since;
};

/// How many matters of each kind there are.
struct FeeMatterCounts
{
    int transfers = 0;
    int refunds = 0;
    int receipts = 0;
    int excesses = 0;
};

/// The fee ledger (domain.md 13.5): append-only, of the whole office as this counter knows it.
class FeeTable
{
public:
    explicit FeeTable(Connection &connection) : m_connection(connection) {}

    /// Writes an entry; `opId` is its operation, null if it came by the feed; `isElsewhere`: a counter of another
    /// office made it, of a dossier that both handle. One that is there already is left as it is: false.
    Result<bool> add(const FeeEntry &entry, const QUuid &opId, bool isElsewhere = false);
    /// What is due for the dossier and every entry that tells of it.
    Result<FeeBalance> balance(const QUuid &dossier);
    Result<QList<FeeEntry>> ofDossier(const QUuid &dossier); ///< In the order of the ledger.
    Result<QSet<QUuid>> madeElsewhere(const QUuid &dossier); ///< Its entries that counters of another office made.
    Result<std::optional<FeeEntry>> find(const QUuid &entry);
    Result<std::optional<FeeEntry>> announcedAs(const QString &reference); ///< The Announced one with it.
    Result<QList<FeeEntry>> ofDays(QDate from, QDate to);                  ///< Of all counters here, both days counted.
    Result<QList<LedgerEntry>> behind(qint64 seq, int counter);            ///< Of one counter, behind that place.

    Result<QList<FeeMatter>> matters(FeeMatter::What what, int limit); ///< The longest waiting first.
    Result<FeeMatterCounts> matterCounts();
    /// Derives what waits of a dossier anew; after its fee, its state or a receipt of it changed.
    Result<void> refreshMatters(const QUuid &dossier);

    /// Keeps what the portal told of a receipt; false: what stands there is as new.
    Result<bool> putReceipt(const EReceipt &receipt, qint64 version, const QDateTime &toldAt);
    Result<std::optional<EReceipt>> receipt(const QUuid &payment);
    Result<QHash<QUuid, EReceipt>> receiptsOf(const QList<QUuid> &payments);

private:
    Result<QList<LedgerEntry>> entries(const char *sql, const QVariantList &values);
    Result<QList<FeeEntry>> bareEntries(const char *sql, const QVariantList &values);
    Connection &m_connection;
};

/// The matters of one dossier by its balance and receipts; what counters elsewhere began waits there.
QList<FeeMatter> mattersOf(const QUuid &dossier, const FeeBalance &balance, const QHash<QUuid, EReceipt> &receipts,
                           const QSet<QUuid> &elsewhere);

/// Stable words: "transfer", "refund", "receipt", "excess".
QString toText(FeeMatter::What what);
