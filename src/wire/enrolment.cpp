// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enrolment.h"

#include "officejson.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView relayKind("relay");

Error unreadableEnrolment(QLatin1StringView what)
{
    return {.kind = ErrorKind::BadInput,
            .code = u"unreadable-enrolment"_s,
            .message = QCoreApplication::translate("enrolment", "The enrolment cannot be read."),
            .detail = "enrolment JSON: "_L1 + what};
}

} // namespace

QByteArray enrolmentProofText(const EnrolmentRequest &request)
{
    return "mocua enrolment\n" + request.code.toUtf8() + '\n' + request.deviceId.toUtf8() + '\n' +
           request.publicKey.toHex();
}

QJsonObject toJson(const EnrolmentRequest &request)
{
    QJsonObject json{{"code"_L1, request.code},
                     {"deviceId"_L1, request.deviceId},
                     {"publicKey"_L1, QString::fromLatin1(request.publicKey.toBase64())},
                     {"proof"_L1, QString::fromLatin1(request.proof.toBase64())}};
    if (request.isRelay)
        json.insert("kind"_L1, relayKind);
    return json;
}

Result<EnrolmentRequest> enrolmentRequestFromJson(const QJsonObject &json)
{
    EnrolmentRequest request{.code = json.value("code"_L1).toString(),
                             .deviceId = json.value("deviceId"_L1).toString(),
                             .publicKey = QByteArray::fromBase64(json.value("publicKey"_L1).toString().toLatin1()),
                             .proof = QByteArray::fromBase64(json.value("proof"_L1).toString().toLatin1()),
                             .isRelay = json.value("kind"_L1).toString() == relayKind};
    if (request.code.isEmpty() || request.deviceId.isEmpty() || request.deviceId.size() > 64 ||
        request.publicKey.size() != 32)
        return unreadableEnrolment("code, deviceId or publicKey"_L1);
    return request;
}

QJsonObject toJson(const EnrolmentAnswer &answer)
{
    QJsonArray officers;
    for (const EnrolledOfficer &officer : answer.officers)
        officers.append(toJson(officer));
    QJsonArray leases;
    for (const NumberLease &lease : answer.leases)
        leases.append(toJson(lease));
    return {{"deviceId"_L1, answer.deviceId},     {"token"_L1, answer.token}, {"office"_L1, toJson(answer.office)},
            {"counter"_L1, answer.counter},       {"officers"_L1, officers},  {"publicUrl"_L1, answer.publicUrl},
            {"limits"_L1, toJson(answer.limits)}, {"leases"_L1, leases}};
}

Result<EnrolmentAnswer> enrolmentAnswerFromJson(const QJsonObject &json)
{
    EnrolmentAnswer answer;
    answer.deviceId = json.value("deviceId"_L1).toString();
    answer.token = json.value("token"_L1).toString();
    answer.counter = json.value("counter"_L1).toInt();
    if (answer.deviceId.isEmpty() || answer.token.isEmpty() || answer.counter < 0)
        return unreadableEnrolment("deviceId, token or counter"_L1);
    auto office = officeFromJson(json.value("office"_L1).toObject());
    if (!office)
        return office.error();
    answer.office = *std::move(office);
    auto limits = portalLimitsFromJson(json.value("limits"_L1).toObject());
    if (!limits)
        return limits.error();
    answer.limits = *std::move(limits);
    answer.publicUrl = json.value("publicUrl"_L1).toString();
    const QJsonArray officers = json.value("officers"_L1).toArray();
    for (const QJsonValue &officer : officers)
        answer.officers.append(enrolledOfficerFromJson(officer.toObject()));
    const QJsonArray leases = json.value("leases"_L1).toArray();
    for (const QJsonValue &value : leases) {
        auto lease = numberLeaseFromJson(value.toObject());
        if (!lease)
            return lease.error();
        answer.leases.append(*std::move(lease));
    }
    return answer;
}
