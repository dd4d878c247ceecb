// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <memory>

/// A provider of messages and of e-receipts on 127.0.0.1 that does what a test asks for. It has threads of its own: a
/// test may wait for the gateway while it answers. All functions may be called from any thread.
///
/// Messages go to messageUrl(), e-receipts to receiptUrl() (…/issue, /replace, /cancel); the bearer token is token().
/// It keeps to its side of the bargain, the same receipt for the same key, unless the way says otherwise.
class TrialProvider
{
public:
    enum class Way {
        Answers,       ///< As a good provider.
        Slow,          ///< Does it, but answers only after letGo(): beyond the caller's time-out.
        Cuts,          ///< Does it, then closes the connection without an answer.
        Busy,          ///< 429 with Retry-After: 60; does nothing.
        Broken,        ///< 500; does nothing.
        Refuses,       ///< {"status": "refused", "reason": …}; does nothing.
        Nonsense,      ///< 200 with HTML; does nothing.
        AnotherNumber, ///< Does it anew for a key that it knows: another receipt.
        NineDigits,    ///< Answers with a number of nine digits.
        Stranger,      ///< Answers under another key.
    };

    /// What came in.
    struct Received
    {
        QString path; ///< "/messages", "/receipts/issue", …
        QString key;  ///< Header Idempotency-Key.
        QJsonObject body;
    };

    TrialProvider();
    ~TrialProvider();

    QString messageUrl() const;
    QString receiptUrl() const;
    QString reportingUrl() const; ///< The province's reporting system: …/reports.
    QByteArray token() const { return "trial-token"; }

    /// From now on, or for the next `times` requests, after which it answers again.
    void set(Way way, int times = -1);
    /// The same for one channel of messages only.
    void setChannel(const QString &channel, Way way);
    void setReason(const QString &reason); ///< Of Refuses.
    void goDown();                         ///< Nobody listens any more …
    void comeBack();                       ///< … and on the same port again.
    void letGo();                          ///< Ends the waiting of all slow answers.

    QList<Received> received() const;
    QList<QJsonObject> messages() const; ///< Accepted ones, each once.
    QList<QJsonObject> reports() const;  ///< Filings that were taken, each key once.
    /// Receipts that stand, by payment: neither cancelled nor replaced. With one for each payment all is well.
    QHash<QString, QStringList> standing() const;
    int issued() const; ///< Numbers given, whatever became of them.
    QStringList
    twiceIssued() const; ///< Keys under which more than one number was given: the second issue of a payment.

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};
