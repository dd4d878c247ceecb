// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filelinks.h"

#include "clock.h"
#include "registering.h"
#include "signing.h"

QString newFileLink(GatewayConnection &connection, const LinkedFile &file, const QDateTime &now,
                    const QDateTime &expiresAt)
{
    constexpr int randomBytes = 20;
    const QString token = makeToken(randomBytes);
    connection.run("DELETE FROM file_link WHERE expires_at < ?", {toIsoOfficeTime(now)});
    connection.run(
        "INSERT INTO file_link (token_hash, office, dossier, sha256, media_type, made_at, expires_at) VALUES "
        "(?, ?, ?, ?, ?, ?, ?)",
        {hashOfSecret(token), file.office, file.dossier, file.sha256, file.type, toIsoOfficeTime(now),
         toIsoOfficeTime(expiresAt)});
    return token;
}

std::optional<LinkedFile> linkedFile(GatewayConnection &connection, const QString &token, const QDateTime &now)
{
    const QVariantList row =
        connection.row("SELECT office, dossier, sha256, media_type FROM file_link WHERE token_hash "
                       "= ? AND expires_at >= ?",
                       {hashOfSecret(token), toIsoOfficeTime(now)});
    if (row.isEmpty())
        return std::nullopt;
    return LinkedFile{row.at(0).toString(), row.at(1).toString(), row.at(2).toByteArray(), row.at(3).toString()};
}

void noteLinkUse(GatewayConnection &connection, const LinkedFile &file, int status, const QDateTime &now)
{
    connection.run("INSERT INTO file_link_use (dossier, sha256, at, status) VALUES (?, ?, ?, ?)",
                   {file.dossier, file.sha256, toIsoOfficeTime(now), status});
}
