// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blobs.h"

#include "digitalstate.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype hexLength = 64;

Error unreadableBlob(const QString &what, const QString &field = {})
{
    return {.kind = ErrorKind::BadInput,
            .code = u"unreadable-file-record"_s,
            .message = QCoreApplication::translate("blobs", "What is said of a file cannot be read."),
            .detail = what,
            .field = field};
}

QJsonArray hexArray(const QList<QByteArray> &hashes)
{
    QJsonArray array;
    for (const QByteArray &hash : hashes)
        array.append(QString::fromLatin1(hash.toHex()));
    return array;
}

std::optional<QList<QByteArray>> hashesOf(const QJsonValue &array)
{
    if (!array.isArray())
        return std::nullopt;
    QList<QByteArray> hashes;
    const QJsonArray values = array.toArray();
    for (const QJsonValue &value : values) {
        const QByteArray hash = hashFromHex(value.toString().toLatin1());
        if (hash.isEmpty())
            return std::nullopt;
        hashes.append(hash);
    }
    return hashes;
}

} // namespace

QByteArray hashFromHex(const QByteArray &hex)
{
    const bool isHex = hex.size() == hexLength && std::all_of(hex.begin(), hex.end(), [](char c) {
                           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                       });
    return isHex ? QByteArray::fromHex(hex) : QByteArray();
}

Result<Attachment> attachmentFromJson(const QJsonObject &payload)
{
    const Attachment attachment{.component = payload.value("component"_L1).toInt(),
                                .file = {.sha256 = hashFromHex(payload.value("sha256"_L1).toString().toLatin1()),
                                         .bytes = payload.value("bytes"_L1).toInteger(-1),
                                         .type = payload.value("type"_L1).toString()},
                                .pages = payload.value("pages"_L1).toInt(),
                                .origin = payload.value("origin"_L1).toString(),
                                .source = payload.value("source"_L1).toString(),
                                .signature = payload.value("signature"_L1).toObject()};
    if (attachment.component < 1)
        return unreadableBlob(u"attachment: component"_s, u"component"_s);
    if (attachment.file.sha256.isEmpty())
        return unreadableBlob(u"attachment: sha256"_s, u"sha256"_s);
    if (attachment.file.bytes < 1)
        return unreadableBlob(u"attachment: bytes"_s, u"bytes"_s);
    if (attachment.pages < 0)
        return unreadableBlob(u"attachment: pages"_s, u"pages"_s);
    if (!attachment.origin.isEmpty() &&
        digitalStateFromText(attachment.origin).value_or(DigitalState::None) == DigitalState::None)
        return unreadableBlob(u"attachment: origin"_s, u"origin"_s);
    return attachment;
}

QJsonObject toJson(const Attachment &attachment)
{
    QJsonObject json{{"component"_L1, attachment.component},
                     {"sha256"_L1, QString::fromLatin1(attachment.file.sha256.toHex())},
                     {"bytes"_L1, attachment.file.bytes},
                     {"pages"_L1, attachment.pages},
                     {"type"_L1, attachment.file.type}};
    if (!attachment.origin.isEmpty())
        json.insert("origin"_L1, attachment.origin);
    if (!attachment.source.isEmpty())
        json.insert("source"_L1, attachment.source);
    json.insert("state"_L1,
                static_cast<int>(digitalStateFromText(attachment.origin).value_or(DigitalState::Digitised)));
    if (!attachment.signature.isEmpty())
        json.insert("signature"_L1, attachment.signature);
    return json;
}

QByteArray writtenBlobLookup(const QList<QByteArray> &hashes)
{
    return QJsonDocument(QJsonObject{{"sha256"_L1, hexArray(hashes)}}).toJson(QJsonDocument::Compact);
}

std::optional<QList<QByteArray>> readBlobLookup(const QByteArray &json, int most)
{
    auto hashes = hashesOf(QJsonDocument::fromJson(json).object().value("sha256"_L1));
    return hashes && hashes->size() <= most ? hashes : std::nullopt;
}

QByteArray writtenHeldBlobs(const QList<QByteArray> &hashes)
{
    return QJsonDocument(QJsonObject{{"held"_L1, hexArray(hashes)}}).toJson(QJsonDocument::Compact);
}

Result<QList<QByteArray>> readHeldBlobs(const QByteArray &json)
{
    auto hashes = hashesOf(QJsonDocument::fromJson(json).object().value("held"_L1));
    if (!hashes)
        return unreadableBlob(u"held blobs"_s);
    return *std::move(hashes);
}

QByteArray writtenUploadMetadata(const Blob &blob)
{
    return "sha256 " + blob.sha256.toHex().toBase64() + ",filetype " + blob.type.toUtf8().toBase64();
}

std::optional<Blob> readUploadMetadata(const QByteArray &header)
{
    Blob blob;
    const QList<QByteArray> pairs = header.split(',');
    for (const QByteArray &pair : pairs) {
        const QList<QByteArray> words = pair.trimmed().split(' ');
        const QByteArray value = QByteArray::fromBase64(words.value(1));
        if (words.first() == "sha256")
            blob.sha256 = hashFromHex(value);
        else if (words.first() == "filetype")
            blob.type = QString::fromUtf8(value);
    }
    return blob.sha256.isEmpty() ? std::nullopt : std::optional(blob);
}

QByteArray writtenUploadStand(const UploadStand &stand)
{
    const QJsonObject json{{"id"_L1, stand.id}, {"offset"_L1, stand.offset}, {"bytes"_L1, stand.bytes}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<UploadStand> readUploadStand(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const UploadStand stand{.id = json.value("id"_L1).toString(),
                            .offset = json.value("offset"_L1).toInteger(-1),
                            .bytes = json.value("bytes"_L1).toInteger(-1)};
    if (stand.id.isEmpty() || stand.offset < 0 || stand.bytes < stand.offset)
        return unreadableBlob(u"upload"_s);
    return stand;
}
