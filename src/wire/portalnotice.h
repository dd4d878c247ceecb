// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"

/// What the gateway tells the counters of a dossier and the portal above it: it is held back there, or goes on. Holds
/// nothing personal.
struct PortalNotice
{
    QUuid id;
    QUuid dossier;
    /// "parked": the national portal cannot be told of it; "cleared": it can now; "unmoved": no status change within
    /// the procedure's time; "moved": there is one again.
    QString state;
    QString reason;  ///< With "parked": a code, see portalReason(); with "unmoved": the state it is in.
    QDateTime since; ///< With "unmoved": of the last change.

    friend bool operator==(const PortalNotice &, const PortalNotice &) = default;
};

/// The feed's item: entity "portal", kind "portal.parked" and so on.
ChangeItem portalItem(const PortalNotice &notice, qint64 version, const QDateTime &at);
/// From an item of entity "portal"; an error if it cannot be read.
Result<PortalNotice> portalNoticeOf(const ChangeItem &item);

/// Why a dossier is parked, in words that say what to do, translated. "refused-7": the portal refuses it with code 7.
QString portalReason(const QString &code);
