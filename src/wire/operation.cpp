// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "operation.h"

#include "clock.h"
#include "jsonwriter.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int bodyVersion = 1;

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Error unreadableOperation(QLatin1StringView field)
{
    return {.kind = ErrorKind::BadInput,
            .code = u"unreadable-operation"_s,
            .message = QCoreApplication::translate("operation", "The operation's record cannot be read."),
            .detail = "operation body: bad or missing "_L1 + field,
            .field = field};
}

bool isHash(const QByteArray &hex)
{
    return hex.size() == 64 &&
           std::all_of(hex.begin(), hex.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

} // namespace

QByteArray receivePayload(const QByteArray &dossierJson, const QJsonObject &beside, const QJsonObject &handling)
{
    QByteArray payload = "{\"dossier\":" + dossierJson;
    if (!beside.isEmpty())
        payload += ",\"beside\":" + QJsonDocument(beside).toJson(QJsonDocument::Compact);
    if (!handling.isEmpty())
        payload += ",\"handling\":" + QJsonDocument(handling).toJson(QJsonDocument::Compact);
    return payload + '}';
}

QByteArray writtenBody(const Operation &operation)
{
    JsonWriter writer(operation.payloadBytes.size() + 768);
    writer.number("v"_L1, bodyVersion);
    writer.ascii("opId"_L1, operation.id.toByteArray(QUuid::WithoutBraces));
    writer.text("deviceId"_L1, operation.deviceId);
    writer.number("deviceSeq"_L1, operation.deviceSeq);
    writer.ascii("prevHash"_L1, operation.prevHash.toHex());
    writer.text("kind"_L1, operation.kind);
    if (!operation.dossierId.isNull())
        writer.ascii("dossierId"_L1, operation.dossierId.toByteArray(QUuid::WithoutBraces));
    writer.number("laneSeq"_L1, operation.laneSeq);
    writer.text("author"_L1, operation.author);
    writer.text("authorName"_L1, operation.authorName);
    writer.number("counter"_L1, operation.counter);
    if (operation.occurredAt.isValid())
        writer.ascii("occurredAt"_L1, toIsoOfficeTime(operation.occurredAt).toLatin1());
    if (operation.clockOffset != 0)
        writer.number("clockOffset"_L1, operation.clockOffset);
    writer.number("baseVersion"_L1, operation.baseVersion);
    if (!operation.baseValues.isEmpty())
        writer.raw("baseValues"_L1, compact(operation.baseValues));
    writer.raw("payload"_L1, operation.payloadBytes.isEmpty() ? compact(operation.payload) : operation.payloadBytes);
    return writer.finished();
}

Result<Operation> readOperation(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return unreadableOperation("JSON object"_L1);
    const QJsonObject json = document.object();
    if (json.value("v"_L1).toInteger() != bodyVersion)
        return unreadableOperation("v"_L1);
    Operation operation;
    operation.id = QUuid::fromString(json.value("opId"_L1).toString());
    if (operation.id.isNull())
        return unreadableOperation("opId"_L1);
    operation.deviceId = json.value("deviceId"_L1).toString();
    if (operation.deviceId.isEmpty())
        return unreadableOperation("deviceId"_L1);
    operation.deviceSeq = json.value("deviceSeq"_L1).toInteger();
    if (operation.deviceSeq < 1)
        return unreadableOperation("deviceSeq"_L1);
    const QByteArray previous = json.value("prevHash"_L1).toString().toLatin1();
    if (!previous.isEmpty() && !isHash(previous))
        return unreadableOperation("prevHash"_L1);
    operation.prevHash = QByteArray::fromHex(previous);
    operation.kind = json.value("kind"_L1).toString();
    if (operation.kind.isEmpty())
        return unreadableOperation("kind"_L1);
    operation.dossierId = QUuid::fromString(json.value("dossierId"_L1).toString());
    operation.laneSeq = json.value("laneSeq"_L1).toInteger();
    operation.author = json.value("author"_L1).toString();
    operation.authorName = json.value("authorName"_L1).toString();
    operation.counter = json.value("counter"_L1).toInt();
    operation.occurredAt = fromIsoOfficeTime(json.value("occurredAt"_L1).toString());
    operation.clockOffset = json.value("clockOffset"_L1).toInteger();
    operation.baseVersion = json.value("baseVersion"_L1).toInteger();
    operation.baseValues = json.value("baseValues"_L1).toObject();
    operation.payload = json.value("payload"_L1).toObject();
    return operation;
}

QByteArray sha256Of(const QByteArray &bytes)
{
    // Twice as fast as QCryptographicHash, and needs no start of the library.
    QByteArray hash(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256(reinterpret_cast<unsigned char *>(hash.data()),
                       reinterpret_cast<const unsigned char *>(bytes.constData()), quint64(bytes.size()));
    return hash;
}
