// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feetable.h"

#include "clock.h"
#include "dossiertable.h"
#include "enumwords.h"
#include "feeentryjson.h"
#include "operation.h"
#include "storeerrors.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr EnumWord<FeeMatter::What> matterWords[] = {{FeeMatter::What::Transfer, "transfer"_L1},
                                                     {FeeMatter::What::Refund, "refund"_L1},
                                                     {FeeMatter::What::Receipt, "receipt"_L1},
                                                     {FeeMatter::What::Excess, "excess"_L1}};

QVariant idOrNull(const QUuid &id)
{
    return id.isNull() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(id.toRfc4122());
}

/// A null text would be bound as NULL.
QString boundText(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QUuid idOf(const QVariant &bytes)
{
    return QUuid::fromRfc4122(bytes.toByteArray());
}

EReceipt receiptInRow(const QSqlQuery &row)
{
    return {idOf(row.value(0)),
            {}, // Its payment tells.
            eReceiptStateFromText(row.value(1).toString()).value_or(EReceiptState::Waiting),
            row.value(2).toString(),
            row.value(3).toString(),
            row.value(4).toString(),
            row.value(5).toString(),
            fromIsoOfficeTime(row.value(6).toString()),
            row.value(7).toLongLong(),
            row.value(8).toString()};
}

#define LEDGER_ENTRY "SELECT seq, document FROM fee_entry "

} // namespace

QString toText(FeeMatter::What what)
{
    return wordOf(matterWords, what);
}

QList<FeeMatter> mattersOf(const QUuid &dossier, const FeeBalance &balance, const QHash<QUuid, EReceipt> &receipts,
                           const QSet<QUuid> &elsewhere)
{
    using What = FeeMatter::What;
    QList<FeeMatter> matters;
    for (const FeePayment &payment : balance.payments) {
        if (payment.state == PaymentState::Awaited)
            matters.append({What::Transfer, payment.entry.id, dossier, payment.entry.at});
        const bool hasReceipt = receiptOf(payment, receipts).isThere();
        if (payment.state == PaymentState::Paid && payment.paid > payment.refunded && !hasReceipt)
            matters.append({What::Receipt, payment.paidBy, dossier, payment.entry.at});
        for (const FeeEntry &request : payment.requests)
            matters.append({What::Refund, request.id, dossier, request.at});
    }
    Dong asked = 0;
    for (const FeePayment &payment : balance.payments)
        asked += payment.requested();
    if (balance.excess() > asked)
        matters.append({What::Excess, dossier, dossier, balance.payments.constLast().entry.at});
    matters.removeIf([&elsewhere](const FeeMatter &matter) { return elsewhere.contains(matter.id); });
    return matters;
}

Result<bool> FeeTable::add(const FeeEntry &entry, const QUuid &opId, bool isElsewhere)
{
    const QByteArray document = QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact);
    const auto inserted = m_connection.change(
        "INSERT INTO fee_entry (id, dossier, kind, method, amount, reference, of, counter, officer, at, op_id, sha256, "
        "document, is_elsewhere) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
        {entry.id.toRfc4122(), entry.dossier.toRfc4122(), toText(entry.kind), toText(entry.method), entry.amount,
         boundText(entry.reference), idOrNull(entry.of), entry.counter, boundText(entry.officerId),
         toIsoOfficeTime(entry.at), idOrNull(opId), sha256Of(document), document, int(isElsewhere)});
    if (!inserted)
        return inserted.error();
    if (*inserted == 0)
        return false;
    const auto key = DossierTable(m_connection).keyOf(entry.dossier);
    if (!key)
        return key.error();
    if (*key)
        m_connection.touch(**key);
    if (const auto refreshed = refreshMatters(entry.dossier); !refreshed)
        return refreshed.error();
    return true;
}

Result<QSet<QUuid>> FeeTable::madeElsewhere(const QUuid &dossier)
{
    const auto query =
        m_connection.run("SELECT id FROM fee_entry WHERE dossier = ? AND is_elsewhere = 1", {dossier.toRfc4122()});
    if (!query)
        return query.error();
    QSet<QUuid> entries;
    while ((*query)->next())
        entries.insert(idOf((*query)->value(0)));
    (*query)->finish();
    return entries;
}

