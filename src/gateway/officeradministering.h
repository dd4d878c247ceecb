// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "administering.h"
#include "gatewayconnection.h"

/// `mocua-gateway admin officer …`, inside the caller's transaction: `add` (or change; the password is that of
/// MOCUA_PASSWORD, without it an earlier one stays), `list`, `remove`. The office's counters hear of it by themselves.
AdministrationAnswer administerOfficers(GatewayConnection &connection, const QString &act, QStringList words);
