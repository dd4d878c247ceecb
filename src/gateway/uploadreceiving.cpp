// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "uploadreceiving.h"

#include "authorising.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype writtenAtOnce = 256 * 1024;

UploadProgress refused(const Problem &problem)
{
    return {.refusal = GatewayReply::of(problem)};
}

UploadProgress notStored()
{
    return refused({.status = 507,
                    .type = ProblemType::storageFailed,
                    .title = u"The file could not be stored: the disk may be full"_s,
                    .retryAfter = 60});
}

/// Verifies what has arrived and notes it as the office's file.
UploadProgress finished(const GatewayContext &context, const EnrolledDevice &device, const StoredUpload &upload)
{
    switch (context.shelf.keep(upload.id, upload.office, upload.blob)) {
    case BlobShelf::Kept::NotStored:
        return notStored();
    case BlobShelf::Kept::WrongDigest:
        context.shelf.removePart(upload.id);
        context.database.write([&](GatewayConnection &connection) { removeUpload(connection, upload.id); });
        return refused({.status = 400, .type = ProblemType::badDigest, .title = u"What arrived has another SHA-256"_s});
    case BlobShelf::Kept::Yes:
        break;
    }
    bool isNoted = false;
    const bool isRun = context.database.write([&](GatewayConnection &connection) {
        isNoted = connection.begin() &&
                  addBlob(connection, device, upload.blob, toIsoOfficeTime(context.clock.now())) && connection.commit();
        if (!isNoted)
            connection.rollBack();
    });
    if (!isRun || !isNoted)
        return {.refusal = overloadedReply()};
    context.shelf.removePart(upload.id);
    context.metrics.countFile();
    return {.offset = upload.blob.bytes};
}

} // namespace

UploadProgress standing(const GatewayContext &context, const EnrolledDevice &device, const FoundUpload &found)
{
    const StoredUpload &upload = found.upload;
    const bool isThere = context.shelf.holds(upload.office, upload.blob);
    if (isThere && found.isHeld)
        return {.offset = upload.blob.bytes};
    const qint64 arrived = context.shelf.partBytes(upload.id);
    if (arrived >= upload.blob.bytes || (arrived == 0 && isThere))
        return finished(context, device, upload);
    return {.offset = arrived};
}

UploadProgress received(const GatewayContext &context, const EnrolledDevice &device, const StoredUpload &upload,
                        qint64 offset, qint64 announced, const BodyReader &read)
{
    // By what is announced; a body without a length counts as one byte, and its bytes are those of one upload.
    if (auto refusal = rateRefusal(context, device, RateLimits::Kind::UploadBytes, std::max<qint64>(1, announced)))
        return {.refusal = *std::move(refusal)};
    const auto part = context.shelf.openPart(upload.id);
    if (!part || !part->seek(offset))
        return notStored();
    QByteArray waiting;
    waiting.reserve(writtenAtOnce);
    qint64 at = offset;
    bool isStored = true;
    bool isTooLong = false;
    const auto write = [&] {
        isStored = isStored && part->write(waiting) == waiting.size();
        waiting.resize(0);
        return isStored;
    };
    const bool isWhole = read([&](const char *bytes, size_t length) {
        isTooLong = at + qint64(length) > upload.blob.bytes;
        if (isTooLong)
            return false;
        waiting.append(bytes, qsizetype(length));
        at += qint64(length);
        return waiting.size() < writtenAtOnce || write();
    });
    write();
    context.metrics.countUploaded(at - offset);
    if (!isStored)
        return notStored();
    if (isTooLong)
        return refused({.status = 400, .type = ProblemType::badRequest, .title = u"More bytes than Upload-Length"_s});
    if (at == upload.blob.bytes)
        return finished(context, device, upload);
    if (!isWhole)
        return refused({.status = 400, .type = ProblemType::badRequest, .title = u"The request broke off"_s});
    return {.offset = at};
}
