// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorising.h"
#include "blobtable.h"
#include "filelinks.h"

using namespace Qt::StringLiterals;

GatewayReply fetchLinkedFile(const GatewayContext &context, const GatewayRequest &request)
{
    std::optional<LinkedFile> linked;
    std::shared_ptr<QFile> file;
    bool hasFailed = false;
    const QDateTime now = context.clock.now();
    const bool isRun = context.database.write([&](GatewayConnection &connection) {
        if (!connection.begin())
            return connection.rollBack();
        linked = linkedFile(connection, request.captures.value(0), now);
        if (linked) {
            if (const auto blob = storedBlob(connection, linked->office, linked->sha256))
                file = context.shelf.openBlob(linked->office, *blob);
            noteLinkUse(connection, *linked, file ? 200 : 404, now); // Given out only if that is kept.
        }
        hasFailed = !connection.commit();
    });
    if (!isRun || hasFailed)
        return overloadedReply();
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
