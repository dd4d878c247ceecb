// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewayschema.h"

#include <QCoreApplication>
#include <QFile>

#include <chrono>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

constexpr const char *scripts[] = {"001-first",    "002-files",    "003-queue",       "004-outward",
                                   "005-carry",    "006-readings", "007-deviceindex", "008-portal",
                                   "009-upstream", "010-skew",     "011-books",       "012-elsewhere",
                                   "013-reports",  "014-adoption", "015-filingties",  "016-shared-dossiers",
                                   "017-officers"};

// So many times a script is begun, for instance because another process's long transaction held a table.
constexpr int scriptTries = 20;

Error schemaError(const QString &code, const QString &message)
{
    return {.kind = ErrorKind::StorageFailed, .code = code, .message = message};
}

Error migrationFailed()
{
    return schemaError(u"migration-failed"_s,
                       QCoreApplication::translate("gatewayschema", "The database could not be brought up to date."));
}

QString scriptText(int version, DatabaseAddress::Dialect dialect)
{
    const auto ending = dialect == DatabaseAddress::Dialect::Sqlite ? ".sqlite.sql"_L1 : ".postgresql.sql"_L1;
    QFile file(":/sql/gateway/"_L1 + QLatin1StringView(scripts[version - 1]) + ending);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The version that the database has; nothing: a statement failed.
std::optional<int> presentVersion(GatewayConnection &connection)
{
    const QVariantList row = connection.row("SELECT COALESCE(MAX(version), 0) FROM schema_version", {});
    return row.isEmpty() ? std::nullopt : std::optional(row.first().toInt());
}

bool noteVersion(GatewayConnection &connection, int version)
{
    return connection.run("INSERT INTO schema_version (version) VALUES (?)", {version});
}

/// Brings the database from `version - 1` to `version`, unless another process has done so meanwhile.
bool runScriptOnce(GatewayConnection &connection, int version)
{
    const QString script = scriptText(version, connection.dialect());
    if (script.isEmpty())
        return false;
    // CREATE INDEX CONCURRENTLY does not go into a transaction; such a script can be run again.
    if (script.contains("\n-- outside a transaction"_L1))
        return connection.runScript(script) && noteVersion(connection, version);
    if (!connection.begin())
        return false;
    // SQLite's processes meet here: what the lock was waited for may have been this script.
    const auto present = presentVersion(connection);
    if (present && *present >= version)
        return connection.commit();
    return present && connection.runScript(script) && noteVersion(connection, version) && connection.commit();
}

Result<void> migrated(GatewayConnection &connection, int newest)
{
    if (!connection.runScript(u"CREATE TABLE IF NOT EXISTS schema_version (version bigint NOT NULL);\n"_s))
        return migrationFailed();
    const auto present = presentVersion(connection);
    if (!present)
        return migrationFailed();
    if (*present > gatewaySchemaVersion())
        return schemaError(u"database-newer"_s,
                           QCoreApplication::translate(
                               "gatewayschema", "A newer version has written this database: update this program."));
    for (int version = *present + 1; version <= newest; ++version) {
        bool isDone = false;
        for (int tries = 0; !isDone && tries < scriptTries; ++tries) {
            if (tries > 0)
                std::this_thread::sleep_for(250ms);
            isDone = runScriptOnce(connection, version);
            if (!isDone)
                connection.rollBack();
        }
        if (!isDone)
            return migrationFailed();
    }
    return {};
}

/// Takes PostgreSQL's lock of this database's schema for the connection. It is asked for again and again: a statement
/// that waited for it would itself be waited for by CREATE INDEX CONCURRENTLY.
bool lockSchema(GatewayConnection &connection)
{
    constexpr auto longest = 10min;
    const auto began = std::chrono::steady_clock::now();
    while (std::chrono::steady_clock::now() - began < longest) {
        const QVariantList row = connection.row("SELECT pg_try_advisory_lock(470020224353)", {});
        if (row.isEmpty())
            return false;
        if (row.first().toBool())
            return true;
        std::this_thread::sleep_for(50ms);
    }
    return false;
}

} // namespace

int gatewaySchemaVersion()
{
    return int(std::size(scripts));
}

Result<void> migrateGateway(GatewayConnection &connection, int newest)
{
    if (connection.dialect() == DatabaseAddress::Dialect::Sqlite)
        return migrated(connection, newest);
    if (!lockSchema(connection))
        return migrationFailed();
    // Who waits for a table's lock is waited for by everybody who reads it: short, and again.
    auto result = connection.runScript(u"SET lock_timeout = '1s';\n"_s) ? migrated(connection, newest)
                                                                        : Result<void>(migrationFailed());
    connection.run("SELECT pg_advisory_unlock(470020224353)", {});
    return result;
}

Result<void> migrateGateway(GatewayConnection &connection)
{
    return migrateGateway(connection, gatewaySchemaVersion());
}