Result<FeeBalance> FeeTable::balance(const QUuid &dossier)
{
    const auto found = ofDossier(dossier);
    if (!found)
        return found.error();
    DossierTable dossiers(m_connection);
    const auto key = dossiers.keyOf(dossier);
    if (!key)
        return key.error();
    Dong due = 0;
    if (*key) {
        const auto stored = dossiers.find(**key);
        if (!stored)
            return stored.error();
        if (*stored && !(*stored)->dossier.isVoid)
            due = feeDue((*stored)->dossier.fee, *found);
    }
    return feeBalance(due, *found);
}

Result<QList<LedgerEntry>> FeeTable::entries(const char *sql, const QVariantList &values)
{
    const auto query = m_connection.run(sql, values);
    if (!query)
        return query.error();
    QList<LedgerEntry> found;
    while ((*query)->next()) {
        const auto entry = feeEntryFromJson(QJsonDocument::fromJson((*query)->value(1).toByteArray()).object());
        if (!entry) {
            (*query)->finish();
            return storageFailure(
                u"ledger-unreadable"_s,
                QCoreApplication::translate("FeeTable", "The fee ledger is damaged. Call the administrator: “mocuactl "
                                                        "check” says where."),
                u"fee_entry seq"_s);
        }
        found.append({(*query)->value(0).toLongLong(), *entry});
    }
    (*query)->finish();
    return found;
}

Result<QList<FeeEntry>> FeeTable::bareEntries(const char *sql, const QVariantList &values)
{
    const auto found = entries(sql, values);
    if (!found)
        return found.error();
    QList<FeeEntry> bare;
    for (const LedgerEntry &entry : *found)
        bare.append(entry.entry);
    return bare;
}

Result<QList<FeeEntry>> FeeTable::ofDossier(const QUuid &dossier)
{
    return bareEntries(LEDGER_ENTRY "WHERE dossier = ? ORDER BY seq", {dossier.toRfc4122()});
}

