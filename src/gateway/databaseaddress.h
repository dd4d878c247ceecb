// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

/// Where the gateway keeps what it knows: one SQLite file, or a PostgreSQL database.
struct DatabaseAddress
{
    enum class Dialect { Sqlite, Postgresql };
    Dialect dialect = Dialect::Sqlite;
    QString file; ///< With SQLite.
    QString host; ///< With PostgreSQL: a name, an address or the folder of a socket; empty: libpq's preset.
    int port = 0; ///< 0: libpq's preset.
    QString user;
    QString database;

    /// Reads "sqlite:FILE" or "postgresql://[USER@][HOST][:PORT]/DATABASE[?host=FOLDER&port=N&user=U]". A password in
    /// it is refused: it comes from PGPASSWORD or ~/.pgpass.
    static Result<DatabaseAddress> parse(const QString &text);
};
