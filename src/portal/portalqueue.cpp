// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "portalclient.h"

#include <QJsonDocument>
#include <QNetworkRequest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

// PortalClient's calls for waiting numbers.

namespace {

template <typename T> PortalAnswer<T> queueAnswer(Result<T> read)
{
    if (!read)
        return PortalTrouble{.kind = PortalTrouble::Kind::Lost, .detail = read.error().detail};
    return *std::move(read);
}

} // namespace

QFuture<PortalAnswer<QueueNews>> PortalClient::queue(const QString &since)
{
    QUrlQuery query;
    if (!since.isEmpty())
        query.addQueryItem(u"since"_s, since);
    QNetworkRequest request = requestFor("/v1/queue?"_L1 + query.toString(QUrl::FullyEncoded));
    // A connection that is kept holds a worker of the gateway: only those who look that often may.
    if (m_isLeavingQueue)
        request.setRawHeader("Connection", "close");
    return start(Verb::Get, request, {}).then([](const PortalAnswer<PortalBytes> &bytes) -> PortalAnswer<QueueNews> {
        if (!bytes)
            return bytes.trouble();
        return queueAnswer(queueNewsFromJson(QJsonDocument::fromJson(bytes->body).object()));
    });
}

QFuture<PortalAnswer<WaitingDay>> PortalClient::waitingDay(QDate day)
{
    return exchange(Verb::Get, "/v1/queue/days/"_L1 + day.toString(Qt::ISODate))
        .then([](const PortalAnswer<PortalBytes> &bytes) -> PortalAnswer<WaitingDay> {
            if (!bytes)
                return bytes.trouble();
            return queueAnswer(waitingDayFromJson(QJsonDocument::fromJson(bytes->body).object()));
        });
}

QFuture<PortalAnswer<QueueActAnswer>> PortalClient::putQueueAct(const QUuid &id, const QueueAct &act)
{
    const QByteArray body = QJsonDocument(toJson(act)).toJson(QJsonDocument::Compact);
    return exchange(Verb::Put, "/v1/queue/acts/"_L1 + id.toString(QUuid::WithoutBraces), body)
        .then([](const PortalAnswer<PortalBytes> &bytes) -> PortalAnswer<QueueActAnswer> {
            if (!bytes)
                return bytes.trouble();
            return queueAnswer(queueActAnswerFromJson(QJsonDocument::fromJson(bytes->body).object()));
        });
}
