// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayconnection.h"

/// Brings the database to this program's schema by the numbered scripts of resources/sql/gateway, each in one
/// transaction or, where it says so, outside. Scripts only add, so that processes of the version before serve on
/// meanwhile; of several that start at once one migrates, the others wait. An error if a newer program has written it:
/// nothing is touched then. The connection is for nothing else afterwards.
Result<void> migrateGateway(GatewayConnection &connection);
/// The same up to the script of that number: a database as an earlier version left it.
Result<void> migrateGateway(GatewayConnection &connection, int newest);

/// Number of the newest script.
int gatewaySchemaVersion();
