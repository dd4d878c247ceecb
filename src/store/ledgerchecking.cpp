// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerchecking.h"

#include "feeentryjson.h"
#include "feetable.h"
#include "operation.h"

#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximalLedgerFindings = 100;

QString place(qint64 seq)
{
    return u"ledger entry %1"_s.arg(seq);
}

/// Whether the columns by which the ledger is asked repeat what the entry says.
bool repeats(const QSqlQuery &row, const FeeEntry &entry)
{
    return row.value(1).toByteArray() == entry.id.toRfc4122() &&
           row.value(2).toByteArray() == entry.dossier.toRfc4122() && row.value(3).toString() == toText(entry.kind) &&
           row.value(4).toString() == toText(entry.method) && row.value(5).toLongLong() == entry.amount &&
           row.value(6).toString() == entry.reference && row.value(7).toInt() == entry.counter;
}

Result<void> checkEntries(Connection &connection, QList<Finding> &findings, QSet<QUuid> &dossiers)
{
    const auto rows =
        connection.run("SELECT e.seq, e.id, e.dossier, e.kind, e.method, e.amount, e.reference, e.counter, "
                       "e.sha256, e.document, e.op_id, o.body FROM fee_entry e LEFT JOIN outbox o ON "
                       "o.op_id = e.op_id ORDER BY e.seq");
    if (!rows)
        return rows.error();
    qint64 expected = 0;
    while ((*rows)->next() && findings.size() < maximalLedgerFindings) {
        const QSqlQuery &row = **rows;
        const qint64 seq = row.value(0).toLongLong();
        if (seq != ++expected) {
            findings.append({u"ledger-gap"_s, place(seq)});
            expected = seq;
        }
        const QByteArray document = row.value(9).toByteArray();
        const QJsonObject json = QJsonDocument::fromJson(document).object();
        const auto entry = feeEntryFromJson(json);
        if (!entry || sha256Of(document) != row.value(8).toByteArray() || !repeats(row, *entry)) {
            findings.append({u"ledger-changed"_s, place(seq)});
            continue;
        }
        dossiers.insert(entry->dossier);
        if (row.value(10).isNull())
            continue;
        const auto operation = readOperation(row.value(11).toByteArray());
        if (!operation || operation->payload.value(u"entry"_s).toObject() != json)
            findings.append({u"ledger-differs"_s, place(seq)});
    }
    (*rows)->finish();
    return {};
}

Result<void> checkOperationsKept(Connection &connection, QList<Finding> &findings)
{
    const auto lost =
        connection.run("SELECT o.device_seq FROM outbox o WHERE o.kind = 'fee.entry' AND NOT EXISTS (SELECT "
                       "1 FROM fee_entry e WHERE e.op_id = o.op_id) LIMIT 100");
    if (!lost)
        return lost.error();
    while ((*lost)->next())
        findings.append({u"ledger-entry-missing"_s, u"operation %1"_s.arg((*lost)->value(0).toLongLong())});
    (*lost)->finish();
    return {};
}

Result<void> checkMatters(Connection &connection, const QSet<QUuid> &dossiers, QList<Finding> &findings)
{
    FeeTable fees(connection);
    QSet<QByteArray> expected;
    for (const QUuid &dossier : dossiers) {
        const auto balance = fees.balance(dossier);
        if (!balance)
            return balance.error();
        const auto receipts = fees.receiptsOf(balance->receiptIds());
        if (!receipts)
            return receipts.error();
        const auto elsewhere = fees.madeElsewhere(dossier);
        if (!elsewhere)
            return elsewhere.error();
        const QList<FeeMatter> matters = mattersOf(dossier, *balance, *receipts, *elsewhere);
        for (const FeeMatter &matter : matters)
            expected.insert(toText(matter.what).toLatin1() + matter.id.toRfc4122());
    }
    QSet<QByteArray> found;
    const auto rows = connection.run("SELECT what, id FROM fee_matter");
    if (!rows)
        return rows.error();
    while ((*rows)->next())
        found.insert((*rows)->value(0).toByteArray() + (*rows)->value(1).toByteArray());
    (*rows)->finish();
    if (found != expected)
        findings.append(
            {u"ledger-matters-wrong"_s, u"%1 noted, %2 by the entries"_s.arg(found.size()).arg(expected.size())});
    return {};
}

} // namespace

Result<void> checkLedger(Connection &connection, QList<Finding> &findings)
{
    QSet<QUuid> dossiers;
    if (const auto checked = checkEntries(connection, findings, dossiers); !checked)
        return checked.error();
    if (const auto checked = checkOperationsKept(connection, findings); !checked)
        return checked.error();
    const bool isReadable = std::none_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.code == u"ledger-changed"; // Its dossiers cannot be told.
    });
    return isReadable ? checkMatters(connection, dossiers, findings) : Result<void>();
}