Result<std::optional<FeeEntry>> FeeTable::find(const QUuid &entry)
{
    const auto found = bareEntries(LEDGER_ENTRY "WHERE id = ?", {entry.toRfc4122()});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<std::optional<FeeEntry>> FeeTable::announcedAs(const QString &reference)
{
    const auto found = bareEntries(LEDGER_ENTRY "WHERE reference = ? AND reference <> '' AND kind = 'announced' "
                                                "ORDER BY is_elsewhere, seq LIMIT 1",
                                   {reference});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<QList<FeeEntry>> FeeTable::ofDays(QDate from, QDate to)
{
    return bareEntries(LEDGER_ENTRY "WHERE at >= ? AND at < ? AND is_elsewhere = 0 ORDER BY seq",
                       {from.toString(Qt::ISODate), to.addDays(1).toString(Qt::ISODate)});
}

Result<QList<LedgerEntry>> FeeTable::behind(qint64 seq, int counter)
{
    return entries(LEDGER_ENTRY "WHERE seq > ? AND counter = ? AND is_elsewhere = 0 ORDER BY seq", {seq, counter});
}

Result<QList<FeeMatter>> FeeTable::matters(FeeMatter::What what, int limit)
{
    const auto query = m_connection.run(
        "SELECT id, dossier, since FROM fee_matter WHERE what = ? ORDER BY since LIMIT ?", {toText(what), limit});
    if (!query)
        return query.error();
    QList<FeeMatter> found;
    while ((*query)->next())
        found.append({what, idOf((*query)->value(0)), idOf((*query)->value(1)),
                      fromIsoOfficeTime((*query)->value(2).toString())});
    (*query)->finish();
    return found;
}

Result<FeeMatterCounts> FeeTable::matterCounts()
{
    const auto query = m_connection.run("SELECT what, count(*) FROM fee_matter GROUP BY what");
    if (!query)
        return query.error();
    FeeMatterCounts counts;
    while ((*query)->next()) {
        const int number = (*query)->value(1).toInt();
        switch (valueOfWord(matterWords, (*query)->value(0).toString()).value_or(FeeMatter::What::Excess)) {
        case FeeMatter::What::Transfer:
            counts.transfers = number;
            break;
        case FeeMatter::What::Refund:
            counts.refunds = number;
            break;
        case FeeMatter::What::Receipt:
            counts.receipts = number;
            break;
        case FeeMatter::What::Excess:
            counts.excesses = number;
            break;
        }
    }
    (*query)->finish();
    return counts;
}

Result<void> FeeTable::refreshMatters(const QUuid &dossier)
{
    const auto found = balance(dossier);
    if (!found)
        return found.error();
    if (found->payments.isEmpty())
        return {};
    const auto receipts = receiptsOf(found->receiptIds());
    if (!receipts)
        return receipts.error();
    const auto removed = m_connection.change("DELETE FROM fee_matter WHERE dossier = ?", {dossier.toRfc4122()});
    if (!removed)
        return removed.error();
    const auto elsewhere = madeElsewhere(dossier);
    if (!elsewhere)
        return elsewhere.error();
    const QList<FeeMatter> matters = mattersOf(dossier, *found, *receipts, *elsewhere);
    for (const FeeMatter &matter : matters) {
        const auto inserted = m_connection.change(
            "INSERT INTO fee_matter (id, what, dossier, since) VALUES (?, ?, ?, ?)",
            {matter.id.toRfc4122(), toText(matter.what), dossier.toRfc4122(), toIsoOfficeTime(matter.since)});
        if (!inserted)
            return inserted.error();
    }
    return {};
}

Result<bool> FeeTable::putReceipt(const EReceipt &receipt, qint64 version, const QDateTime &toldAt)
{
    const auto put = m_connection.change(
        "INSERT INTO e_receipt (payment, version, state, form, symbol, number, lookup, issued_at, amount, reason, "
        "told_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (payment) DO UPDATE SET version = "
        "excluded.version, state = excluded.state, form = excluded.form, symbol = excluded.symbol, number = "
        "excluded.number, lookup = excluded.lookup, issued_at = excluded.issued_at, amount = excluded.amount, reason = "
        "excluded.reason, told_at = excluded.told_at WHERE excluded.version > e_receipt.version",
        {receipt.payment.toRfc4122(), version, toText(receipt.state), boundText(receipt.form),
         boundText(receipt.symbol), boundText(receipt.number), boundText(receipt.lookup),
         receipt.issuedAt.isValid() ? QVariant(toIsoOfficeTime(receipt.issuedAt)) : QVariant(), receipt.amount,
         boundText(receipt.reason), toIsoOfficeTime(toldAt)});
    if (!put)
        return put.error();
    const auto entry = find(receipt.payment);
    if (!entry)
        return entry.error();
    if (*entry) {
        if (const auto refreshed = refreshMatters((*entry)->dossier); !refreshed)
            return refreshed.error();
    }
    return *put > 0;
}

#define E_RECEIPT "SELECT payment, state, form, symbol, number, lookup, issued_at, amount, reason FROM e_receipt "

Result<std::optional<EReceipt>> FeeTable::receipt(const QUuid &payment)
{
    const auto query = m_connection.run(E_RECEIPT "WHERE payment = ?", {payment.toRfc4122()});
    if (!query)
        return query.error();
    std::optional<EReceipt> found;
    if ((*query)->next())
        found = receiptInRow(**query);
    (*query)->finish();
    return found;
}

Result<QHash<QUuid, EReceipt>> FeeTable::receiptsOf(const QList<QUuid> &payments)
{
    QHash<QUuid, EReceipt> found;
    for (const QUuid &payment : payments) {
        const auto one = payment.isNull() ? Result<std::optional<EReceipt>>(std::nullopt) : receipt(payment);
        if (!one)
            return one.error();
        if (*one)
            found.insert(payment, **one);
    }
    return found;
}
