// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"
#include "connection.h"

/// The office's gateway tells that the province refused what it had taken from this counter: the operation leaves the
/// acknowledged ones and stands where a direct refusal would have put it, with the same reason. One that is already set
/// aside or void stays so. Part of the caller's transaction. Answers whether anything changed.
Result<bool> applyRefusal(Connection &connection, const ChangeItem &item);
