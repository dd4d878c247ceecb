// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include "filingties.h"
#include "storeerrors.h"
#include "tallying.h"

#include <QSqlError>
#include <QUrl>

#include <atomic>

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Mode mode)
{
    static std::atomic<int> count = 0;
    std::unique_ptr<Connection> connection(new Connection(u"store-%1"_s.arg(++count)));
    connection->m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    QSqlDatabase &database = connection->m_database;
    database.setDatabaseName(mode == Mode::Immutable
                                 ? QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded()) + u"?immutable=1"_s
                                 : file);
    database.setConnectOptions(mode == Mode::ReadWrite  ? u"QSQLITE_BUSY_TIMEOUT=5000"_s
                               : mode == Mode::ReadOnly ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s
                                                        : u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s);
    if (!database.open())
        return storageError(database.lastError(), "open");
    // WAL with synchronous FULL: a commit is on the disk before it is called one (sync.md I1).
    QStringList pragmas{u"PRAGMA foreign_keys=ON"_s, u"PRAGMA temp_store=MEMORY"_s, u"PRAGMA cache_size=-16000"_s,
                        u"PRAGMA mmap_size=268435456"_s};
    if (mode == Mode::ReadWrite)
        pragmas << u"PRAGMA journal_mode=WAL"_s << u"PRAGMA synchronous=FULL"_s;
    for (const QString &pragma : std::as_const(pragmas)) {
        QSqlQuery query(database);
        if (!query.exec(pragma))
            return storageError(query.lastError(), "pragma");
    }
    return connection;
}

Connection::~Connection()
{
    m_queries.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<QSqlQuery *> Connection::run(const char *sql, const QVariantList &values)
{
    std::shared_ptr<QSqlQuery> &query = m_queries[sql];
    if (!query) {
        auto fresh = std::make_shared<QSqlQuery>(m_database);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(QString::fromUtf8(sql)))
            return storageError(fresh->lastError(), "prepare");
        query = std::move(fresh);
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(int(i), values[i]);
    if (!query->exec())
        return storageError(query->lastError(), "run");
    return query.get();
}

Result<int> Connection::change(const char *sql, const QVariantList &values)
{
    const auto query = run(sql, values);
    if (!query)
        return query.error();
    const int rows = (*query)->numRowsAffected();
    (*query)->finish();
    return rows;
}

Result<QVariant> Connection::single(const char *sql, const QVariantList &values)
{
    const auto query = run(sql, values);
    if (!query)
        return query.error();
    const QVariant value = (*query)->next() ? (*query)->value(0) : QVariant();
    (*query)->finish();
    return value;
}

Result<void> Connection::begin()
{
    QSqlQuery query(m_database);
    if (!query.exec(u"BEGIN IMMEDIATE"_s))
        return storageError(query.lastError(), "begin");
    return {};
}

Result<void> Connection::commit()
{
    const auto tied = tieFilings(*this, QSet<qint64>(m_touched));
    const auto counted = tied ? writeTally(*this, std::exchange(m_touched, {})) : tied;
    if (!counted) {
        rollback();
        return counted.error();
    }
    QSqlQuery query(m_database);
    if (query.exec(u"COMMIT"_s))
        return {};
    const Error error = storageError(query.lastError(), "commit");
    rollback();
    return error;
}

void Connection::rollback()
{
    m_touched.clear();
    QSqlQuery query(m_database);
    query.exec(u"ROLLBACK"_s);
}
