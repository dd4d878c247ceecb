// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databasethreads.h"
#include "gatewaytrial.h"
#include "trialprovider.h"

#include <QTimeZone>

#include <atomic>

/// A gateway that works off nothing itself, a provider, and a second process's connections to the same database from
/// which a test works off what waits, step by step, with a clock that it moves.
class OutwardTrial : public GatewayTrial
{
public:
    bool startOutward()
    {
        stopOutward();
        provider = std::make_unique<TrialProvider>();
        setNow(QDateTime(QDate(2026, 11, 30), QTime(10, 0), officeTimeZone()));
        GatewayConfig config = freshConfig();
        config.clock = clock();
        if (!start(config))
            return false;
        auto opened = DatabaseThreads::start(address);
        if (!opened)
            return false;
        database = *std::move(opened);
        device = std::make_unique<TrialDevice>(url);
        return device->enrolled.has_value();
    }
    void stopOutward()
    {
        device.reset(); // Its connections first: the gateway waits for idle ones.
        database.reset();
        gateway.reset();
        provider.reset();
    }
    ProviderAddress addressOf(const QString &providerUrl, int timeoutMs = 5000)
    {
        const QString tokenFile = folder.filePath(QStringLiteral("token"));
        QFile file(tokenFile);
        if (file.open(QIODevice::WriteOnly))
            file.write(provider->token() + '\n');
        return {.url = providerUrl, .tokenFile = tokenFile, .timeoutMs = timeoutMs};
    }

    QDateTime now() const { return QDateTime::fromMSecsSinceEpoch(m_msecs); }
    void setNow(const QDateTime &at) { m_msecs = at.toMSecsSinceEpoch(); }
    void goOn(int seconds) { m_msecs += qint64(seconds) * 1000; }
    Clock clock()
    {
        return Clock([this] { return now(); });
    }

    /// A dossier received by the device; `change` may set members before.
    Dossier received(const std::function<void(Dossier &)> &change = {})
    {
        Dossier dossier = device->dossier();
        dossier.receivedAt = now();
        dossier.dueAt = now().addDays(3);
        if (change)
            change(dossier);
        if (!device->put(device->receipt(dossier)).isApplied())
            return {};
        return dossier;
    }
    Outcome act(const QUuid &dossier, const QString &word, DossierState from, DossierState to,
                const QJsonObject &changes = {}, const QJsonObject &before = {})
    {
        Operation made = device->operation(OperationKind::act, dossier,
                                           {{QStringLiteral("act"), word},
                                            {QStringLiteral("from"), toText(from)},
                                            {QStringLiteral("to"), toText(to)},
                                            {QStringLiteral("changes"), changes}});
        made.baseValues = before;
        return device->put(device->signedAs(made));
    }
    /// The items of the feed that are of this entity.
    QList<ChangeItem> itemsOf(const QString &entity)
    {
        QList<ChangeItem> found;
        for (const ChangeItem &item : device->changes()) {
            if (item.entity == entity)
                found.append(item);
        }
        return found;
    }

    std::unique_ptr<TrialProvider> provider;
    std::unique_ptr<DatabaseThreads> database;
    std::unique_ptr<TrialDevice> device;

private:
    std::atomic<qint64> m_msecs = 0;
};
