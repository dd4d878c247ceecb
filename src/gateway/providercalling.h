// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outwardconfig.h"

#include <QJsonObject>

/// Why something is asked again later.
struct Postponement
{
    QString reason;              ///< A code: "provider-down", "busy", "no-answer", …
    bool mayHaveArrived = false; ///< The provider may have done it: only the same id may be sent again.
    bool isLine = false;         ///< It is the provider's trouble, not that of this request.
    qint64 retryAfterMs = 0;     ///< What the provider asks for; 0: nothing.
};

/// What came back from a provider.
struct ProviderReply
{
    int status = 0;
    QJsonObject json;
    std::optional<Postponement> postponed; ///< No answer that settles anything.
};

/// An HTTP answer as it came, before anybody judges it.
struct HttpAnswer
{
    int status = 0;
    QByteArray body;
    qint64 retryAfterMs = 0;
    std::optional<Postponement> withoutAnswer; ///< Nothing came back, or not all of it.
};

/// POSTs JSON and waits: for the time-out at most each for connecting, sending and the answer, of at most `largest`
/// bytes. Redirects are not followed.
HttpAnswer postJson(const ProviderAddress &provider, const QString &path,
                    const QList<std::pair<QByteArray, QByteArray>> &headers, const QJsonObject &json, size_t largest);

/// POSTs JSON with the bearer token and `key` as Idempotency-Key, and waits: for the time-out at most each for
/// connecting, sending and the answer.
ProviderReply postToProvider(const ProviderAddress &provider, const QString &path, const QString &key,
                             const QJsonObject &json);

/// A provider's word for a refusal as we keep, log and tell it: one of a list that the man page names. Anything else
/// becomes "other", for it may quote a number or a name.
QString reasonCode(const QString &text);
