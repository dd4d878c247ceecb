// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"
#include "connection.h"

/// A meeting's task of another counter. Nothing: the item tells of none. One that cannot be read is passed over.
Result<std::optional<bool>> applyTask(Connection &connection, const ChangeItem &item);
