// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providercalling.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSet>
#include <QUrl>

#include <httplib.h>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace {

constexpr size_t largestAnswer = 64 * 1024;
constexpr qint64 longestRetryAfterMs = qint64(24) * 60 * 60 * 1000;

ProviderReply postponed(const QString &reason, bool mayHaveArrived, bool isLine, qint64 retryAfterMs = 0)
{
    return {.postponed = Postponement{reason, mayHaveArrived, isLine, retryAfterMs}};
}

ProviderReply withoutAnswer(httplib::Error error)
{
    switch (error) {
    case httplib::Error::Connection:
    case httplib::Error::BindIPAddress:
    case httplib::Error::ConnectionTimeout:
    case httplib::Error::SSLConnection:
    case httplib::Error::SSLLoadingCerts:
        return postponed(u"provider-down"_s, false, true);
    case httplib::Error::SSLServerVerification:
        return postponed(u"not-trusted"_s, false, true);
    default:
        return postponed(u"no-answer"_s, true, false);
    }
}

qint64 retryAfterMsOf(const httplib::Response &response)
{
    const QByteArray text = QByteArray::fromStdString(response.get_header_value("Retry-After"));
    return std::clamp<qint64>(text.toLongLong(), 0, longestRetryAfterMs / 1000) * 1000;
}

ProviderReply judged(const HttpAnswer &answer)
{
    const int status = answer.status;
    const qint64 wait = answer.retryAfterMs;
    if (status == 429)
        return postponed(u"busy"_s, false, true, wait);
    if (status == 502 || status == 503)
        return postponed(u"busy"_s, true, true, wait);
    if (status >= 500)
        return postponed(u"provider-error"_s, true, false, wait);
    if (status == 408 || status == 409 || status == 425)
        return postponed(u"in-progress"_s, true, false, wait);
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &fault);
    const bool isReadable = fault.error == QJsonParseError::NoError && document.isObject();
    // What a request is refused for is said in so many words; otherwise it is we who are not let in.
    const bool isRefusal = isReadable && document.object().value("status"_L1).toString() == "refused"_L1;
    const bool isShut = status == 401 || status == 403 || status == 404 || status == 405;
    if (isShut && (status == 401 || !isRefusal))
        return postponed(u"not-let-in"_s, false, true, wait);
    if (status < 200 || (status >= 300 && status < 400) || !isReadable)
        return postponed(u"unreadable-answer"_s, true, false, wait);
    return {.status = status, .json = document.object()};
}

HttpAnswer called(const ProviderAddress &provider, const QString &path,
                  const QList<std::pair<QByteArray, QByteArray>> &headers, const QJsonObject &json, size_t largest)
{
    const QUrl url(provider.url);
    httplib::Client client(url.adjusted(QUrl::RemovePath).toString(QUrl::FullyEncoded).toStdString());
    const auto timeout = std::chrono::milliseconds(provider.timeoutMs);
    client.set_connection_timeout(timeout);
    client.set_read_timeout(timeout);
    client.set_write_timeout(timeout);
    client.set_tcp_nodelay(true);
    client.set_follow_location(false);
    if (!provider.caFile.isEmpty())
        client.set_ca_cert_path(provider.caFile.toLocal8Bit().toStdString());
    if (!client.is_valid())
        return {.withoutAnswer = Postponement{u"provider-down"_s, false, true}};
    httplib::Request request;
    request.method = "POST";
    const QString folder = url.path(QUrl::FullyEncoded);
    request.path = QString((folder.endsWith(u'/') ? folder.chopped(1) : folder) + path).toStdString();
    if (request.path.empty())
        request.path.push_back('/');
    request.headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}};
    for (const auto &[name, value] : headers)
        request.headers.emplace(name.toStdString(), value.toStdString());
    request.body = QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
    HttpAnswer answer;
    QElapsedTimer timer;
    timer.start();
    request.content_receiver = [&](const char *bytes, size_t length, uint64_t, uint64_t) {
        answer.body.append(bytes, qsizetype(length));
        // Each read has its time-out; an answer that drips must end as well.
        return size_t(answer.body.size()) <= largest && timer.elapsed() <= provider.timeoutMs;
    };
    const httplib::Result result = client.send(request);
    if (!result)
        return {.withoutAnswer = withoutAnswer(result.error()).postponed};
    answer.status = result->status;
    answer.retryAfterMs = retryAfterMsOf(*result);
    return answer;
}

} // namespace

HttpAnswer postJson(const ProviderAddress &provider, const QString &path,
                    const QList<std::pair<QByteArray, QByteArray>> &headers, const QJsonObject &json, size_t largest)
{
    try {
        return called(provider, path, headers, json, largest);
    } catch (...) { // httplib's own, and those of its regular expressions.
        return {.withoutAnswer = Postponement{u"no-answer"_s, true, false}};
    }
}

ProviderReply postToProvider(const ProviderAddress &provider, const QString &path, const QString &key,
                             const QJsonObject &json)
{
    const auto token = tokenOf(provider);
    if (!token)
        return postponed(u"no-token"_s, false, true);
    const HttpAnswer answer =
        postJson(provider, path, {{"Authorization", "Bearer " + *token}, {"Idempotency-Key", key.toUtf8()}}, json,
                 largestAnswer);
    return answer.withoutAnswer ? ProviderReply{.postponed = answer.withoutAnswer} : judged(answer);
}

QString reasonCode(const QString &text)
{
    static const QSet<QString> known{
        u"bad-number"_s,   u"blocked"_s,       u"unsubscribed"_s,  u"not-following"_s, u"not-reachable"_s,
        u"bad-address"_s,  u"bad-text"_s,      u"bad-amount"_s,    u"bad-payer"_s,     u"bad-fee"_s,
        u"unit-unknown"_s, u"range-used-up"_s, u"too-late"_s,      u"not-known"_s,     u"bad-template"_s,
        u"bad-period"_s,   u"bad-figures"_s,   u"period-closed"_s, u"already-there"_s,
    };
    return known.contains(text) ? text : u"other"_s;
}
