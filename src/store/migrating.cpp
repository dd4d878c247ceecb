// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrating.h"

#include "sqlscript.h"
#include "storeerrors.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace {

struct Migrating
{
    Q_DECLARE_TR_FUNCTIONS(Migrating)
};

/// Script number → resource path.
QMap<int, QString> storeScripts()
{
    QMap<int, QString> scripts;
    const QDir directory(u":/sql/store"_s);
    for (const QString &name : directory.entryList({u"*.sql"_s}))
        scripts.insert(name.first(3).toInt(), directory.filePath(name));
    return scripts;
}

Result<int> versionOf(Connection &connection)
{
    const auto version = connection.single("PRAGMA user_version");
    if (!version)
        return version.error();
    if (version->toInt() > newestSchemaVersion())
        return storageFailure(
            u"newer-database"_s,
            Migrating::tr(
                "This data was written by a newer version of mocua: install that version. Nothing was changed."));
    return version->toInt();
}

Result<void> runScript(Connection &connection, int number, const QString &path)
{
    QFile script(path);
    if (!script.open(QIODevice::ReadOnly))
        return storageFailure(u"script-missing"_s, Migrating::tr("The program is incomplete: install it again."), path);
    if (const auto begun = connection.begin(); !begun)
        return begun.error();
    for (const QString &statement : sqlStatements(QString::fromUtf8(script.readAll()))) {
        QSqlQuery query(connection.database());
        if (!query.exec(statement)) {
            const Error error = storageError(query.lastError(), "migrate");
            connection.rollback();
            return error;
        }
    }
    QSqlQuery query(connection.database());
    if (!query.exec(u"PRAGMA user_version=%1"_s.arg(number))) {
        const Error error = storageError(query.lastError(), "migrate");
        connection.rollback();
        return error;
    }
    return connection.commit();
}

/// A first page that is not SQLite's says at once that the file is no database; opening it would only tell later.
Result<void> checkHeader(const QString &file)
{
    QFile database(file);
    if (!database.exists() || database.size() == 0)
        return {};
    if (!database.open(QIODevice::ReadOnly))
        return storageFailure(
            u"read-only"_s,
            Migrating::tr("The data folder cannot be read. Ask the administrator for the right to read it."));
    if (database.read(16) != QByteArray("SQLite format 3\0", 16))
        return storageFailure(
            u"damaged-database"_s,
            Migrating::tr(
                "The database is damaged; it was left as it is. Call the administrator and do not delete anything."));
    return {};
}

} // namespace

int newestSchemaVersion()
{
    return storeScripts().lastKey();
}

Result<void> migrate(const QString &file)
{
    if (const auto header = checkHeader(file); !header)
        return header.error();
    const bool isNew = !QFile::exists(file);
    if (!isNew) {
        // Read first: a newer or damaged file must not even get a journal.
        if (const auto version = schemaVersion(file, Connection::Mode::ReadOnly); !version)
            return version.error();
    }
    auto opened = Connection::open(file, Connection::Mode::ReadWrite);
    if (!opened)
        return opened.error();
    Connection &connection = **opened;
    const auto version = versionOf(connection);
    if (!version)
        return version.error();
    if (*version == newestSchemaVersion())
        return {};
    if (*version > 0) {
        const QString copy = file + u".before-%1"_s.arg(*version + 1, 3, 10, QLatin1Char('0'));
        QFile::remove(copy);
        if (const auto copied = connection.change("VACUUM INTO ?", {copy}); !copied)
            return copied.error();
    }
    const QMap<int, QString> scripts = storeScripts();
    for (auto script = scripts.upperBound(*version); script != scripts.end(); ++script) {
        if (const auto ran = runScript(connection, script.key(), script.value()); !ran)
            return ran.error();
    }
    return {};
}

Result<int> schemaVersion(const QString &file, Connection::Mode mode)
{
    if (const auto header = checkHeader(file); !header)
        return header.error();
    auto connection = Connection::open(file, mode);
    if (!connection)
        return connection.error();
    return versionOf(**connection);
}
