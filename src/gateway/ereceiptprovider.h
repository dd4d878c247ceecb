// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money.h"
#include "providercalling.h"

#include <QDateTime>

/// What a provider of e-receipts is asked for one payment. Personal: never logged.
struct ReceiptAsk
{
    enum class Kind { Issue, Replace, Cancel };
    Kind kind = Kind::Issue;
    QString key;     ///< The same for every repeat.
    QString payment; ///< The payment's id, which is the id of its receipt request.
    Dong amount = 0; ///< With Cancel: 0.
    CollectingUnit unit;
    QJsonObject request; ///< receiptrequest.h
    QString form;        ///< With Replace and Cancel: which receipt.
    QString symbol;
    QString number;
};

/// A receipt as the provider numbered it. mocua never makes a number.
struct ProvidedReceipt
{
    QString form;
    QString symbol;
    QString number;
    QString lookup;
    QDateTime issuedAt;
};

/// What came of it.
struct ReceiptAnswer
{
    enum class Kind {
        Issued, ///< Also the receipt that replaces another.
        Cancelled,
        Refused,  ///< For good.
        NotLegal, ///< Issued with a number that cannot be one: a person must look.
        Later,
    };
    Kind kind = Kind::Later;
    ProvidedReceipt receipt = {};
    QString reason = {}; ///< With Refused and NotLegal: a code.
    Postponement postponed = {};
};

/// Somebody who issues e-receipts. Called on a worker's thread; may take as long as its time-out.
class EReceiptProvider
{
public:
    virtual ~EReceiptProvider() = default;
    virtual ReceiptAnswer ask(const ReceiptAsk &ask) = 0;
};

/// By HTTP: POST …/issue, …/replace, …/cancel → {"status": "issued", "key", "form", "symbol", "number", "lookup",
/// "issuedAt"}, {"status": "cancelled", "key"} or {"status": "refused", "reason"}.
class HttpEReceiptProvider : public EReceiptProvider
{
public:
    explicit HttpEReceiptProvider(ProviderAddress provider) : m_provider(std::move(provider)) {}
    ReceiptAnswer ask(const ReceiptAsk &ask) override;

private:
    ProviderAddress m_provider;
};
