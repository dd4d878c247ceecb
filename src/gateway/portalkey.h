// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayconnection.h"
#include "signing.h"

/// The portal's own key, made at its first use and the same for all processes on one database: carried bundles are
/// sealed to it and their receipts signed by it (sync.md 11). Nothing: the database failed. Owns its transaction.
std::optional<SigningKey> portalKey(GatewayConnection &connection);
