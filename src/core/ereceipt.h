// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money.h"

#include <QDateTime>
#include <QUuid>

#include <optional>

/// Where the e-receipt (biên lai điện tử) of a payment stands at its provider.
enum class EReceiptState {
    Waiting, ///< Asked for, or to be asked for.
    Issued,
    Refused,   ///< The provider refuses for good: `reason`; with a number: refuses to cancel or to replace it.
    Cancelled, ///< The payment was reversed or paid back; without a number: none had been issued.
    Replaced,  ///< A part was paid back: the number is that of the receipt of the rest.
    Disputed,  ///< The provider gave another number for the same payment, or none that can be legal: the first stays.
};

/// The e-receipt of one payment (domain.md 2.9). Form, symbol and number are the provider's: mocua mints none.
struct EReceipt
{
    QUuid payment; ///< FeeEntry::id of the Taken or Confirmed one.
    QUuid dossier;
    EReceiptState state = EReceiptState::Waiting;
    QString form;   ///< Mẫu số.
    QString symbol; ///< Ký hiệu.
    QString number; ///< Số, at most 8 digits.
    QString lookup; ///< Code or address by which the citizen finds it.
    QDateTime issuedAt;
    Dong amount = 0;
    QString reason; ///< Why it is refused or disputed; in the provider's words.

    friend bool operator==(const EReceipt &, const EReceipt &) = default;

    /// Whether the citizen has a receipt for the money.
    bool isThere() const
    {
        return state == EReceiptState::Issued || state == EReceiptState::Replaced || state == EReceiptState::Disputed;
    }
};

/// Stable words: "waiting", "issued", "refused", "cancelled", "replaced", "disputed".
QString toText(EReceiptState state);
std::optional<EReceiptState> eReceiptStateFromText(QStringView text);
/// As the screen names it, translated.
QString displayName(EReceiptState state);
/// Why, as the screen says it, translated; a reason that is not known here stands as it is.
QString receiptReason(const QString &code);
