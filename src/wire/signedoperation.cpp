// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signedoperation.h"

#include "jsonscanner.h"
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

/// One element of the list; without id or body if it cannot be read.
SignedOperation readOne(JsonScanner &scanner)
{
    SignedOperation operation;
    if (!scanner.enter('{'))
        return {};
    while (scanner.next()) {
        const auto key = scanner.key();
        if (!key)
            return {};
        if (*key != "id" && *key != "sha256" && *key != "signature" && *key != "body") {
            scanner.value();
            continue;
        }
        auto text = scanner.text();
        if (!text)
            return {};
        if (*key == "id")
            operation.id = QUuid::fromString(QLatin1StringView(*text));
        else if (*key == "sha256")
            operation.sha256 = QByteArray::fromHex(*text);
        else if (*key == "signature")
            operation.signature = QByteArray::fromBase64(*text);
        else
            operation.body = *std::move(text);
    }
    return scanner.leave('}') ? operation : SignedOperation();
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
    QList<SignedOperation> operations;
    JsonScanner scanner(memberBytes(bytes, "ops"));
    if (!scanner.enter('['))
        return unreadableBatch("no ops"_L1);
    while (scanner.next()) {
        if (operations.size() == most)
            return unreadableBatch("too many ops"_L1);
        operations.append(readOne(scanner));
        if (operations.last().id.isNull() || operations.last().body.isEmpty())
            return unreadableBatch("an op without id or body"_L1);
    }
    if (!scanner.leave(']'))
        return unreadableBatch("not whole"_L1);
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
