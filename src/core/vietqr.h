// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money.h"
#include "slipcode.h"

#include <QDate>

/// An account of the office into which fees are transferred, between two dates.
struct FeeAccount
{
    QString bin;      ///< Six digits: the bank in NAPAS' list.
    QString bankName; ///< "Ngân hàng …", for people.
    QString account;  ///< Up to 19 letters and digits.
    QString holder;   ///< As the payer's bank shows it, without accents.
    QDate validFrom;
    QDate validTo;       ///< Invalid: still in force.
    QString agency = {}; ///< Whose it is, where others' dossiers are received; empty: the office's own.
};

/// What a VietQR of an office says: a merchant-presented, dynamic QR by EMVCo (QRCPS-MPM 1.1) with NAPAS' service for
/// transfers into an account (QRIBFTTA).
struct VietQr
{
    QString bin;
    QString account;
    Dong amount = 0;
    QString reference; ///< Purpose of the transaction (62-08), at most 25 letters and digits.
};

/// The text of the QR, CRC included. Errors: "account-wrong", "amount-wrong", "reference-wrong".
Result<QString> vietQrText(const VietQr &payment);
/// Reads such a text, also one made elsewhere; "vietqr-unreadable" where it is none, is cut off or its CRC is wrong.
Result<VietQr> readVietQr(QStringView text);

/// CRC-16/CCITT-FALSE over the UTF-8 bytes, as four capital hexadecimal digits.
QString emvCrc(QStringView text);

/// "MC" and the 18 digits of a slip code: unique for each announced transfer, with check digits, nothing personal.
QString paymentReference(const SlipCode &slip);
/// The reference inside what a bank's statement says of a transfer; spaces and dashes between its characters do not
/// matter. Empty: there is none whose check digits are right.
QString referenceWithin(QStringView statementText);
