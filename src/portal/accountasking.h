// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "officeraccounts.h"
#include "result.h"

#include <QJsonObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <memory>

class LoopbackAnswer;
class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

/// Asks the province's sign-in service who sits here (OpenID Connect Core 1.0): in the system's browser with PKCE and
/// an answer on loopback (RFC 8252, 7636), or by a code that is typed on another device (RFC 8628). The password is
/// typed there and never seen here; a session that the browser still has does not count. Tokens serve this one question
/// and are kept nowhere. One question at a time; lives on a thread with an event loop.
class AccountAsking : public QObject
{
    Q_OBJECT
public:
    /// `caFile`: as PortalAddress::caFile. The clock must be right to some minutes.
    AccountAsking(AccountService service, QString caFile, Clock clock, QObject *parent = nullptr);
    ~AccountAsking() override;

    void askInBrowser(); ///< Then browserWanted(), and known() or failed() within five minutes.
    void askByCode();    ///< Then codeShown(), and known() or failed() before the code expires.
    void cancel();       ///< Nothing more is told.

signals:
    void browserWanted(const QUrl &url);
    void codeShown(const AccountCode &code);
    void known(const QString &account); ///< The claim's value.
    /// Codes: "unreachable", "not-trusted", "captive-portal", "no-device-codes", "sign-in-denied", "sign-in-expired",
    /// "unreadable-answer".
    void failed(const Error &error);

private:
    using Answered = std::function<void(int status, const QJsonObject &json)>;

    void begin(const std::function<void()> &known);
    void openBrowser();
    void askCode();
    void poll();
    void takeCode(const QString &code);
    void takeTokens(const QJsonObject &tokens);
    void fail(const Error &error);
    void get(const QUrl &url, const Answered &answered);
    void post(const QUrl &url, const QByteArray &form, const Answered &answered);
    QNetworkRequest requestFor(const QUrl &url) const;
    void await(QNetworkReply *reply, const Answered &answered);

    const AccountService m_service;
    const QString m_caFile;
    const Clock m_clock;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QPointer<LoopbackAnswer> m_loopback;
    QTimer m_limit; ///< Of the whole question.
    QTimer m_next;  ///< Until the next poll.
    QJsonObject m_endpoints;
    QByteArray m_verifier; ///< Of PKCE.
    QString m_nonce;
    QString m_deviceCode;
    int m_pollSeconds = 5;
    bool m_isAsking = false;
    int m_question = 0; ///< Counts them.
};
