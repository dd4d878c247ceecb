// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "portalclient.h"

#include <QNetworkRequest>

using namespace Qt::StringLiterals;

// PortalClient's calls for files (sync.md 7).

namespace {

using Expecting = PortalExchange::Expecting;

PortalTrouble notFromUs()
{
    return {.kind = PortalTrouble::Kind::CaptivePortal, .detail = u"answer without the portal's headers"_s};
}

/// The offset that an answer of tus names; nothing: it is no such answer.
std::optional<qint64> offsetIn(const PortalBytes &bytes)
{
    bool isNumber = false;
    const qint64 offset = bytes.header("Upload-Offset").toLongLong(&isNumber);
    return bytes.header("Tus-Resumable") == "1.0.0" && isNumber && offset >= 0 ? std::optional(offset) : std::nullopt;
}

PortalAnswer<qint64> offsetOf(const PortalAnswer<PortalBytes> &bytes)
{
    if (!bytes)
        return bytes.trouble();
    const auto offset = offsetIn(*bytes);
    if (!offset)
        return notFromUs();
    return *offset;
}

} // namespace

QFuture<PortalAnswer<QList<QByteArray>>> PortalClient::heldBlobs(const QList<QByteArray> &hashes)
{
    return exchange(Verb::Post, u"/v1/blobs:lookup"_s, writtenBlobLookup(hashes))
        .then([hashes](const PortalAnswer<PortalBytes> &bytes) -> PortalAnswer<QList<QByteArray>> {
            if (!bytes)
                return bytes.trouble();
            auto held = readHeldBlobs(bytes->body);
            const bool isOurs = held && std::all_of(held->begin(), held->end(), [&hashes](const QByteArray &hash) {
                                    return hashes.contains(hash);
                                });
            if (!isOurs)
                return PortalTrouble{.kind = PortalTrouble::Kind::Lost, .detail = u"answer names other files"_s};
            return *std::move(held);
        });
}

QFuture<PortalAnswer<bool>> PortalClient::holdsBlob(const QByteArray &sha256)
{
    const QByteArray hex = sha256.toHex();
    return start(Verb::Head, requestFor("/v1/blobs/"_L1 + QString::fromLatin1(hex)), {}, Expecting::Headers)
        .then([hex](const PortalAnswer<PortalBytes> &bytes) -> PortalAnswer<bool> {
            if (!bytes && bytes.trouble().isProblem(ProblemType::notFound))
                return false;
            if (!bytes)
                return bytes.trouble();
            // The answer must name the file.
            if (bytes->header("ETag") != '"' + hex + '"')
                return notFromUs();
            return true;
        });
}

QFuture<PortalAnswer<UploadStand>> PortalClient::createUpload(const Blob &blob, const QByteArray &first)
{
    QNetworkRequest request = requestFor(u"/v1/uploads"_s);
    request.setRawHeader("Tus-Resumable", "1.0.0");
    request.setRawHeader("Upload-Length", QByteArray::number(blob.bytes));
    request.setRawHeader("Upload-Metadata", writtenUploadMetadata(blob));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/offset+octet-stream"));
    return start(Verb::Post, request, first)
        .then([length = blob.bytes](const PortalAnswer<PortalBytes> &bytes) -> PortalAnswer<UploadStand> {
            if (!bytes)
                return bytes.trouble();
            auto stand = readUploadStand(bytes->body);
            if (!stand || stand->bytes != length)
                return PortalTrouble{.kind = PortalTrouble::Kind::Lost, .detail = u"answer names another upload"_s};
            return *std::move(stand);
        });
}

QFuture<PortalAnswer<qint64>> PortalClient::uploadOffset(const QString &uploadId)
{
    QNetworkRequest request = requestFor("/v1/uploads/"_L1 + uploadId);
    request.setRawHeader("Tus-Resumable", "1.0.0");
    return start(Verb::Head, request, {}, Expecting::Headers).then(offsetOf);
}

QFuture<PortalAnswer<qint64>> PortalClient::sendChunk(const QString &uploadId, qint64 offset, const QByteArray &bytes)
{
    QNetworkRequest request = requestFor("/v1/uploads/"_L1 + uploadId);
    request.setRawHeader("Tus-Resumable", "1.0.0");
    request.setRawHeader("Upload-Offset", QByteArray::number(offset));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/offset+octet-stream"));
    return start(Verb::Patch, request, bytes, Expecting::Headers).then(offsetOf);
}
