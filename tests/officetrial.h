// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultyproxy.h"
#include "gatewaytrial.h"

/// A province and the gateway of one of its offices in this process, with a line between them that a test cuts. Both go
/// by a clock that the test moves.
class OfficeTrial : public GatewayTrial
{
public:
    /// Joins and starts both; the province's database as the row says, the office's is SQLite.
    bool startBoth()
    {
        GatewayConfig config = freshConfig();
        config.filesDirectory = folder.filePath(QStringLiteral("province%1").arg(offices));
        return startProvince(config) && join() && startOffice();
    }
    bool startProvince(const GatewayConfig &config)
    {
        provinceConfig = config;
        provinceConfig.clock = clock(provinceAheadSeconds);
        provinceConfig.isDemonstration = true;
        if (!GatewayTrial::start(provinceConfig))
            return false;
        provinceConfig.port = url.port();
        if (!line)
            line = std::make_unique<FaultyProxy>(url);
        line->setUpstream(url);
        return true;
    }
    bool join()
    {
        const QString code = administer(address, words("enrolment-code new an-khanh --relay")).text;
        officeConfig.database =
            *DatabaseAddress::parse(QStringLiteral("sqlite:%1/office%2.sqlite").arg(folder.path()).arg(++offices));
        officeConfig.filesDirectory = folder.filePath(QStringLiteral("office%1").arg(offices));
        const auto joined =
            administer(officeConfig.database, words("join --upstream ")
                                                  << line->url().toString() << QStringLiteral("--code") << code);
        if (joined.status != 0)
            qWarning("%s", qPrintable(joined.text));
        return joined.status == 0;
    }
    bool startOffice()
    {
        officeConfig.clock = clock();
        officeConfig.upstream = UpstreamConfig{.url = line->url(), .pollMs = 30, .timeoutMs = 2000};
        auto started = GatewayServer::start(officeConfig);
        if (!started) {
            qWarning("%s", qPrintable(started.error().message));
            return false;
        }
        office = *std::move(started);
        officeConfig.port = QUrl(office->url()).port();
        return true;
    }
    void stopBoth()
    {
        office.reset();
        gateway.reset();
        line.reset();
        officeConfig = {};
        provinceAheadSeconds = 0;
        nowMs = QDateTime::currentMSecsSinceEpoch();
    }
    QUrl officeUrl() const { return QUrl(office->url()); }
    Clock clock(int aheadSeconds = 0)
    {
        return Clock([this, aheadSeconds] { return QDateTime::fromMSecsSinceEpoch(nowMs + aheadSeconds * 1000); });
    }
    QDateTime now() const { return inOfficeTime(QDateTime::fromMSecsSinceEpoch(nowMs)); }
    void setNow(const QDateTime &time) { nowMs = time.toMSecsSinceEpoch(); }
    /// The line's waiting time after failures is over.
    void later(int seconds = 20 * 60) { nowMs += qint64(seconds) * 1000; }

    /// The value of one line of "admin upstream".
    QString upstream(const QString &word) const
    {
        const QStringList lines = administer(officeConfig.database, words("upstream")).text.split(u'\n');
        for (const QString &one : lines) {
            if (one.section(u'\t', 0, 0) == word)
                return one.section(u'\t', 1);
        }
        return {};
    }
    static QStringList words(const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); }

    GatewayConfig provinceConfig;
    GatewayConfig officeConfig;
    std::unique_ptr<FaultyProxy> line;
    std::unique_ptr<GatewayServer> office;
    int offices = 0;
    int provinceAheadSeconds = 0;
    std::atomic<qint64> nowMs = QDateTime::currentMSecsSinceEpoch();
};

/// A counter that is enrolled at the province and speaks with its office's gateway.
struct OfficeCounter
{
    explicit OfficeCounter(OfficeTrial &trial)
        : device(trial.url)
        , atOffice({trial.officeUrl(), device.enrolled->token, {}})
    {
    }

    Outcome put(const SignedOperation &sent)
    {
        const auto answer = awaited(atOffice.putOperation(sent));
        return answer ? *answer : Outcome{.type = codeOf(answer.trouble())};
    }
    QList<ChangeItem> changes()
    {
        QList<ChangeItem> items;
        QString cursor;
        while (true) {
            const auto page = awaited(atOffice.changes(cursor, 200));
            if (!page)
                return {};
            items += page->items;
            cursor = page->cursor;
            if (!page->more)
                return items;
        }
    }
    bool isKnownAtOffice() { return awaited(atOffice.changes({}, 1)).operator bool(); }

    TrialDevice device;
    PortalClient atOffice;
};
