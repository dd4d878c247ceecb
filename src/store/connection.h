// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QHash>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <memory>

/// One connection to the counter's database, for the one thread that opened it. Statements are prepared once and kept;
/// values are always bound.
class Connection
{
public:
    /// Immutable: read without locks or journal, for a file in a folder where nothing can be written by anybody.
    enum class Mode { ReadWrite, ReadOnly, Immutable };

    static Result<std::unique_ptr<Connection>> open(const QString &file, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Runs a statement with a value for each "?", in order (Qt miscounts "?1"). The query is this statement's own and
    /// is used anew at the next run of the same text. `sql` must be a string literal.
    Result<QSqlQuery *> run(const char *sql, const QVariantList &values = {});
    /// As run(), for statements without rows; answers how many rows it changed.
    Result<int> change(const char *sql, const QVariantList &values = {});
    /// The first column of the first row, or an invalid QVariant if there is no row.
    Result<QVariant> single(const char *sql, const QVariantList &values = {});

    Result<void> begin(); ///< BEGIN IMMEDIATE
    /// What is committed is counted (store/tallying): rows of the touched dossiers are written before.
    Result<void> commit();
    void rollback();
    /// Something of this dossier that is counted is written in this transaction.
    void touch(qint64 dossier) { m_touched.insert(dossier); }

    QSqlDatabase &database() { return m_database; }

private:
    explicit Connection(QString name) : m_name(std::move(name)) {}
    QString m_name;
    QSqlDatabase m_database;
    QHash<const char *, std::shared_ptr<QSqlQuery>> m_queries;
    QSet<qint64> m_touched;
};
