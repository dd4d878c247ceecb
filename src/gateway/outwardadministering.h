// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "administering.h"
#include "gatewayconnection.h"

/// `outward list [STATE]`: notices and receipts of this state (those that need somebody, if none is given): ids, states
/// and codes, nothing personal.
AdministrationAnswer listOutward(GatewayConnection &connection, const QString &state);

/// `outward retry ID|refused`: one, or all that were refused, is tried again from the beginning; a disputed receipt
/// goes on from the number that is kept.
AdministrationAnswer retryOutward(GatewayConnection &connection, const QString &which, const QDateTime &now);
