// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayconnection.h"
#include "receiptnotice.h"

/// A payment that needs an e-receipt.
struct NewReceipt
{
    QString payment;
    QString office;
    QString dossier;
    bool isCash = false;
    QDateTime takenAt;
    Dong amount = 0;
    QJsonObject request; ///< receiptrequest.h
    bool isAsked = true; ///< False at an office's gateway: its province asks the provider.
};

/// Notes that a receipt is to be asked for: one for a payment, ever. In the transaction of the payment's operation.
void askForReceipt(GatewayConnection &connection, const NewReceipt &receipt, const QString &now);

/// A payment was reversed (0) or partly paid back: its receipt is to be of this amount. One that nobody has asked for
/// is withdrawn at once. Answers items for the feed.
QList<QByteArray> lessenReceipt(GatewayConnection &connection, const QString &payment, Dong amount, const QString &now);

/// The receipt's present state as an item of its office's feed.
QByteArray writtenReceiptItem(GatewayConnection &connection, const QString &payment, const QString &now);
