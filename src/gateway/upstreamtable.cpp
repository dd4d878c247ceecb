// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "upstreamtable.h"

#include "clock.h"
#include "officeraccountsjson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QString upstreamTime(const QDateTime &time)
{
    return time.isValid() ? toIsoOfficeTime(time) : u""_s;
}

} // namespace

std::optional<UpstreamAccount> upstreamAccount(GatewayConnection &connection)
{
    const QVariantList row =
        connection.row("SELECT url, ca_file, office, device, public_key, secret_key, token, joined_at, cursor, "
                       "refreshed_at, reached_at, trouble, trouble_at, skew_seconds, failures, resume_at, portal_key, "
                       "accounts FROM upstream",
                       {});
    if (row.isEmpty())
        return std::nullopt;
    return UpstreamAccount{
        .url = QUrl(row.at(0).toString()),
        .caFile = row.at(1).toString(),
        .office = row.at(2).toString(),
        .device = row.at(3).toString(),
        .key = {row.at(4).toByteArray(), row.at(5).toByteArray()},
        .token = row.at(6).toString(),
        .joinedAt = fromIsoOfficeTime(row.at(7).toString()),
        .cursor = row.at(8).toString(),
        .refreshedAt = fromIsoOfficeTime(row.at(9).toString()),
        .reachedAt = fromIsoOfficeTime(row.at(10).toString()),
        .trouble = row.at(11).toString(),
        .troubleAt = fromIsoOfficeTime(row.at(12).toString()),
        .skewSeconds = row.at(13).toLongLong(),
        .failures = row.at(14).toInt(),
        .resumeAt = fromIsoOfficeTime(row.at(15).toString()),
        .portalKey = row.at(16).toByteArray(),
        .accounts = accountServiceFromJson(QJsonDocument::fromJson(row.at(17).toString().toUtf8()).object())};
}

bool relaysUpward(GatewayConnection &connection)
{
    return !connection.row("SELECT id FROM upstream WHERE token <> ''", {}).isEmpty();
}

bool beginJoining(GatewayConnection &connection, const UpstreamAccount &account)
{
    return connection.run("INSERT INTO upstream (id, url, ca_file, office, device, public_key, secret_key, token, "
                          "joined_at, last_seq, cursor, refreshed_at, reached_at, trouble, trouble_at, skew_seconds, "
                          "portal_key, failures, resume_at) VALUES (1, ?, ?, '', ?, ?, ?, '', ?, 0, '', '', '', '', "
                          "'', 0, ?, 0, '') ON CONFLICT (id) DO UPDATE SET url = excluded.url, ca_file = "
                          "excluded.ca_file",
                          {account.url.toString(), account.caFile, account.device, account.key.publicKey,
                           account.key.secretKey, upstreamTime(account.joinedAt), QByteArray("")});
}

bool keepJoined(GatewayConnection &connection, const QString &token, const QString &office)
{
    return connection.run("UPDATE upstream SET token = ?, office = ?", {token, office});
}

bool setUpstreamUrl(GatewayConnection &connection, const QUrl &url)
{
    return connection.run("UPDATE upstream SET url = ?, failures = 0, resume_at = ''", {url.toString()});
}

bool setUpstreamCursor(GatewayConnection &connection, const QString &cursor)
{
    return connection.run("UPDATE upstream SET cursor = ?", {cursor});
}

bool noteRefreshed(GatewayConnection &connection, const QDateTime &now)
{
    return connection.run("UPDATE upstream SET refreshed_at = ?", {upstreamTime(now)});
}

bool noteReached(GatewayConnection &connection, const QDateTime &now, qint64 skewSeconds, const PortalLimits &told)
{
    const QByteArray accounts = told.accounts.isOffered()
                                    ? QJsonDocument(toJson(told.accounts)).toJson(QJsonDocument::Compact)
                                    : QByteArray("");
    return connection.run("UPDATE upstream SET reached_at = ?, trouble = '', trouble_at = '', failures = 0, "
                          "resume_at = '', skew_seconds = ?, portal_key = ?, accounts = ?",
                          {upstreamTime(now), skewSeconds, told.portalKey.isNull() ? QByteArray("") : told.portalKey,
                           QString::fromUtf8(accounts)});
}

bool noteUpstreamTrouble(GatewayConnection &connection, const QString &code, int failures, const QDateTime &now,
                         const QDateTime &resumeAt)
{
    return connection.run("UPDATE upstream SET trouble = ?, trouble_at = ?, failures = ?, resume_at = ?",
                          {code, upstreamTime(now), failures, upstreamTime(resumeAt)});
}
