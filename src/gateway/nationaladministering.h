// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "administering.h"
#include "gatewayconnection.h"

/// `national list [STATE]`: dossiers of that state (those parked, if none is given) with their reason as code and in
/// words; nothing personal.
AdministrationAnswer listNational(GatewayConnection &connection, const QString &state);

/// `national retry ID|parked`: one dossier, or all that are parked, is looked at and sent again now.
AdministrationAnswer retryNational(GatewayConnection &connection, const QString &which, const QDateTime &now);
