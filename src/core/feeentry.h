// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fee.h"

#include <QDateTime>
#include <QUuid>

/// What an entry of the fee ledger says (domain.md 13.5). Entries are never changed: a later one tells of an earlier.
enum class FeeEntryKind {
    Taken,          ///< Cash was taken: Đã thu.
    Announced,      ///< A transfer was asked for by VietQR: Chờ xác nhận.
    Confirmed,      ///< The transfer `of` was seen, by the officer or in a statement: Đã thu.
    Dropped,        ///< The transfer `of` will not come.
    Reversed,       ///< The payment `of` was noted by mistake, or goes back with its dossier at once: Hủy.
    RefundAsked,    ///< Money of the payment `of` shall go back; waits for a supervisor.
    RefundDeclined, ///< The supervisor declined `request` of the payment `of`.
    Refunded,       ///< Money of the payment `of` went back the way it came, as `request` asked: Hoàn phí.
};

/// One entry of the append-only fee ledger. Amounts are positive; the kind says which way the money went.
struct FeeEntry
{
    QUuid id;      ///< UUIDv7, minted here.
    QUuid dossier; ///< Whose fee it is.
    FeeEntryKind kind = FeeEntryKind::Taken;
    PaymentMethod method = PaymentMethod::Cash; ///< Cash or Transfer.
    Dong amount = 0;
    Dong received = 0; ///< Cash handed over, change included; 0 for a transfer.
    QString reference; ///< Of a transfer: what the payer's bank is told (core/vietqr.h).
    QUuid of;          ///< The entry it tells of; null for Taken and Announced.
    QUuid request;     ///< Refunded, RefundDeclined: the RefundAsked that it answers.
    QString ground;    ///< Why, in the officer's words; of a Confirmed: where it was seen.
    QString approver;  ///< Officer::id of the supervisor who approved or declined a refund.
    QDateTime at;      ///< Office time.
    QString officerId;
    QString officerName;
    int counter = 0;      ///< In whose drawer the cash lies.
    QList<FeeLine> lines; ///< What was paid for; of Taken and Announced.

    Dong change() const { return received > amount ? received - amount : 0; }
};

/// The largest single amount that is taken or given back.
inline constexpr Dong largestPayment = 10'000'000'000;

/// Stable words: "taken", "announced", "confirmed", "dropped", "reversed", "refund-asked", "refund-declined",
/// "refunded".
QString toText(FeeEntryKind kind);
std::optional<FeeEntryKind> feeEntryKindFromText(QStringView text);
/// As the screen names it, translated.
QString displayName(FeeEntryKind kind);
