// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QString>

/// The schema version that this program writes: the number of its last script.
int newestSchemaVersion();

/// Brings a database file to the newest schema, script by script, each in one transaction; makes it if it does not
/// exist. Before the first step a copy is laid beside it (mocua.sqlite.before-NNN). Nothing is touched if the file is
/// newer than this program or damaged.
Result<void> migrate(const QString &file);

/// The file's schema version, opened so; an error if this program cannot read it: newer, or damaged.
Result<int> schemaVersion(const QString &file, Connection::Mode mode);
