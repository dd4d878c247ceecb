// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outwardtrial.h"
#include "receiptasking.h"
#include "receiptnotice.h"

#include <QJsonArray>

/// Payments whose e-receipts a test asks for, step by step.
class ReceiptTrial : public OutwardTrial
{
public:
    QJsonObject entry(const QString &kind, qint64 amount, const QString &about = {},
                      const QString &method = QStringLiteral("cash"))
    {
        QJsonObject made{{QStringLiteral("id"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
                         {QStringLiteral("kind"), kind},
                         {QStringLiteral("method"), method},
                         {QStringLiteral("amount"), amount},
                         {QStringLiteral("at"), toIsoOfficeTime(now())},
                         {QStringLiteral("officer"), QStringLiteral("ha")},
                         {QStringLiteral("counter"), 1}};
        if (!about.isEmpty())
            made.insert(QStringLiteral("of"), about);
        if (kind == QLatin1StringView("taken") || kind == QLatin1StringView("announced"))
            made.insert(QStringLiteral("lines"),
                        QJsonArray{QJsonObject{{QStringLiteral("code"), QStringLiteral("LP01")},
                                               {QStringLiteral("what"), QStringLiteral("Lệ phí xác nhận")},
                                               {QStringLiteral("quantity"), 1},
                                               {QStringLiteral("unitPrice"), amount},
                                               {QStringLiteral("amount"), amount}}});
        return made;
    }
    Outcome send(const QUuid &dossier, const QJsonObject &made)
    {
        return device->put(
            device->signedAs(device->operation(OperationKind::feeEntry, dossier, {{QStringLiteral("entry"), made}})));
    }
    /// A payment that was applied; answers its entry's id.
    QString paid(const QUuid &dossier, qint64 amount, const QString &method = QStringLiteral("cash"))
    {
        const QJsonObject made = entry(QStringLiteral("taken"), amount, {}, method);
        return send(dossier, made).isApplied() ? made[QLatin1StringView("id")].toString() : QString();
    }
    ReceiptAsking asking(int timeoutMs = 5000)
    {
        return ReceiptAsking(
            *database,
            {.provider = std::make_shared<HttpEReceiptProvider>(addressOf(provider->receiptUrl(), timeoutMs)),
             .timeoutMs = timeoutMs,
             .units = {{QStringLiteral("an-khanh"),
                        {QStringLiteral("UBND xã An Khánh"), QStringLiteral("1500123456")}}}},
            clock());
    }
    QList<EReceipt> told()
    {
        QList<EReceipt> notices;
        for (const ChangeItem &item : itemsOf(QStringLiteral("receipt"))) {
            const auto notice = receiptNoticeOf(item);
            notices.append(notice ? *notice : EReceipt{});
        }
        return notices;
    }
};
