// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"

/// What the portal tells the counters of one message to a citizen: sent, or why not. Holds no number and no address.
struct CitizenNotice
{
    QUuid id;
    QUuid dossier;
    QString event;   ///< "received", "supplement", "ready", "late".
    QString state;   ///< "sent", "refused", "no-address".
    QString channel; ///< "sms", "zalo", "email"; empty with "no-address".
    QString reason;  ///< With "refused": a code.

    friend bool operator==(const CitizenNotice &, const CitizenNotice &) = default;
};

/// The feed's item: entity "notice", kind "notice.sent" and so on.
ChangeItem noticeItem(const CitizenNotice &notice, qint64 version, const QDateTime &at);
/// From an item of entity "notice"; an error if it cannot be read.
Result<CitizenNotice> citizenNoticeOf(const ChangeItem &item);
