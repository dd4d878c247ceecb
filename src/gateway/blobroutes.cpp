// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorising.h"
#include "blobtable.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLookedUp = 200;

/// Those of the hashes whose files the office holds, in the database and on the disk. Nothing: the database has too
/// much to do.
std::optional<QList<Blob>> heldBlobs(const GatewayContext &context, const EnrolledDevice &device,
                                     const QList<QByteArray> &hashes)
{
    QList<Blob> held;
    bool hasFailed = false;
    const bool isRun = context.database.read([&](GatewayConnection &connection) {
        for (const QByteArray &hash : hashes) {
            if (auto blob = storedBlob(connection, device.office, hash))
                held.append(*std::move(blob));
        }
        hasFailed = connection.hasFailed();
    });
    if (!isRun || hasFailed)
        return std::nullopt;
    // A file that the disk has lost is asked for again instead of being counted on.
    held.removeIf([&](const Blob &blob) { return !context.shelf.holds(device.office, blob); });
    return held;
}

} // namespace

GatewayReply showBlob(const GatewayContext &context, const GatewayRequest &request)
{
    const auto authorised = authorisedDevice(context, request);
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    const auto &device = std::get<EnrolledDevice>(authorised);
    const QByteArray hex = request.captures.value(0).toLatin1();
    const auto held = heldBlobs(context, device, {hashFromHex(hex)});
    if (!held)
        return overloadedReply();
    if (held->isEmpty())
        return notFoundReply(u"This office does not hold such a file"_s);
    return {.contentType = held->first().type.toLatin1(),
            .headers = {{"ETag", '"' + hex + '"'}},
            .deviceId = device.id,
            .shownBytes = held->first().bytes};
}

GatewayReply lookUpBlobs(const GatewayContext &context, const GatewayRequest &request)
{
    const auto authorised = authorisedDevice(context, request);
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    const auto &device = std::get<EnrolledDevice>(authorised);
    const auto hashes = readBlobLookup(request.body, mostLookedUp);
    if (!hashes)
        return badRequestReply(u"The hashes cannot be read, or there are more than 200"_s);
    const auto held = heldBlobs(context, device, *hashes);
    if (!held)
        return overloadedReply();
    QList<QByteArray> names;
    for (const Blob &blob : *held)
        names.append(blob.sha256);
    return {.body = writtenHeldBlobs(names), .deviceId = device.id};
}
