// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QSet>

/// Writes the rows by which these dossiers are counted anew, as the view dossier_tally derives them. Connection::commit
/// does so for every dossier that was touched.
Result<void> writeTally(Connection &connection, const QSet<qint64> &dossiers);

/// How many dossiers are counted otherwise than they stand: 0, unless something wrote past the tables. Reads
/// everything.
Result<qint64> wrongTallies(Connection &connection);
