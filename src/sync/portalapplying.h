// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"
#include "connection.h"

/// Notes in the dossier's timeline what the gateway tells of it and the portal: held back there ("portal-parked"), gone
/// on ("portal-cleared"), no status change within the procedure's time ("portal-unmoved"), one again ("portal-moved");
/// once, whatever arrives twice. Part of the caller's transaction. Answers whether anything changed; what cannot be
/// read, and a dossier that is not here, is left out.
Result<bool> applyPortalNotice(Connection &connection, const ChangeItem &item);
