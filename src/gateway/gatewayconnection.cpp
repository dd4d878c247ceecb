// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewayconnection.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSqlError>
#include <QSqlRecord>

#include <atomic>

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logDatabase, "mocua.gateway.database")

// The driver's text may quote values, which may be personal: only the database's own code is kept.
QString loggable(const QSqlError &error)
{
    return error.nativeErrorCode().isEmpty() ? u"no code"_s : error.nativeErrorCode();
}

} // namespace

GatewayConnection::GatewayConnection(DatabaseAddress address, QString name)
    : m_address(std::move(address))
    , m_name(std::move(name))
{
}

GatewayConnection::~GatewayConnection()
{
    m_statements.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<GatewayConnection>> GatewayConnection::open(const DatabaseAddress &address, const QString &name)
{
    static std::atomic<int> count = 0;
    const QString uniqueName = u"%1-%2"_s.arg(name).arg(++count);
    std::unique_ptr<GatewayConnection> connection(new GatewayConnection(address, uniqueName));
    const bool isSqlite = address.dialect == DatabaseAddress::Dialect::Sqlite;
    connection->m_database = QSqlDatabase::addDatabase(isSqlite ? u"QSQLITE"_s : u"QPSQL"_s, uniqueName);
    if (!connection->openDatabase())
        return Error{.kind = ErrorKind::StorageFailed,
                     .code = u"database-not-open"_s,
                     .message = QCoreApplication::translate("GatewayConnection", "The database cannot be opened."),
                     .detail = loggable(connection->m_database.lastError())};
    return connection;
}

bool GatewayConnection::openDatabase()
{
    if (m_address.dialect == DatabaseAddress::Dialect::Sqlite) {
        m_database.setDatabaseName(m_address.file);
        m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
        return m_database.open() && execute(u"PRAGMA journal_mode=WAL"_s) && execute(u"PRAGMA synchronous=FULL"_s) &&
               execute(u"PRAGMA foreign_keys=ON"_s) && execute(u"PRAGMA cache_size=-16000"_s);
    }
    m_database.setDatabaseName(m_address.database);
    m_database.setUserName(m_address.user);
    if (!m_address.host.isEmpty())
        m_database.setHostName(m_address.host);
    if (m_address.port > 0)
        m_database.setPort(m_address.port);
    // Of several hosts the one that takes writes.
    m_database.setConnectOptions(
        u"connect_timeout=10;application_name=mocua-gateway;target_session_attrs=read-write"_s);
    return m_database.open() && execute(u"SET client_min_messages = warning"_s);
}

bool GatewayConnection::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    if (query.exec(sql))
        return true;
    m_hasFailed = true;
    qCWarning(logDatabase, "statement failed: %ls", qUtf16Printable(loggable(query.lastError())));
    return false;
}

bool GatewayConnection::begin()
{
    m_hasFailed = false;
    return execute(m_address.dialect == DatabaseAddress::Dialect::Sqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
}

bool GatewayConnection::commit()
{
    if (!m_hasFailed && execute(u"COMMIT"_s))
        return true;
    rollBack();
    return false;
}

void GatewayConnection::rollBack()
{
    // Fails harmlessly where the database has rolled back by itself.
    QSqlQuery(m_database).exec(u"ROLLBACK"_s);
    m_hasFailed = false;
}

void GatewayConnection::recover()
{
    m_hasFailed = false;
    if (m_address.dialect == DatabaseAddress::Dialect::Sqlite)
        return;
    QSqlQuery probe(m_database);
    if (probe.exec(u"SELECT 1"_s))
        return;
    probe.clear();
    m_statements.clear();
    m_database.close();
    if (!openDatabase())
        qCWarning(logDatabase, "database not reachable");
}

QSqlQuery *GatewayConnection::executed(const char *sql, const QVariantList &values)
{
    if (m_hasFailed)
        return nullptr;
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(QString::fromLatin1(sql))) {
            m_hasFailed = true;
            qCWarning(logDatabase, "statement refused: %s", sql);
            return nullptr;
        }
        found = m_statements.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = found->second;
    for (int i = 0; i < values.size(); ++i) {
        // A null QString would become NULL; here an absent text is an empty one.
        const QVariant &value = values.at(i);
        const bool isNullText = value.typeId() == QMetaType::QString && value.toString().isNull();
        query.bindValue(i, isNullText ? QVariant(u""_s) : value);
    }
    if (query.exec())
        return &query;
    m_hasFailed = true;
    qCWarning(logDatabase, "statement failed: %ls in %s", qUtf16Printable(loggable(query.lastError())), sql);
    query.finish();
    return nullptr;
}

bool GatewayConnection::run(const char *sql, const QVariantList &values)
{
    QSqlQuery *query = executed(sql, values);
    if (!query)
        return false;
    query->finish();
    return true;
}

QVariantList GatewayConnection::row(const char *sql, const QVariantList &values)
{
    const QList<QVariantList> found = rows(sql, values);
    return found.isEmpty() ? QVariantList() : found.first();
}

QList<QVariantList> GatewayConnection::rows(const char *sql, const QVariantList &values)
{
    QSqlQuery *query = executed(sql, values);
    if (!query)
        return {};
    QList<QVariantList> found;
    const int columns = query->record().count();
    while (query->next()) {
        QVariantList cells;
        cells.reserve(columns);
        for (int column = 0; column < columns; ++column)
            cells.append(query->value(column));
        found.append(std::move(cells));
    }
    if (query->lastError().isValid()) {
        m_hasFailed = true;
        found.clear();
    }
    query->finish();
    return found;
}

bool GatewayConnection::runScript(const QString &statements)
{
    const QStringList parts = statements.split(u";\n"_s, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty() && !execute(part))
            return false;
    }
    return true;
}
