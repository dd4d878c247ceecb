// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nationalsyncing.h"
#include "outwardtrial.h"
#include "portalnotice.h"
#include "trialnational.h"

/// A gateway, a national message service, and a process that tells the one of the other step by step.
class NationalTrial : public OutwardTrial
{
public:
    bool startNational()
    {
        stopOutward();
        national = std::make_unique<TrialNational>();
        return startOutward();
    }
    void stopNational()
    {
        stopOutward();
        national.reset();
    }
    NationalConfig config(int timeoutMs = 5000)
    {
        const QString tokenFile = folder.filePath(QStringLiteral("password"));
        QFile file(tokenFile);
        if (file.open(QIODevice::WriteOnly))
            file.write(national->password() + '\n');
        const QString mappingFile = folder.filePath(QStringLiteral("mapping.json"));
        QFile mapping(mappingFile);
        if (mapping.open(QIODevice::WriteOnly))
            mapping.write(R"({"progressMember": "TienDo"})");
        return {.signIn = {.url = national->signInUrl(), .tokenFile = tokenFile, .timeoutMs = timeoutMs},
                .service = {.url = national->serviceUrl(), .tokenFile = tokenFile, .timeoutMs = timeoutMs},
                .user = QStringLiteral("mocua"),
                .unit = QStringLiteral("000.00.33.H61"),
                .mappingFile = mappingFile};
    }
    std::unique_ptr<NationalSyncing> syncing(const NationalConfig &used)
    {
        return std::make_unique<NationalSyncing>(*database, used, *NationalMapping::load(used.mappingFile),
                                                 QStringLiteral("https://mocua.example.gov.vn"), clock());
    }
    /// Works off what is there now, then what waits for a quarter of an hour and so on, until nothing waits. False: it
    /// does not end.
    bool drain(NationalSyncing &work)
    {
        for (int i = 0; i < 200; ++i) {
            while (work.syncSome()) {
            }
            if (statesOf(QStringLiteral("waiting")) == 0)
                return true;
            goOn(16 * 60);
        }
        return false;
    }
    int statesOf(const QString &state)
    {
        int count = -1;
        database->read([&](GatewayConnection &connection) {
            count = connection.row("SELECT COUNT(*) FROM national WHERE state = ?", {state}).value(0).toInt();
        });
        return count;
    }
    QString reasonOf(const QUuid &dossier)
    {
        QString reason;
        database->read([&](GatewayConnection &connection) {
            const QVariantList row = connection.row("SELECT state, reason FROM national WHERE dossier = ?",
                                                    {dossier.toString(QUuid::WithoutBraces)});
            reason = row.value(0).toString() + QStringLiteral(" ") + row.value(1).toString();
        });
        return reason.trimmed();
    }
    /// A received dossier and the mã hồ sơ that the gateway gave it.
    std::pair<Dossier, QString> sent(const std::function<void(Dossier &)> &change = {})
    {
        Dossier dossier = device->dossier();
        dossier.receivedAt = now();
        dossier.dueAt = now().addDays(3);
        if (change)
            change(dossier);
        const Outcome outcome = device->put(device->receipt(dossier));
        return {dossier, outcome.officialCode};
    }
    QList<PortalNotice> told(const QUuid &dossier)
    {
        QList<PortalNotice> notices;
        for (const ChangeItem &item : itemsOf(QStringLiteral("portal"))) {
            const auto notice = portalNoticeOf(item);
            // The gateway itself may tell of its standstill meanwhile.
            const bool isOfPortal = notice && (notice->state == QLatin1StringView("parked") ||
                                               notice->state == QLatin1StringView("cleared"));
            if (isOfPortal && notice->dossier == dossier)
                notices.append(*notice);
        }
        return notices;
    }

    std::unique_ptr<TrialNational> national;
};
