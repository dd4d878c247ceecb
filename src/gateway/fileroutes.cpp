// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorising.h"
#include "dossiersharing.h"
#include "filelinks.h"

using namespace Qt::StringLiterals;

GatewayReply fetchLinkedFile(const GatewayContext &context, const GatewayRequest &request)
{
    std::optional<LinkedFile> linked;
    std::shared_ptr<QFile> file;
    bool hasFailed = false;
    const QDateTime now = context.clock.now();
    std::optional<DossierFile> held;
    // What was only guessed costs no write.
    const bool isRead = context.database.read([&](GatewayConnection &connection) {
        linked = linkedFile(connection, request.captures.value(0), now);
        if (linked)
            held = heldFile(connection, linked->dossier, linked->office, linked->sha256);
        hasFailed = connection.hasFailed();
    });
    if (!isRead || hasFailed)
        return overloadedReply();
    if (linked) {
        file = held ? context.shelf.openBlob(held->office, held->blob) : nullptr;
        const bool isWritten = context.database.write([&](GatewayConnection &connection) {
            hasFailed = !connection.begin();
            noteLinkUse(connection, *linked, file ? 200 : 404, now); // Given out only if that is kept.
            hasFailed = !connection.commit() || hasFailed;
        });
        if (!isWritten || hasFailed)
            return overloadedReply();
    }
    if (!file)
        return notFoundReply(u"No such link, or its time is over"_s);
    return {.contentType = linked->type.toLatin1(),
            .headers = {{"Content-Disposition", "attachment"},
                        {"Content-Security-Policy", "default-src 'none'; sandbox"},
                        {"Referrer-Policy", "no-referrer"},
                        {"X-Robots-Tag", "noindex"},
                        {"X-Content-Type-Options", "nosniff"},
                        {"Cache-Control", "no-store"}},
            .file = file};
}
