// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "receiptwriting.h"

#include "clock.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

void askForReceipt(GatewayConnection &connection, const NewReceipt &receipt, const QString &now)
{
    connection.run(
        "INSERT INTO receipt (payment, office, dossier, version, state, cash, taken_at, amount, held_amount, "
        "asking, asking_amount, round, form, symbol, number, lookup, issued_at, reason, open, attempts, "
        "next_at, claimed_by, claimed_until, request) VALUES (?, ?, ?, 0, 'waiting', ?, ?, ?, 0, '', 0, 0, "
        "'', '', '', '', '', '', ?, 0, ?, '', '', ?) ON CONFLICT (payment) DO NOTHING",
        {receipt.payment, receipt.office, receipt.dossier, receipt.isCash ? 1 : 0, toIsoOfficeTime(receipt.takenAt),
         receipt.amount, int(receipt.isAsked), now,
         QString::fromUtf8(QJsonDocument(receipt.request).toJson(QJsonDocument::Compact))});
}

QList<QByteArray> lessenReceipt(GatewayConnection &connection, const QString &payment, Dong amount, const QString &now)
{
    // Nobody has asked for it, and nobody is about to: a claim sets `asking` before the first byte leaves.
    if (amount == 0 &&
        !connection
             .row("UPDATE receipt SET amount = 0, open = 0, state = 'cancelled', reason = 'not-issued', "
                  "version = version + 1 WHERE payment = ? AND asking = '' AND number = '' AND state <> 'disputed' "
                  "RETURNING payment",
                  {payment})
             .isEmpty())
        return {writtenReceiptItem(connection, payment, now)};
    if (!connection
             .row("UPDATE receipt SET amount = ? WHERE payment = ? AND asking = '' AND number = '' AND "
                  "state <> 'disputed' RETURNING payment",
                  {amount, payment})
             .isEmpty())
        return {};
    connection.run("UPDATE receipt SET amount = ?, open = CASE WHEN state = 'disputed' THEN open ELSE 1 END, "
                   "attempts = 0, next_at = ? WHERE payment = ?",
                   {amount, now, payment});
    return {};
}

QByteArray writtenReceiptItem(GatewayConnection &connection, const QString &payment, const QString &now)
{
    const QVariantList row = connection.row("SELECT dossier, version, state, form, symbol, number, lookup, issued_at, "
                                            "held_amount, reason FROM receipt WHERE payment = ?",
                                            {payment});
    if (row.isEmpty())
        return {};
    const EReceipt notice{.payment = QUuid::fromString(payment),
                          .dossier = QUuid::fromString(row.at(0).toString()),
                          .state = eReceiptStateFromText(row.at(2).toString()).value_or(EReceiptState::Waiting),
                          .form = row.at(3).toString(),
                          .symbol = row.at(4).toString(),
                          .number = row.at(5).toString(),
                          .lookup = row.at(6).toString(),
                          .issuedAt = fromIsoOfficeTime(row.at(7).toString()),
                          .amount = row.at(8).toLongLong(),
                          .reason = row.at(9).toString()};
    return writtenItem(receiptItem(notice, row.at(1).toLongLong(), fromIsoOfficeTime(now)));
}
