// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"
#include "connection.h"

/// Targets that were set at another counter: kept beside those known here, and the later ones hold. Nothing: the item
/// says something else. One that cannot be read, of a later version, is passed over.
Result<std::optional<bool>> applyTargets(Connection &connection, const ChangeItem &item);
