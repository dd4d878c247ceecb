// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "officeraccounts.h"
#include "result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <optional>

/// How far an office's gateway is with what it relays to its province: what is at the gateway is not at the portal yet.
struct UpstreamStand
{
    qint64 waiting = 0;  ///< Operations of the office that are not at the province yet.
    qint64 dossiers = 0; ///< Dossiers with at least one of them.
    qint64 refused = 0;  ///< Operations that the province refused and nobody has settled.
    QDateTime since;     ///< When the oldest waiting one was made; invalid: none waits.
    QDateTime reachedAt; ///< When the province answered last; invalid: never.

    friend bool operator==(const UpstreamStand &, const UpstreamStand &) = default;
};

/// What the gateway asks of its clients (GET /v1/limits).
struct PortalLimits
{
    int batchOps = 50;
    qint64 batchBytes = 256 * 1024;
    qint64 opBytes = 128 * 1024;
    int connections = 2;
    QString minimumVersion; ///< Of the client program; older ones get 426.
    int catalogueVersion = 0;
    QDateTime serverTime;
    int pollActiveMs = 2000;              ///< Between two looks at the feed after activity.
    int pollIdleMs = 15000;               ///< Otherwise; the client adds jitter.
    int queuePollMs = 2000;               ///< Between two looks at the waiting numbers, while they are shown.
    int leaseSize = 100;                  ///< Serials per agency and day.
    int leaseRefillAt = 20;               ///< Ask again when so many are left.
    int leaseDaysAhead = 7;               ///< Working days after today.
    bool takesDeflate = false;            ///< Bodies may come with Content-Encoding: deflate (RFC 9110).
    qint64 fileBytes = 512 * 1024 * 1024; ///< The largest file.
    qint64 chunkBytes = 4 * 1024 * 1024;  ///< The most that a client should send of it in one request.
    qint64 officeFileBytes = 0;           ///< All files of one office; 0: only the disk says.
    QStringList fileTypes{QStringLiteral("application/pdf"), QStringLiteral("image/jpeg"), QStringLiteral("image/png"),
                          QStringLiteral("image/tiff")};
    int uploadHours = 7 * 24;                   ///< An upload that nobody goes on with is kept so long.
    std::optional<UpstreamStand> upstream = {}; ///< Of a gateway that relays; nothing: it is the province's own.
    AccountService accounts = {};               ///< Where officers may sign in; not offered: by passwords only.
    QByteArray portalKey; ///< Ed25519, 32 bytes: bundles are sealed to it and signed by it; empty: it takes none.
};

QJsonObject toJson(const UpstreamStand &stand);
QJsonObject toJson(const PortalLimits &limits);
/// Missing values keep their preset; values that would stall or flood are brought within bounds.
Result<PortalLimits> portalLimitsFromJson(const QJsonObject &json);
