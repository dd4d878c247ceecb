// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorising.h"
#include "blobtable.h"
#include "httpdate.h"
#include "uploadreceiving.h"
#include "uuidv7.h"

using namespace Qt::StringLiterals;

// Uploads by tus 1.0 (https://tus.io/protocols/resumable-upload): core, creation, creation-with-upload, termination,
// expiration.

namespace {

constexpr const char *tusVersion = "1.0.0";
constexpr const char *offsetType = "application/offset+octet-stream";

GatewayReply asTus(GatewayReply reply, std::optional<qint64> offset = std::nullopt)
{
    reply.headers.append(std::pair<QByteArray, QByteArray>("Tus-Resumable", tusVersion));
    reply.headers.append(std::pair<QByteArray, QByteArray>("Cache-Control", "no-store"));
    if (offset)
        reply.headers.append(std::pair<QByteArray, QByteArray>("Upload-Offset", QByteArray::number(*offset)));
    return reply;
}

GatewayReply empty(int status, const EnrolledDevice &device)
{
    return {.status = status, .contentType = {}, .deviceId = device.id};
}

/// The device that may upload here, or why it may not.
std::variant<EnrolledDevice, GatewayReply> admitted(const GatewayContext &context, const GatewayRequest &request)
{
    const QByteArray version = request.header("Tus-Resumable");
    if (!version.isEmpty() && version != tusVersion) {
        GatewayReply reply =
            GatewayReply::of({.status = 412, .type = ProblemType::tusVersion, .title = u"Another version of tus"_s});
        reply.headers.append(std::pair<QByteArray, QByteArray>("Tus-Version", tusVersion));
        return reply;
    }
    auto authorised = authorisedDevice(context, request);
    if (std::holds_alternative<EnrolledDevice>(authorised) && !context.shelf.isOpen())
        return GatewayReply::of({.status = 503,
                                 .type = ProblemType::storageFailed,
                                 .title = u"This gateway has no folder for files"_s,
                                 .retryAfter = 300});
    return authorised;
}

std::optional<qint64> numberIn(const QByteArray &header)
{
    bool isNumber = false;
    const qint64 number = header.toLongLong(&isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

qint64 announcedBytes(const GatewayRequest &request)
{
    return numberIn(request.header("Content-Length")).value_or(0);
}

QDateTime expiry(const GatewayContext &context)
{
    return context.clock.now().addSecs(qint64(context.limits.uploadHours) * 3600);
}

void sweep(const GatewayContext &context)
{
    const QDateTime now = context.clock.now();
    if (!context.shelf.takesSweep(now))
        return;
    QStringList expired;
    context.database.write(
        [&](GatewayConnection &connection) { expired = removeExpiredUploads(connection, toIsoOfficeTime(now)); });
    for (const QString &id : std::as_const(expired))
        context.shelf.removePart(id);
    context.shelf.removePartsOlderThan(now.addSecs(-2 * qint64(context.limits.uploadHours) * 3600));
}

/// What a creation asks for, or why it is refused.
std::variant<Blob, GatewayReply> askedFile(const GatewayContext &context, const GatewayRequest &request)
{
    const auto length = numberIn(request.header("Upload-Length"));
    auto blob = readUploadMetadata(request.header("Upload-Metadata"));
    if (!length || *length < 1 || !blob)
        return badRequestReply(u"Upload-Length, and sha256 in Upload-Metadata, are needed"_s);
    blob->bytes = *length;
    if (blob->bytes > context.limits.fileBytes)
        return GatewayReply::of({.status = 413, .type = ProblemType::tooLarge, .title = u"The file is too large"_s});
    if (!context.limits.fileTypes.contains(blob->type))
        return GatewayReply::of(
            {.status = 415, .type = ProblemType::typeNotTaken, .title = u"Files of this type are not taken"_s});
    return *std::move(blob);
}

/// The device's upload of this file: the one that is open, or a new one if the office has room for it.
std::variant<FoundUpload, GatewayReply> openUpload(const GatewayContext &context, const EnrolledDevice &device,
                                                   const Blob &blob)
{
    std::variant<FoundUpload, GatewayReply> answer = overloadedReply();
    const QString newId = makeUuidV7(context.clock.now().toMSecsSinceEpoch()).toString(QUuid::WithoutBraces);
    const bool isRun = context.database.write([&](GatewayConnection &connection) {
        if (!connection.begin())
            return connection.rollBack();
        const auto opened = openedUpload(connection, device, blob, newId, toIsoOfficeTime(expiry(context)));
        const auto held = storedBlob(connection, device.office, blob.sha256);
        const auto taken = officeBytes(connection, device.office);
        const qint64 quota = context.limits.officeFileBytes;
        if (opened && taken && !held && quota > 0 && *taken > quota) {
            connection.rollBack();
            answer = GatewayReply::of({.status = 507,
                                       .type = ProblemType::quotaExceeded,
                                       .title = u"The office's room for files is used up"_s,
                                       .retryAfter = 900});
            return;
        }
        if (!opened || !taken)
            return connection.rollBack();
        if (connection.commit())
            answer = FoundUpload{*opened, held.has_value()};
    });
    return isRun ? answer : overloadedReply();
}

std::variant<FoundUpload, GatewayReply> foundUpload(const GatewayContext &context, const GatewayRequest &request,
                                                    const EnrolledDevice &device)
{
    std::optional<FoundUpload> found;
    bool hasFailed = false;
    const bool isRun = context.database.read([&](GatewayConnection &connection) {
        if (auto upload = storedUpload(connection, device.office, request.captures.value(0)))
            found = FoundUpload{*upload, storedBlob(connection, device.office, upload->blob.sha256).has_value()};
        hasFailed = connection.hasFailed();
    });
    if (!isRun || hasFailed)
        return overloadedReply();
    if (!found)
        return notFoundReply(u"No such upload, or its time is over"_s);
    return *std::move(found);
}

void prolong(const GatewayContext &context, const StoredUpload &upload)
{
    // A write for each piece would cost more than the piece.
    const QString wanted = toIsoOfficeTime(expiry(context).addSecs(-3600));
    if (upload.expiresAt < wanted)
        context.database.write([&](GatewayConnection &connection) {
            prolongUpload(connection, upload.id, toIsoOfficeTime(expiry(context)));
        });
}

} // namespace

GatewayReply showUploadOptions(const GatewayContext &context, const GatewayRequest &)
{
    GatewayReply reply{.status = 204, .contentType = {}};
    reply.headers = {{"Tus-Version", tusVersion},
                     {"Tus-Extension", "creation,creation-with-upload,termination,expiration"},
                     {"Tus-Max-Size", QByteArray::number(context.limits.fileBytes)}};
    return asTus(reply);
}

GatewayReply createUpload(const GatewayContext &context, const GatewayRequest &request)
{
    const auto admission = admitted(context, request);
    if (const auto *refusal = std::get_if<GatewayReply>(&admission))
        return asTus(*refusal);
    const auto &device = std::get<EnrolledDevice>(admission);
    const auto asked = askedFile(context, request);
    if (const auto *refusal = std::get_if<GatewayReply>(&asked))
        return asTus(*refusal);
    sweep(context);
    const auto opened = openUpload(context, device, std::get<Blob>(asked));
    if (const auto *refusal = std::get_if<GatewayReply>(&opened))
        return asTus(*refusal);
    const auto &upload = std::get<FoundUpload>(opened);
    UploadProgress progress = standing(context, device, upload);
    // The bytes that come with a creation are the file's first; what is there already is not written again.
    if (!progress.refusal && progress.offset == 0 && request.header("Content-Type") == offsetType)
        progress = received(context, device, upload.upload, 0, announcedBytes(request), request.readBody);
    if (progress.refusal)
        return asTus(*progress.refusal);
    GatewayReply reply{.status = 201,
                       .body = writtenUploadStand(
                           {.id = upload.upload.id, .offset = progress.offset, .bytes = upload.upload.blob.bytes}),
                       .headers = {{"Location", "uploads/" + upload.upload.id.toLatin1()},
                                   {"Upload-Expires", httpDate(fromIsoOfficeTime(upload.upload.expiresAt))}},
                       .deviceId = device.id};
    return asTus(reply, progress.offset);
}

GatewayReply showUpload(const GatewayContext &context, const GatewayRequest &request)
{
    const auto admission = admitted(context, request);
    if (const auto *refusal = std::get_if<GatewayReply>(&admission))
        return asTus(*refusal);
    const auto &device = std::get<EnrolledDevice>(admission);
    const auto found = foundUpload(context, request, device);
    if (const auto *refusal = std::get_if<GatewayReply>(&found))
        return asTus(*refusal);
    const auto &upload = std::get<FoundUpload>(found);
    const UploadProgress progress = standing(context, device, upload);
    if (progress.refusal)
        return asTus(*progress.refusal);
    GatewayReply reply = empty(200, device);
    reply.headers = {{"Upload-Length", QByteArray::number(upload.upload.blob.bytes)},
                     {"Upload-Expires", httpDate(fromIsoOfficeTime(upload.upload.expiresAt))}};
    return asTus(reply, progress.offset);
}

GatewayReply appendToUpload(const GatewayContext &context, const GatewayRequest &request)
{
    const auto admission = admitted(context, request);
    if (const auto *refusal = std::get_if<GatewayReply>(&admission))
        return asTus(*refusal);
    const auto &device = std::get<EnrolledDevice>(admission);
    if (request.header("Content-Type") != offsetType)
        return asTus(GatewayReply::of({.status = 415,
                                       .type = ProblemType::badRequest,
                                       .title = u"The content must be application/offset+octet-stream"_s}));
    const auto offset = numberIn(request.header("Upload-Offset"));
    if (!offset)
        return asTus(badRequestReply(u"Upload-Offset is needed"_s));
    const auto found = foundUpload(context, request, device);
    if (const auto *refusal = std::get_if<GatewayReply>(&found))
        return asTus(*refusal);
    const auto &upload = std::get<FoundUpload>(found);
    UploadProgress progress = standing(context, device, upload);
    if (!progress.refusal && progress.offset != *offset)
        return asTus(
            GatewayReply::of(
                {.status = 409, .type = ProblemType::wrongOffset, .title = u"The upload stands at another offset"_s}),
            progress.offset);
    if (!progress.refusal && *offset < upload.upload.blob.bytes)
        progress = received(context, device, upload.upload, *offset, announcedBytes(request), request.readBody);
    if (progress.refusal)
        return asTus(*progress.refusal);
    prolong(context, upload.upload);
    return asTus(empty(204, device), progress.offset);
}

GatewayReply endUpload(const GatewayContext &context, const GatewayRequest &request)
{
    const auto admission = admitted(context, request);
    if (const auto *refusal = std::get_if<GatewayReply>(&admission))
        return asTus(*refusal);
    const auto &device = std::get<EnrolledDevice>(admission);
    const auto found = foundUpload(context, request, device);
    if (const auto *refusal = std::get_if<GatewayReply>(&found))
        return asTus(*refusal);
    const QString id = std::get<FoundUpload>(found).upload.id;
    bool isRemoved = false;
    const bool isRun =
        context.database.write([&](GatewayConnection &connection) { isRemoved = removeUpload(connection, id); });
    if (!isRun || !isRemoved)
        return asTus(overloadedReply());
    context.shelf.removePart(id);
    return asTus(empty(204, device));
}
