// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawcalling.h"

#include <QEventLoop>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>

#include <memory>

RawCalling::RawCalling(const QUrl &base, const QString &caFile, int timeoutMs)
    : m_base(base)
    , m_caFile(caFile)
    , m_timeoutMs(timeoutMs)
{
}

RawAnswer RawCalling::call(const RawRequest &request)
{
    QUrl url(m_base);
    const qsizetype query = request.path.indexOf(u'?');
    QString folder = m_base.path();
    while (folder.endsWith(u'/'))
        folder.chop(1);
    url.setPath(folder + request.path.left(query));
    if (query >= 0)
        url.setQuery(request.path.mid(query + 1));
    QNetworkRequest made(url);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    for (const auto &[name, value] : request.headers)
        made.setRawHeader(name, value);
    if (!m_caFile.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(m_caFile));
        made.setSslConfiguration(tls);
    }
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(made, request.method, request.body));
    QEventLoop loop;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, reply.get(), &QNetworkReply::abort);
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    timer.start(m_timeoutMs);
    if (!reply->isFinished())
        loop.exec();
    RawAnswer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.isReached = answer.status > 0;
    answer.body = reply->readAll();
    for (const auto &[name, value] : reply->rawHeaderPairs())
        answer.headers.insert(name.toLower(), value);
    return answer;
}
