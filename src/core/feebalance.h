// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ereceipt.h"
#include "feeentry.h"

#include <QHash>

/// Where a payment stands (domain.md 2.9: Chờ, Đã thanh toán, Hoàn phí, Hủy).
enum class PaymentState { Awaited, Paid, Dropped, Reversed };

/// A payment with everything that later entries say of it.
struct FeePayment
{
    FeeEntry entry; ///< The Taken or Announced one.
    PaymentState state = PaymentState::Paid;
    Dong paid = 0; ///< What arrived; 0 while awaited and once reversed or dropped.
    QUuid paidBy;  ///< The Taken or Confirmed entry, to which its e-receipt belongs; null while awaited.
    /// Entries that saw the same transfer again, here or at another counter: it arrived once, but its e-receipt may
    /// stand under any of them.
    QList<QUuid> seenAgainBy;
    Dong refunded = 0;
    QList<FeeEntry> requests; ///< Refunds asked for and neither paid nor declined.

    Dong requested() const;
    Dong refundable() const { return paid - refunded - requested(); }
};

/// What is due for a dossier, what was paid, what went back.
struct FeeBalance
{
    Dong due = 0;
    QList<FeePayment> payments; ///< In the order in which they were noted.

    Dong paid() const;               ///< What arrived and did not go back.
    Dong awaited() const;            ///< By transfers that nobody saw yet.
    Dong open() const;               ///< Still to be paid, awaited transfers not counted; never negative.
    Dong excess() const;             ///< Paid beyond what is due: two counters took it, or too much was transferred.
    QList<QUuid> receiptIds() const; ///< Under which e-receipts of these payments may stand.
    const FeePayment *find(const QUuid &entry) const; ///< By its own entry, or the one that confirmed it.
};

/// What is due: the fee's lines; where no rule was in force at the receipt (Fee::isUnruled), what was asked for since.
Dong feeDue(const Fee &fee, const QList<FeeEntry> &entries);

/// The balance of one dossier's entries, in the order of the ledger. Entries that tell of one that is not there count
/// nothing.
FeeBalance feeBalance(Dong due, const QList<FeeEntry> &entries);

/// The e-receipt of a payment, by the entry under which it stands; one that waits if there is none yet.
EReceipt receiptOf(const FeePayment &payment, const QHash<QUuid, EReceipt> &receipts);

/// Whether the entry may follow. Errors name the field: BadInput "amount-wrong" (not positive or above largestPayment),
/// "change-negative"; RefusedByRule "more-than-due", "no-such-payment", "not-awaited", "not-paid", "refund-too-large",
/// "ground-missing", "already-awaited".
Result<void> mayFollow(const FeeBalance &balance, const FeeEntry &entry);

/// As the screen names it, translated: Chờ xác nhận, Đã thu, Không thu được, Hủy.
QString displayName(PaymentState state);
