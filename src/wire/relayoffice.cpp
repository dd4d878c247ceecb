// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relayoffice.h"

#include "clock.h"
#include "officejson.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QJsonObject deviceToJson(const RelayedDevice &device)
{
    QJsonObject json{{"id"_L1, device.id},
                     {"counter"_L1, device.counter},
                     {"publicKey"_L1, QString::fromLatin1(device.publicKey.toBase64())},
                     {"tokenHash"_L1, QString::fromLatin1(device.tokenHash.toHex())},
                     {"enrolledAt"_L1, toIsoOfficeTime(device.enrolledAt)}};
    if (device.revokedAt.isValid())
        json.insert("revokedAt"_L1, toIsoOfficeTime(device.revokedAt));
    return json;
}

RelayedDevice deviceFromJson(const QJsonObject &json)
{
    return {.id = json.value("id"_L1).toString(),
            .counter = json.value("counter"_L1).toInt(),
            .publicKey = QByteArray::fromBase64(json.value("publicKey"_L1).toString().toLatin1()),
            .tokenHash = QByteArray::fromHex(json.value("tokenHash"_L1).toString().toLatin1()),
            .enrolledAt = fromIsoOfficeTime(json.value("enrolledAt"_L1).toString()),
            .revokedAt = fromIsoOfficeTime(json.value("revokedAt"_L1).toString())};
}

Error unreadableRelayOffice(const QString &what)
{
    return {.kind = ErrorKind::NotReachable,
            .code = u"unreadable-answer"_s,
            .message = QCoreApplication::translate("relayoffice", "The province's answer cannot be read."),
            .detail = "relay JSON: "_L1 + what};
}

} // namespace

QJsonObject toJson(const RelayOffice &relayed)
{
    QJsonArray devices;
    for (const RelayedDevice &device : relayed.devices)
        devices.append(deviceToJson(device));
    QJsonObject json = toJson(relayed.people);
    json.insert("office"_L1, toJson(relayed.office));
    json.insert("devices"_L1, devices);
    return json;
}

Result<RelayOffice> relayOfficeFromJson(const QJsonObject &json)
{
    auto office = officeFromJson(json.value("office"_L1).toObject());
    if (!office || !json.value("devices"_L1).isArray())
        return unreadableRelayOffice(u"office or devices"_s);
    auto people = officerListFromJson(json);
    if (!people)
        return people.error();
    RelayOffice relayed{.office = *std::move(office), .people = *std::move(people), .devices = {}};
    const QJsonArray devices = json.value("devices"_L1).toArray();
    for (const QJsonValue &value : devices) {
        RelayedDevice device = deviceFromJson(value.toObject());
        if (device.id.isEmpty() || device.publicKey.size() != 32 || device.tokenHash.size() != 32)
            return unreadableRelayOffice(u"device"_s);
        relayed.devices.append(std::move(device));
    }
    return relayed;
}
