// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "administering.h"
#include "gatewaylog.h"
#include "gatewayserver.h"
#include "officejson.h"
#include "privatepostgres.h"
#include "trialdevice.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>

/// An answer to a plain GET, as a phone would make it.
struct PlainAnswer
{
    int status = 0;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers;
};

inline PlainAnswer got(const QUrl &url)
{
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(url)));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    PlainAnswer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(), {}};
    for (const auto &[name, value] : reply->rawHeaderPairs())
        answer.headers.insert(name.toLower(), value);
    return answer;
}

/// A gateway in this process on a fresh database: SQLite, or PostgreSQL in a cluster of our own.
class GatewayTrial
{
public:
    GatewayTrial() { setRequestLogging(false); }

    /// The rows that every test of both databases has.
    static void databases()
    {
        QTest::addColumn<QString>("dialect");
        QTest::newRow("sqlite") << QStringLiteral("sqlite");
        QTest::newRow("postgresql") << QStringLiteral("postgresql");
    }
    bool startPostgres()
    {
        postgres = PrivatePostgres::start();
        return postgres != nullptr;
    }
    GatewayConfig freshConfig()
    {
        QFETCH(QString, dialect);
        const QString text = dialect == QLatin1StringView("sqlite")
                                 ? QStringLiteral("sqlite:%1/%2.sqlite").arg(folder.path()).arg(++files)
                                 : postgres->freshDatabase();
        address = *DatabaseAddress::parse(text);
        return {.database = address, .isDemonstration = true};
    }
    bool start() { return start(freshConfig()); }
    bool start(const GatewayConfig &config)
    {
        auto started = GatewayServer::start(config);
        if (!started)
            return false;
        gateway = *std::move(started);
        url = QUrl(gateway->url());
        return true;
    }
    bool startOnFile(const QString &name)
    {
        return start({.database = *DatabaseAddress::parse(QStringLiteral("sqlite:%1/%2").arg(folder.path(), name)),
                      .isDemonstration = true});
    }
    /// Adds an office and answers an enrolment code for it; empty: it failed.
    QString newOffice(const QString &code, const QString &agency)
    {
        Office office;
        office.code = code;
        office.name = QStringLiteral("Trung tâm %1").arg(code);
        office.agencyCode = agency;
        office.number = 34;
        QFile file(folder.filePath(code + QStringLiteral(".json")));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(QJsonDocument(toJson(office)).toJson());
        file.close();
        const auto added = administer(address, {QStringLiteral("office"), QStringLiteral("add"), file.fileName()});
        if (added.status != 0)
            return {};
        return administer(address, {QStringLiteral("enrolment-code"), QStringLiteral("new"), code}).text;
    }

    QTemporaryDir folder;
    std::unique_ptr<PrivatePostgres> postgres;
    std::unique_ptr<GatewayServer> gateway;
    DatabaseAddress address;
    QUrl url;
    int files = 0;
};
