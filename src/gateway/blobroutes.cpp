// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorising.h"
#include "blobtable.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLookedUp = 200;

/// Those of the hashes whose files the office of who asks holds, in the database and on the disk, into `held`.
std::variant<EnrolledDevice, GatewayReply> readHeld(const GatewayContext &context, const GatewayRequest &request,
                                                    const QList<QByteArray> &hashes, QList<Blob> &held)
{
    auto authorised =
        readAuthorised(context, request, [&](GatewayConnection &connection, const EnrolledDevice &device) {
            for (const QByteArray &hash : hashes) {
                if (auto blob = storedBlob(connection, device.office, hash))
                    held.append(*std::move(blob));
            }
        });
    // A file that the disk has lost is asked for again instead of being counted on.
    if (const auto *device = std::get_if<EnrolledDevice>(&authorised))
        held.removeIf([&](const Blob &blob) { return !context.shelf.holds(device->office, blob); });
    return authorised;
}

} // namespace

GatewayReply showBlob(const GatewayContext &context, const GatewayRequest &request)
{
    const QByteArray hex = request.captures.value(0).toLatin1();
    QList<Blob> held;
    const auto authorised = readHeld(context, request, {hashFromHex(hex)}, held);
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    if (held.isEmpty())
        return notFoundReply(u"This office does not hold such a file"_s);
    return {.contentType = held.first().type.toLatin1(),
            .headers = {{"ETag", '"' + hex + '"'}},
            .deviceId = std::get<EnrolledDevice>(authorised).id,
            .shownBytes = held.first().bytes};
}

GatewayReply lookUpBlobs(const GatewayContext &context, const GatewayRequest &request)
{
    const auto hashes = readBlobLookup(request.body, mostLookedUp);
    QList<Blob> held;
    const auto authorised = readHeld(context, request, hashes.value_or(QList<QByteArray>()), held);
    if (const auto *refusal = std::get_if<GatewayReply>(&authorised))
        return *refusal;
    if (!hashes)
        return badRequestReply(u"The hashes cannot be read, or there are more than 200"_s);
    QList<QByteArray> names;
    for (const Blob &blob : std::as_const(held))
        names.append(blob.sha256);
    return {.body = writtenHeldBlobs(names), .deviceId = std::get<EnrolledDevice>(authorised).id};
}
