// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "administering.h"
#include "gatewayconnection.h"

/// `join --upstream URL --code CODE [--ca-file F]`: lets this database's gateway in at its province as the relay of an
/// office, and takes over that office's record, people and devices. May be repeated after a lost answer. Waits for the
/// province with an event loop of its own.
AdministrationAnswer joinProvince(const DatabaseAddress &address, QStringList words);

/// `upstream`: how far the relaying is, a line for each figure: word, tab, value.
AdministrationAnswer showUpstream(GatewayConnection &connection);
/// `upstream list [STATE]`: operations of this state (refused, if none is given): ids and codes, nothing personal.
AdministrationAnswer listRelayed(GatewayConnection &connection, const QString &state);
/// `upstream retry ID|refused`: one, or all that were refused, are sent to the province once more.
AdministrationAnswer retryRelayed(GatewayConnection &connection, const QString &which);
