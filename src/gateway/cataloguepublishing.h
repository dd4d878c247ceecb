// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "gatewayconnection.h"

/// Version of the newest catalogue here; 0: none.
int publishedVersion(GatewayConnection &connection);

/// Keeps a catalogue and tells every office of it by its feed; the caller has seen that it is newer. Inside the
/// caller's transaction, as its end.
bool publishCatalogue(GatewayConnection &connection, const Catalogue &catalogue, const QByteArray &document,
                      const QDateTime &now);

/// The feed's item that tells of the newest catalogue; nothing if there is none.
std::optional<QByteArray> publishedItem(GatewayConnection &connection);

/// The catalogue file of that version as it came in; empty: there is none.
QByteArray publishedDocument(GatewayConnection &connection, int version);
