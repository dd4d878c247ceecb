// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "portalexchange.h"

#include <QNetworkReply>
#include <QSslError>
#include <QTimerEvent>

using namespace Qt::StringLiterals;

namespace {

bool isJson(const QNetworkReply &reply)
{
    const QByteArray type = reply.header(QNetworkRequest::ContentTypeHeader).toByteArray().toLower();
    return type.startsWith("application/json") || type.startsWith("application/problem+json");
}

int retryAfterOf(const QNetworkReply &reply)
{
    return std::clamp(reply.rawHeader("Retry-After").toInt(), 0, 3600);
}

bool isBeforeSending(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::UnknownNetworkError:
        return true;
    default:
        return error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError;
    }
}

/// A refusal of a HEAD, whose problem document is left out: what its status says.
Problem problemOfStatus(int status)
{
    const auto type = status == 401   ? ProblemType::tokenExpired
                      : status == 403 ? ProblemType::deviceRevoked
                      : status == 404 ? ProblemType::notFound
                      : status == 507 ? ProblemType::storageFailed
                      : status >= 500 ? ProblemType::overloaded
                                      : ProblemType::badRequest;
    return {.status = status, .type = type};
}

} // namespace

QByteArray PortalBytes::header(QByteArrayView name) const
{
    for (const auto &[known, value] : headers) {
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

PortalExchange::PortalExchange(QNetworkReply *reply, int timeoutMs, Expecting expecting, QObject *parent)
    : QObject(parent)
    , m_reply(reply)
    , m_timeoutMs(timeoutMs)
    , m_expecting(expecting)
{
    m_promise.start();
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this] { m_isTrustRefused = true; });
    connect(m_reply, &QNetworkReply::finished, this, &PortalExchange::settle);
    m_timer = startTimer(timeoutMs);
    // A slow line is no silent one.
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] {
        if (m_hasTimedOut || m_isFinished)
            return;
        killTimer(m_timer);
        m_timer = startTimer(m_timeoutMs);
    });
}

PortalExchange::~PortalExchange()
{
    m_reply->disconnect(this);
    finish(PortalTrouble{.kind = PortalTrouble::Kind::Aborted});
}

void PortalExchange::abort()
{
    m_isAborted = true;
    m_reply->abort();
}

void PortalExchange::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer)
        return;
    killTimer(m_timer);
    m_hasTimedOut = true;
    m_reply->abort();
}

void PortalExchange::settle()
{
    finish(judged());
    deleteLater();
}

void PortalExchange::finish(PortalAnswer<PortalBytes> answer)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_promise.addResult(std::move(answer));
    m_promise.finish();
}

PortalAnswer<PortalBytes> PortalExchange::judged() const
{
    using Kind = PortalTrouble::Kind;
    const auto trouble = [this](Kind kind) {
        return PortalTrouble{.kind = kind, .detail = u"network error %1"_s.arg(int(m_reply->error()))};
    };
    if (m_isTrustRefused || m_reply->error() == QNetworkReply::SslHandshakeFailedError)
        return trouble(Kind::NotTrusted);
    if (m_hasTimedOut)
        return trouble(Kind::TimedOut);
    if (m_isAborted)
        return trouble(Kind::Aborted);
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return trouble(isBeforeSending(m_reply->error()) ? Kind::Unreachable : Kind::Lost);
    // A cut in the middle of the body has a status and an error of its own.
    const bool isCut = status < 300 && m_reply->error() != QNetworkReply::NoError;
    if (isCut)
        return trouble(Kind::Lost);
    if (status >= 300 && status < 400)
        return trouble(Kind::CaptivePortal);
    const QByteArray body = m_reply->readAll();
    if (status < 300 && m_expecting == Expecting::Headers)
        return PortalBytes{.status = status, .body = {}, .headers = m_reply->rawHeaderPairs()};
    if (status < 300)
        return isJson(*m_reply) ? PortalAnswer(PortalBytes{.status = status, .body = body, .headers = {}})
                                : trouble(Kind::CaptivePortal);
    auto problem = isJson(*m_reply) ? readProblem(body) : std::nullopt;
    if (isJson(*m_reply) && body.isEmpty() && m_expecting == Expecting::Headers)
        problem = problemOfStatus(status);
    if (problem) {
        problem->status = status;
        problem->retryAfter = std::max(problem->retryAfter, retryAfterOf(*m_reply));
        return PortalTrouble{.kind = Kind::Refused, .problem = *problem};
    }
    if (status == 429 || status == 503)
        return PortalTrouble{.kind = Kind::Refused,
                             .problem = {.status = status,
                                         .type = status == 429 ? ProblemType::rateLimited : ProblemType::overloaded,
                                         .retryAfter = retryAfterOf(*m_reply)}};
    // What a server in trouble says is no refusal; what is no problem of ours is not from our portal.
    return trouble(status >= 500 ? Kind::Lost : Kind::CaptivePortal);
}
