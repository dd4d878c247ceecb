// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stampasking.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QThread>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestStamp = 64 * 1024;

Error noStamp(const QString &detail)
{
    return {ErrorKind::NotReachable,
            u"no-time-stamp"_s,
            QCoreApplication::translate("Stamping", "The time-stamp authority cannot be reached."),
            detail,
            {}};
}

Result<QByteArray> judgedStamp(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray type = reply.header(QNetworkRequest::ContentTypeHeader).toByteArray().toLower();
    if (reply.error() != QNetworkReply::NoError || status != 200)
        return noStamp(u"status %1, network error %2"_s.arg(status).arg(int(reply.error())));
    if (!type.startsWith("application/timestamp-reply")) // Somebody's sign-in page.
        return noStamp(u"no time-stamp reply"_s);
    const QByteArray answer = reply.read(largestStamp + 1);
    return answer.size() > largestStamp ? Result<QByteArray>(noStamp(u"too large"_s)) : answer;
}

Result<QByteArray> askedStamp(const QUrl &authority, const QByteArray &request, std::chrono::milliseconds limit)
{
    QNetworkAccessManager network;
    QNetworkRequest asking(authority);
    asking.setHeader(QNetworkRequest::ContentTypeHeader, u"application/timestamp-query"_s);
    asking.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    asking.setTransferTimeout(static_cast<int>(limit.count()));
    const std::unique_ptr<QNetworkReply> reply(network.post(asking, request));
    QEventLoop answered;
    QObject::connect(reply.get(), &QNetworkReply::finished, &answered, &QEventLoop::quit);
    QObject::connect(reply.get(), &QNetworkReply::downloadProgress, reply.get(), [&reply](qint64 received) {
        if (received > largestStamp)
            reply->abort();
    });
    answered.exec();
    return judgedStamp(*reply);
}

} // namespace

Result<QByteArray> timeStampAnswer(const QUrl &authority, const QByteArray &request, std::chrono::milliseconds limit)
{
    const bool isWeb = authority.scheme() == u"http" || authority.scheme() == u"https";
    if (!isWeb || authority.host().isEmpty())
        return noStamp(u"no address"_s);
    // On a thread of its own, whose event loop nobody else's work can come in by.
    Result<QByteArray> answer = noStamp({});
    const std::unique_ptr<QThread> thread(QThread::create([&] { answer = askedStamp(authority, request, limit); }));
    thread->start();
    thread->wait();
    return answer;
}
