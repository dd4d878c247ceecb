// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "awaiting.h"
#include "clock.h"
#include "dossiercode.h"
#include "dossierjson.h"
#include "enrolling.h"
#include "operation.h"
#include "portalclient.h"
#include "slipcode.h"
#include "uuidv7.h"

/// A counter's device without a store, for tests of the gateway: enrols, makes operations and sends them.
class TrialDevice
{
public:
    explicit TrialDevice(const QUrl &gateway, const QString &code = QStringLiteral("demo"), const QString &caFile = {})
        : device{makeUuidV7(QDateTime::currentMSecsSinceEpoch()).toString(QUuid::WithoutBraces), 1, makeSigningKey()}
        , enrolled(enrolDevice({gateway, {}, caFile}, code, device))
        , client({gateway, enrolled ? enrolled->token : QString(), caFile})
    {
    }

    QDateTime now() const { return Clock().now(); }

    Dossier dossier(int serial = 0)
    {
        Dossier made;
        made.id = makeUuidV7(now().toMSecsSinceEpoch());
        made.officeCode = enrolled->office.code;
        made.receivingAgency = made.competentAgency = enrolled->office.agencyCode;
        made.counter = enrolled->counter;
        const SlipCode slip = SlipCode::make(enrolled->office.number, enrolled->counter, now().date(), ++slips);
        made.slipDigits = slip.digits();
        if (serial > 0)
            made.codes = {
                {CodeKind::Official, DossierCode::make(made.receivingAgency, now().date(), serial).text(), {}}};
        else
            made.codes = {{CodeKind::Provisional, slip.provisional(), {}}};
        made.trackingToken = makeToken();
        made.procedureCode = QStringLiteral("1.004873");
        made.procedureName = QStringLiteral("Cấp Giấy xác nhận tình trạng hôn nhân");
        made.applicant.name = QStringLiteral("Nguyễn Thị Mẫu Thử");
        made.applicant.paper.number = QStringLiteral("083190004567");
        made.applicant.phone = QStringLiteral("0912345678");
        made.applicant.address = QStringLiteral("Ấp Thử Nghiệm");
        made.officerName = QStringLiteral("Nguyễn Thị Hà");
        made.receivedAt = now();
        made.dueAt = now().addDays(3);
        return made;
    }
    int leasedSerial(int nth = 0) const { return enrolled->leases.first().from + nth; }

    Operation operation(QLatin1StringView kind, const QUuid &dossierId, const QJsonObject &payload)
    {
        Operation made;
        made.id = makeUuidV7(now().toMSecsSinceEpoch());
        made.deviceId = device.id;
        made.deviceSeq = ++seq;
        made.prevHash = lastHash;
        made.kind = kind;
        made.dossierId = dossierId;
        made.laneSeq = 1;
        made.author = QStringLiteral("ha");
        made.authorName = QStringLiteral("Nguyễn Thị Hà");
        made.counter = 1;
        made.occurredAt = now();
        made.payload = payload;
        return made;
    }
    SignedOperation signedAs(const Operation &made)
    {
        const QByteArray body = writtenBody(made);
        lastHash = sha256Of(body);
        return {made.id, lastHash, signatureOf(body, device.key), body};
    }
    SignedOperation receipt(const Dossier &made)
    {
        return signedAs(operation(OperationKind::receive, made.id, {{QStringLiteral("dossier"), toJson(made)}}));
    }
    SignedOperation transition(const QUuid &dossierId, DossierState from, DossierState to)
    {
        return signedAs(operation(OperationKind::transition, dossierId,
                                  {{QStringLiteral("from"), toText(from)}, {QStringLiteral("to"), toText(to)}}));
    }
    /// The outcome of sending one operation alone; fails the run if there is none.
    Outcome put(const SignedOperation &sent)
    {
        const auto answer = awaited(client.putOperation(sent));
        return answer ? *answer : Outcome{.type = codeOf(answer.trouble())};
    }
    QList<ChangeItem> changes(const QString &cursor = {})
    {
        QList<ChangeItem> items;
        QString at = cursor;
        while (true) {
            const auto page = awaited(client.changes(at, 200));
            if (!page)
                return items;
            items += page->items;
            at = page->cursor;
            if (!page->more)
                return items;
        }
    }

    Device device;
    Result<EnrolmentAnswer> enrolled;
    PortalClient client;
    qint64 seq = 0;
    int slips = 0;
    QByteArray lastHash;
};
