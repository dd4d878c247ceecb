// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"
#include "connection.h"

/// Applies one change of the feed: a dossier of another counter is written, a state is taken over, an official code
/// added. Only if its version is newer than ours; a dossier with unsent acts of our own keeps its state (sync.md 9).
/// Part of the caller's transaction. Answers whether anything changed.
Result<bool> applyChange(Connection &connection, const ChangeItem &item, const QString &ownDeviceId);
