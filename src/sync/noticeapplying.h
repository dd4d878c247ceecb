// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"
#include "connection.h"

/// Notes in the dossier's timeline that its citizen was told ("notified"), or that it could not be done
/// ("not-notified"); once, whatever arrives twice. Ways and reasons in words, no number and no address. Part of the
/// caller's transaction. Answers whether anything changed; what cannot be read is left out.
Result<bool> applyNotice(Connection &connection, const ChangeItem &item);
