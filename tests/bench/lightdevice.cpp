// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lightdevice.h"

#include "clock.h"
#include "dossiercode.h"
#include "dossierjson.h"
#include "operation.h"
#include "registering.h"
#include "slipcode.h"
#include "uuidv7.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

bool LightDevice::enrolOffice(GatewayConnection &connection, int office, int counters,
                              std::vector<LightDevice> &devices)
{
    Office made;
    made.code = u"office-%1"_s.arg(office);
    made.name = u"Trung tâm %1"_s.arg(office);
    made.agencyCode = u"H61.%1"_s.arg(office + 100);
    made.number = office + 100;
    if (!connection.begin() || !registerOffice(connection, {.office = made}))
        return false;
    for (int i = 0; i < counters; ++i) {
        LightDevice device;
        device.m_key = makeSigningKey();
        device.m_id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const QString code = device.m_id;
        connection.run("INSERT INTO enrolment_code (code_hash, office, counter, expires_at, used_by) "
                       "VALUES (?, ?, 0, '9999-01-01T00:00:00+07:00', '')",
                       {hashOfSecret(code), made.code});
        EnrolmentRequest request{.code = code, .deviceId = device.m_id};
        request.publicKey = device.m_key.publicKey;
        request.proof = signatureOf(enrolmentProofText(request), device.m_key);
        const auto registered =
            registerDevice(connection, request, {.publicUrl = {}, .limits = {}, .now = Clock().now()});
        const auto *answer = std::get_if<EnrolmentAnswer>(&registered);
        if (!answer)
            return false;
        device.m_token = answer->token.toLatin1();
        device.m_office = made.code;
        device.m_agency = made.agencyCode;
        device.m_counter = answer->counter;
        device.m_nextSerial = answer->leases.first().from;
        device.m_lastSerial = answer->leases.first().to;
        devices.push_back(std::move(device));
    }
    return connection.commit();
}

QByteArray LightDevice::request(const QByteArray &line, const QByteArray &content, const QByteArray &header) const
{
    QByteArray text = line + " HTTP/1.1\r\nHost: mocua\r\nAuthorization: Bearer " + m_token + "\r\n" + header;
    if (!content.isEmpty())
        text += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(content.size()) + "\r\n";
    return text + "\r\n" + content;
}

QByteArray LightDevice::get(const QByteArray &path) const
{
    return request("GET " + path, {});
}

QByteArray LightDevice::pollFeed() const
{
    return get("/v1/changes?limit=50&cursor=" + m_cursor);
}

QByteArray LightDevice::pollQueue() const
{
    return get("/v1/queue?since=" + m_queueVersion);
}

void LightDevice::hear(const QByteArray &answer)
{
    const qsizetype at = answer.lastIndexOf("\"cursor\":\"");
    if (at >= 0)
        m_cursor = answer.mid(at + 10, answer.indexOf('"', at + 10) - at - 10);
    // The version of the numbers is the only one that is a text.
    const qsizetype version = answer.lastIndexOf("\"version\":\"");
    if (version >= 0)
        m_queueVersion = answer.mid(version + 11, answer.indexOf('"', version + 11) - version - 11);
}

LightDevice::Body LightDevice::body(QLatin1StringView kind, const QUuid &dossier, const QJsonObject &payload)
{
    Operation operation;
    operation.id = makeUuidV7(QDateTime::currentMSecsSinceEpoch());
    operation.deviceId = m_id;
    operation.deviceSeq = ++m_seq;
    operation.prevHash = m_lastHash;
    operation.kind = kind;
    operation.dossierId = dossier;
    operation.laneSeq = 1;
    operation.author = u"ha"_s;
    operation.authorName = u"Nguyễn Thị Hà"_s;
    operation.counter = m_counter;
    operation.occurredAt = Clock().now();
    operation.payload = payload;
    const QByteArray bytes = writtenBody(operation);
    m_lastHash = sha256Of(bytes);
    return {operation.id, bytes};
}

