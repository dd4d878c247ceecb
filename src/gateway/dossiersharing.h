// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blobs.h"
#include "changefeed.h"
#include "dossier.h"
#include "gatewayconnection.h"

#include <optional>

// Phi địa giới (domain.md 13.1): a dossier that one office received and another office of this gateway decides is seen
// and handled by the counters of both. Who may see it, act on it and hear of it is said here and nowhere else. What
// only the office that received it may do (cancel it, give it a number) asks receiverOf, too.

/// The office that received the dossier, if `office` may see it and act on it; empty: it may not, or there is none.
QString receiverOf(GatewayConnection &connection, const QString &dossier, const QString &office);

/// Offices whose feeds tell of a dossier, in the order in which their feeds are locked; and which of them received it.
struct DossierScopes
{
    QString receiver;
    QStringList offices;

    bool isShared() const { return offices.size() > 1; }
};
DossierScopes scopesOf(GatewayConnection &connection, const QString &dossier);

/// The offices here whose unit has that agency code.
QStringList officesOfAgency(GatewayConnection &connection, const QString &agency);

/// Shares a dossier that was just received with the offices here of the unit that decides. In the caller's transaction.
void shareReceived(GatewayConnection &connection, const Dossier &dossier);
/// Shares it with that office; a second time changes nothing.
void shareWith(GatewayConnection &connection, const QString &dossier, const QString &receiver, const QString &office);

/// Adds items about a dossier to `feed` for each office that sees it. Whoever tells of several dossiers in one
/// transaction gathers first and appends once, at its end: feeds are locked in one order.
void gatherAbout(GatewayConnection &connection, const QString &dossier, const QList<QByteArray> &items,
                 ScopedItems &feed);
/// Appends items about the only dossier that the transaction tells of; see appendChanges.
bool appendAbout(GatewayConnection &connection, const QString &dossier, const QList<QByteArray> &items);

/// A file of a dossier, and the office whose shelf holds it.
struct DossierFile
{
    QString office;
    Blob blob;
};
/// The file as `office` holds it; otherwise, if it is attached to the dossier, as another office holds it that sees the
/// dossier. Nothing: none does.
std::optional<DossierFile> heldFile(GatewayConnection &connection, const QString &dossier, const QString &office,
                                    const QByteArray &sha256);
