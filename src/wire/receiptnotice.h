// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"
#include "money.h"

/// How far the e-receipt (biên lai điện tử) of one payment is.
enum class ReceiptState {
    Waiting,   ///< Asked for, no answer that holds yet; the reason says why.
    Issued,    ///< Numbered by the provider.
    Refused,   ///< The provider refuses for good; with a number: refuses to cancel or to replace it.
    Cancelled, ///< The payment was reversed or paid back; without a number: none had been issued.
    Replaced,  ///< A part was paid back: the number is that of the receipt of the rest.
    Disputed,  ///< The provider gave another number for the same payment, or one that cannot be legal: the first stays.
};

/// What the portal tells the counters of the e-receipt of one payment. Its number is always the provider's.
struct ReceiptNotice
{
    QUuid payment; ///< The entry "taken" or "confirmed" of the fee ledger.
    QUuid dossier;
    ReceiptState state = ReceiptState::Waiting;
    QString form;   ///< Mẫu số; empty while there is no receipt, as the next four.
    QString symbol; ///< Ký hiệu.
    QString number; ///< Số: at most 8 Arabic digits.
    QString lookup; ///< Code or address under which it is looked up; may be empty.
    QDateTime issuedAt;
    Dong amount = 0; ///< What the receipt is of; 0: there is none.
    QString reason;  ///< A code ("provider-down", "another-number", …); empty: nothing to say.

    friend bool operator==(const ReceiptNotice &, const ReceiptNotice &) = default;
};

/// Stable words: "waiting", "issued", "refused", "cancelled", "replaced", "disputed".
QString toText(ReceiptState state);
std::optional<ReceiptState> receiptStateFromText(QStringView text);

/// The feed's item: entity "receipt", id the payment, kind "receipt.issued" and so on, changed as toJson().
ChangeItem receiptItem(const ReceiptNotice &notice, qint64 version, const QDateTime &at);
/// From an item of entity "receipt"; an error if it cannot be read. States unknown here are an error, too.
Result<ReceiptNotice> receiptNoticeOf(const ChangeItem &item);
QJsonObject toJson(const ReceiptNotice &notice);
Result<ReceiptNotice> receiptNoticeFromJson(const QJsonObject &json);

/// Whether a text can be a legal receipt's number: 1 to 8 ASCII digits, not all zero.
bool isReceiptNumber(QStringView text);
