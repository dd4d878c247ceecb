// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databaseaddress.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <unordered_map>

/// One connection to the gateway's database with its prepared statements. Belongs to the thread that opened it. A
/// statement that fails is remembered until the transaction ends, so that a sequence of them is judged once.
class GatewayConnection
{
public:
    /// `name` is for the log; each connection gets one of its own.
    static Result<std::unique_ptr<GatewayConnection>> open(const DatabaseAddress &address, const QString &name);
    ~GatewayConnection();
    GatewayConnection(const GatewayConnection &) = delete;
    GatewayConnection &operator=(const GatewayConnection &) = delete;

    DatabaseAddress::Dialect dialect() const { return m_address.dialect; }

    bool begin(); ///< Takes the write lock at once where the database has one.
    /// Commits, or rolls back if a statement failed; true only if everything is durable.
    bool commit();
    void rollBack();
    bool hasFailed() const { return m_hasFailed; }
    /// Opens the connection anew if the server has gone. Called between jobs.
    void recover();

    /// `sql` must be a literal: its address is the key under which the statement is kept. Values go to its '?' in
    /// order.
    bool run(const char *sql, const QVariantList &values);
    QVariantList row(const char *sql, const QVariantList &values); ///< The first row; empty: none.
    QList<QVariantList> rows(const char *sql, const QVariantList &values);
    bool runScript(const QString &statements); ///< Statements that end with ';' at the end of a line.

private:
    GatewayConnection(DatabaseAddress address, QString name);
    bool openDatabase();
    QSqlQuery *executed(const char *sql, const QVariantList &values);
    bool execute(const QString &sql);

    DatabaseAddress m_address;
    QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<const char *, QSqlQuery> m_statements;
    bool m_hasFailed = false;
};
