// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayconnection.h"

/// Brings the database to this program's schema by the numbered scripts of resources/sql/gateway, each in one
/// transaction. An error if a newer program has written it: nothing is touched then.
Result<void> migrateGateway(GatewayConnection &connection);

/// Number of the newest script.
int gatewaySchemaVersion();
