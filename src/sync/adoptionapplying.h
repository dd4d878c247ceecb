// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"
#include "connection.h"

/// What a citizen said at another counter, how the unit's list was reviewed there, or which figures of a ministry were
/// loaded there. Nothing: the item says none of these.
/// One that cannot be read, of a later version, is passed over.
Result<std::optional<bool>> applyAdoption(Connection &connection, const ChangeItem &item);
