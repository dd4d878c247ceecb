// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "changes.h"
#include "connection.h"

/// Applies one change of the feed: a dossier of another counter is written, a state is taken over, an official code
/// added. Only if its version is newer than ours; a dossier with unsent acts of our own keeps its state (sync.md 9).
/// Part of the caller's transaction. Answers whether anything changed. A dossier that another office than `ownOffice`
/// received comes because this one decides it (phi địa giới); what that office's counters do with it is noted with the
/// fact "elsewhere", the unit's name. `ownOffice` empty: not known, all is this office's.
Result<bool> applyChange(Connection &connection, const ChangeItem &item, const QString &ownDeviceId,
                         const QString &ownOffice = {});

/// An operation of this counter that its database lost: its effect comes back, whether the portal knows it
/// (`item.version`) or not (0). Part of the caller's transaction. What it printed and drafts do not come back.
Result<void> applyAgain(Connection &connection, const ChangeItem &item);

/// The portal's dossier as it was fetched: its members and state stand here too, but for what waits here unsent.
Result<void> applyPortalDossier(Connection &connection, const QUuid &id, qint64 version, const QJsonObject &dossier);

/// A catalogue that was fetched because the feed told of it.
struct FetchedCatalogue
{
    Catalogue catalogue;
    QByteArray document;
};

/// Keeps it unless this counter has it or a newer one. Part of the caller's transaction, which also moves the cursor.
/// Answers whether it is new here.
Result<bool> applyCatalogue(Connection &connection, const FetchedCatalogue &fetched, const QDateTime &now);
