// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "awaiting.h"
#include "demooffice.h"
#include "dossiertable.h"
#include "enrolling.h"
#include "leaserefilling.h"
#include "outboxtable.h"
#include "syncpass.h"

/// A demonstration office that is enrolled at a gateway, with a clock that the test moves.
class SyncedOffice : public DemoOffice
{
public:
    using DemoOffice::DemoOffice;

    bool enrol(const QUrl &gateway, const QString &code = QStringLiteral("demo"))
    {
        const auto answer = enrolDevice({gateway, {}, {}}, code, identity.device);
        if (!answer)
            return false;
        const auto kept = write<void>([&](Connection &c) -> Result<void> {
            if (const auto leases = keepLeases(c, answer->leases); !leases)
                return leases;
            return keepEnrolment(c, secrets, gateway, answer->deviceId, answer->token, answer->publicUrl,
                                 answer->counter);
        });
        identity = *write<CounterIdentity>([&](Connection &c) { return loadIdentity(c, secrets); });
        return kept.has_value();
    }
    SyncAccount account(const QUrl &through = {})
    {
        return {.portal = {through.isEmpty() ? identity.gatewayUrl : through, identity.token, {}},
                .deviceId = identity.device.id,
                .counter = identity.device.counter,
                .officeCode = identity.office.code,
                .agency = identity.office.agencyCode,
                .calendar = calendar,
                .clock = Clock([this] { return now; }),
                .fileKey = identity.fileKey(),
                .timeoutMs = 1500};
    }
    SyncReport pass(const QUrl &through = {})
    {
        const SyncAccount forWhom = account(through);
        PortalClient client(forWhom.portal);
        client.setTimeout(forWhom.timeoutMs);
        return runSyncPass(*store, client, forWhom);
    }
    /// A pass, with the clock set on beyond every waiting time before it.
    SyncReport laterPass(const QUrl &through = {})
    {
        now = now.addSecs(16 * 60);
        return pass(through);
    }
    QList<QUuid> receiveSome(int count)
    {
        QList<QUuid> ids;
        for (int i = 0; i < count; ++i)
            ids.append(receive(order())->dossier.id);
        return ids;
    }
    /// Every change that the gateway's feed holds.
    QList<ChangeItem> feed()
    {
        PortalClient client(account().portal);
        QList<ChangeItem> items;
        QString cursor;
        while (true) {
            const auto page = awaited(client.changes(cursor, 200));
            if (!page)
                return {};
            items += page->items;
            cursor = page->cursor;
            if (!page->more)
                return items;
        }
    }
    /// One effect at the portal for each of so many operations (I2).
    bool hasOneEffectEach(qsizetype operations)
    {
        QSet<QUuid> seen;
        const auto items = feed();
        for (const ChangeItem &item : items)
            seen.insert(item.opId);
        return items.size() == operations && seen.size() == operations;
    }
    OutboxFigures figures()
    {
        return *outboxFigures(*store, Clock([this] { return now; }));
    }
    bool isConserved()
    {
        const OutboxFigures f = figures();
        return f.made == f.acknowledged + f.waiting + f.quarantined + f.voided;
    }
    bool has(const QUuid &id)
    {
        const auto key = read<std::optional<qint64>>([&](Connection &c) { return DossierTable(c).keyOf(id); });
        return key && key->has_value();
    }
    StoredDossier stored(const QUuid &id)
    {
        return *read<StoredDossier>([&](Connection &c) -> Result<StoredDossier> {
            DossierTable dossiers(c);
            const auto key = dossiers.keyOf(id);
            if (!key || !key->has_value())
                return Error{};
            return **dossiers.find(**key);
        });
    }
    /// Changes a dossier's state here, with its operation.
    QUuid change(const QUuid &id, DossierState from, DossierState to)
    {
        return *write<QUuid>([&](Connection &c) -> Result<QUuid> {
            DossierTable dossiers(c);
            if (const auto set = dossiers.setState(**dossiers.keyOf(id), to, false); !set)
                return set.error();
            NewOperation operation;
            operation.kind = OperationKind::transition;
            operation.dossierId = id;
            operation.author = officer.id;
            operation.authorName = officer.displayName;
            operation.occurredAt = now;
            operation.payload = {{QStringLiteral("from"), toText(from)}, {QStringLiteral("to"), toText(to)}};
            return OutboxTable(c).append(operation, identity.device);
        });
    }
    OutboxState stateOf(const QUuid &opId)
    {
        return read<std::optional<StoredOperation>>([&](Connection &c) { return OutboxTable(c).find(opId); })
            ->value()
            .state;
    }
};
