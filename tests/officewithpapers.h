// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filestore.h"
#include "filing.h"
#include "syncedoffice.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>

inline QByteArray someBytes(qsizetype length, quint32 seed)
{
    QByteArray bytes(length, Qt::Uninitialized);
    QRandomGenerator random(seed);
    random.fillRange(reinterpret_cast<quint32 *>(bytes.data()), length / 4);
    return bytes;
}

/// A counter with papers to send.
class OfficeWithPapers : public SyncedOffice
{
public:
    FileStore files() const { return {store->directory(), identity.fileKey()}; }
    QUuid receiveOne() { return receiveSome(1).first(); }
    /// Files a paper of a component; answers its operation's id.
    QUuid file(const QUuid &dossier, const QByteArray &bytes, int component = 1)
    {
        const QByteArray hash = *files().put(bytes);
        const auto filed = write<void>([&](Connection &c) {
            return filePapers(c, dossier, {{component, hash, bytes.size(), 1, {}, QStringLiteral("digitised"), {}}},
                              act());
        });
        return filed ? openRows().last().opId : QUuid();
    }
    QList<OutboxRow> openRows()
    {
        return *read<QList<OutboxRow>>([](Connection &c) { return OutboxTable(c).open(1000); });
    }
    QList<Attachment> filesAtPortal(const QUuid &dossier)
    {
        PortalClient client(account().portal);
        const auto shown = awaited(client.dossier(dossier));
        return shown ? shown->files : QList<Attachment>();
    }
    SyncReport watchedPass(const QUrl &through, const std::function<void()> &progressed)
    {
        const SyncAccount forWhom = account(through);
        PortalClient client(forWhom.portal);
        client.setTimeout(forWhom.timeoutMs);
        return runSyncPass(*store, client, forWhom, {.progressed = progressed});
    }
};

/// A number of the gateway's /metrics.
inline qint64 measured(const QUrl &gateway, const QByteArray &name)
{
    QNetworkAccessManager network;
    QUrl url = gateway;
    url.setPath(QStringLiteral("/metrics"));
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(url)));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const QList<QByteArray> lines = reply->readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(QByteArray(name + ' ')))
            return line.sliced(name.size() + 1).toLongLong();
    }
    return -1;
}
