// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"
#include "ereceipt.h"

// What the portal tells the counters of the e-receipt of one payment.

/// The feed's item: entity "receipt", id the payment, kind "receipt.issued" and so on, changed as toJson().
ChangeItem receiptItem(const EReceipt &notice, qint64 version, const QDateTime &at);
/// From an item of entity "receipt"; an error if it cannot be read. States unknown here are an error, too.
Result<EReceipt> receiptNoticeOf(const ChangeItem &item);
QJsonObject toJson(const EReceipt &notice);
Result<EReceipt> receiptNoticeFromJson(const QJsonObject &json);

/// Whether a text can be a legal receipt's number: 1 to 8 ASCII digits, not all zero.
bool isReceiptNumber(QStringView text);
