// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QDate>
#include <QList>

/// One of the copies of the database that the counter makes by itself (sync.md 3).
struct DailyCopy
{
    QString file;
    QDate day;
    qint64 bytes = 0;
};

inline constexpr int keptDailyCopies = 7;

/// Those in `directory`/backups, the newest first.
QList<DailyCopy> dailyCopies(const QString &directory);

/// Copies the database as it stands, while others write, checks the copy page by page and lets go the oldest beyond
/// seven. On a reader's connection outside a transaction; takes seconds for a large office. What a kill leaves lying
/// about is taken away by the next one. Errors: copy-not-made (disk full), copy-damaged.
Result<DailyCopy> makeDailyCopy(Connection &connection, const QString &directory, QDate day);

/// Writes a copy to `file`, which must not be there, and checks it.
Result<void> copyDatabase(Connection &connection, const QString &file);

/// Whether SQLite finds every page and index of the file in order. Reads all of it.
bool isSoundDatabase(const QString &file);
