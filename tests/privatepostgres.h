// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

/// A PostgreSQL cluster of our own in a temporary folder, reached by a socket there; runs as an ordinary user and ends
/// with the test. `isDurable` keeps fsync on, for benchmarks.
class PrivatePostgres
{
public:
    static std::unique_ptr<PrivatePostgres>
    start(bool isDurable = false); ///< Null: none installed, or it did not start.
    ~PrivatePostgres();

    /// A fresh, empty database: "postgresql:///test1?host=…&user=mocua". Empty: it could not be made.
    QString freshDatabase();

private:
    PrivatePostgres() = default;
    QStringList asOrdinaryUser(const QStringList &command) const;
    bool run(const QStringList &command) const;
    bool startServer(bool isDurable);

    QTemporaryDir m_folder;
    QString m_programs;
    QProcess m_server;
    int m_databases = 0;
};
