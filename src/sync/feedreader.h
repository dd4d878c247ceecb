// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"
#include "connection.h"
#include "dossier.h"

/// Whose counters the feed is read for.
struct FeedReader
{
    QString deviceId;
    QString office; ///< Empty: not known, all is this office's.

    bool isElsewhere(const QString &other) const { return !other.isEmpty() && !office.isEmpty() && other != office; }
    bool isElsewhere(const ChangeItem &item) const { return isElsewhere(item.office); }
};

/// The unit that received a dossier, if another office did; otherwise empty.
Result<QString> receivingUnit(Connection &connection, const Dossier &dossier, const FeedReader &reader);

/// The unit at whose counter a change of a dossier was made, if that is another office's; otherwise empty.
Result<QString> makingUnit(Connection &connection, const ChangeItem &item, const Dossier &dossier,
                           const FeedReader &reader);
