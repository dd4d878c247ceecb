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
    Refused,   ///< The provider does not issue it: `reason`.
    Cancelled, ///< With the payment that went back.
    Replaced,  ///< By one of a smaller amount, whose number it now bears.
    Disputed,  ///< The provider gave two numbers for one payment: the first stands.
};

/// The e-receipt of one payment (domain.md 2.9). Form, symbol and number are the provider's: mocua mints none.
struct EReceipt
{
    QUuid payment; ///< FeeEntry::id of the Taken or Confirmed one.
    EReceiptState state = EReceiptState::Waiting;
    QString form;   ///< Mẫu số.
    QString symbol; ///< Ký hiệu.
    QString number; ///< Số, at most 8 digits.
    QString lookup; ///< Code or address by which the citizen finds it.
    QDateTime issuedAt;
    Dong amount = 0;
    QString reason; ///< Why it is refused or disputed; in the provider's words.

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
