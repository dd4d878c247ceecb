// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"
#include "connection.h"

/// How another counter confirmed its day, or a supervisor elsewhere signed the office's. Nothing: the item says
/// neither. One that cannot be read, of a later version, is passed over.
Result<std::optional<bool>> applyDay(Connection &connection, const ChangeItem &item);
