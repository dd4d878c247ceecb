// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signedoperation.h"

#include "jsonwriter.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

Error unreadableBatch(QLatin1StringView what)
{
    return {.kind = ErrorKind::BadInput,
            .code = u"unreadable-batch"_s,
            .message = QCoreApplication::translate("signedoperation", "The list of operations cannot be read."),
            .detail = "batch: "_L1 + what};
}

} // namespace

QByteArray writtenBatch(const QList<SignedOperation> &operations)
{
    qsizetype expected = 16;
    for (const SignedOperation &operation : operations)
        expected += operation.body.size() * 5 / 4 + 256;
    QByteArray bytes;
    bytes.reserve(expected);
    bytes.append("{\"ops\":[");
    bool isFirst = true;
    for (const SignedOperation &operation : operations) {
        bytes.append(isFirst ? "{\"id\":\"" : ",{\"id\":\"");
        isFirst = false;
        bytes.append(operation.id.toByteArray(QUuid::WithoutBraces));
        bytes.append("\",\"sha256\":\"").append(operation.sha256.toHex());
        bytes.append("\",\"signature\":\"").append(operation.signature.toBase64());
        bytes.append("\",\"body\":");
        appendJsonString(bytes, operation.body);
        bytes.append('}');
    }
    return bytes.append("]}");
}

Result<QList<SignedOperation>> readBatch(const QByteArray &bytes, int most)
{
    const QJsonValue list = QJsonDocument::fromJson(bytes).object().value("ops"_L1);
    if (!list.isArray())
        return unreadableBatch("no ops"_L1);
    const QJsonArray array = list.toArray();
    if (array.size() > most)
        return unreadableBatch("too many ops"_L1);
    QList<SignedOperation> operations;
    operations.reserve(array.size());
    for (const QJsonValue &value : array) {
        const QJsonObject json = value.toObject();
        SignedOperation operation{.id = QUuid::fromString(json.value("id"_L1).toString()),
                                  .sha256 = QByteArray::fromHex(json.value("sha256"_L1).toString().toLatin1()),
                                  .signature = QByteArray::fromBase64(json.value("signature"_L1).toString().toLatin1()),
                                  .body = json.value("body"_L1).toString().toUtf8()};
        if (operation.id.isNull() || operation.body.isEmpty())
            return unreadableBatch("an op without id or body"_L1);
        operations.append(std::move(operation));
    }
    return operations;
}

QByteArray writtenLookup(const QList<QUuid> &ids)
{
    QJsonArray array;
    for (const QUuid &id : ids)
        array.append(id.toString(QUuid::WithoutBraces));
    return QJsonDocument(QJsonObject{{"ids"_L1, array}}).toJson(QJsonDocument::Compact);
}

Result<QList<QUuid>> readLookup(const QByteArray &bytes, int most)
{
    const QJsonValue list = QJsonDocument::fromJson(bytes).object().value("ids"_L1);
    if (!list.isArray() || list.toArray().size() > most)
        return unreadableBatch("no ids, or too many"_L1);
    QList<QUuid> ids;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &value : array) {
        const QUuid id = QUuid::fromString(value.toString());
        if (id.isNull())
            return unreadableBatch("an id that is none"_L1);
        ids.append(id);
    }
    return ids;
}