LightDevice::Body LightDevice::receipt(const QUuid &id)
{
    const QDateTime now = Clock().now();
    Dossier dossier;
    dossier.id = id;
    dossier.officeCode = m_office;
    dossier.receivingAgency = dossier.competentAgency = m_agency;
    dossier.counter = m_counter;
    const SlipCode slip = SlipCode::make(1, m_counter, now.date(), int(m_seq % 999) + 1);
    dossier.slipDigits = slip.digits();
    // When the day's numbers are used up, those of another system.
    if (m_nextSerial <= m_lastSerial)
        dossier.codes = {{CodeKind::Official, DossierCode::make(m_agency, now.date(), m_nextSerial++).text(), {}}};
    else
        dossier.codes = {{CodeKind::OtherSystem, u"G22.99.99-%1"_s.arg(m_seq), u"hộ tịch"_s}};
    dossier.trackingToken = makeToken();
    dossier.procedureCode = u"1.004873"_s;
    dossier.procedureName = u"Cấp Giấy xác nhận tình trạng hôn nhân"_s;
    dossier.applicant.name = u"Nguyễn Thị Mẫu Thử"_s;
    dossier.applicant.paper.number = u"083190004567"_s;
    dossier.applicant.phone = u"0912345678"_s;
    dossier.applicant.address = u"Ấp Thử Nghiệm, xã An Khánh, tỉnh Bến Tre"_s;
    for (int i = 1; i <= 3; ++i)
        dossier.components.append(
            {i, {}, u"Tờ khai theo mẫu quy định số %1"_s.arg(i), ComponentState::Missing, 1, true, {}, {}, {}});
    dossier.officerName = u"Nguyễn Thị Hà"_s;
    dossier.receivedAt = now;
    dossier.dueAt = now.addDays(3);
    m_dossier = id;
    return body(OperationKind::receive, id, {{u"dossier"_s, toJson(dossier)}});
}

QByteArray LightDevice::received(const QUuid &dossier)
{
    const Body made = receipt(dossier);
    return request("PUT /v1/ops/" + made.id.toByteArray(QUuid::WithoutBraces), made.bytes,
                   "Op-Signature: " + signatureOf(made.bytes, m_key).toBase64() + "\r\n");
}

QByteArray LightDevice::readDossier()
{
    return m_dossier.isNull() ? received(QUuid::createUuid())
                              : get("/v1/dossiers/" + m_dossier.toByteArray(QUuid::WithoutBraces));
}

QByteArray LightDevice::batchOf(const QList<Body> &bodies) const
{
    QJsonArray ops;
    for (const Body &one : bodies)
        ops.append(QJsonObject{{u"id"_s, one.id.toString(QUuid::WithoutBraces)},
                               {u"sha256"_s, QString::fromLatin1(sha256Of(one.bytes).toHex())},
                               {u"signature"_s, QString::fromLatin1(signatureOf(one.bytes, m_key).toBase64())},
                               {u"body"_s, QString::fromUtf8(one.bytes)}});
    return request("POST /v1/ops:batch", QJsonDocument(QJsonObject{{u"ops"_s, ops}}).toJson(QJsonDocument::Compact));
}

QByteArray LightDevice::batch(int operations)
{
    QList<Body> bodies;
    for (int i = 0; i < operations; ++i)
        bodies.append(receipt(QUuid::createUuid()));
    return batchOf(bodies);
}

QByteArray LightDevice::wholeLife(const QUuid &dossier)
{
    const auto step = [&](DossierState from, DossierState to) {
        return body(OperationKind::transition, dossier, {{u"from"_s, toText(from)}, {u"to"_s, toText(to)}});
    };
    return batchOf({receipt(dossier), step(DossierState::Received, DossierState::InProgress),
                    step(DossierState::InProgress, DossierState::AwaitingSupplement),
                    step(DossierState::AwaitingSupplement, DossierState::InProgress),
                    body("dossier.note"_L1, dossier, {{u"text"_s, u"Đã gọi điện cho người nộp"_s}})});
}
