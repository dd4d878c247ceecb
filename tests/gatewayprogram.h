// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

/// A real mocua-gateway in a process of its own, with --demo.
class GatewayProgram
{
public:
    ~GatewayProgram() { stop(); }

    /// `database` empty: a SQLite file of its own. False: it did not come up.
    bool start(const QString &database = {}, int port = 0, const QStringList &further = {})
    {
        m_further = further;
        m_database =
            database.isEmpty() ? QStringLiteral("sqlite:") + m_folder.filePath(QStringLiteral("gw.sqlite")) : database;
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(QStringLiteral(PROGRAMS "/mocua-gateway"),
                        QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(port),
                                    QStringLiteral("--database"), m_database, QStringLiteral("--files"),
                                    m_folder.path(), QStringLiteral("--demo"), QStringLiteral("--quiet")} +
                            further);
        QByteArray line;
        while (!line.contains('\n')) {
            if (!m_process.waitForReadyRead(30000))
                return false;
            line += m_process.readAllStandardOutput();
        }
        m_url = QUrl(QString::fromUtf8(line).section(u' ', 1).trimmed());
        return m_url.isValid();
    }
    void killHard()
    {
        m_process.kill();
        m_process.waitForFinished(30000);
    }
    bool startAgain() { return start(m_database, m_url.port(), m_further); }
    void stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.terminate();
        m_process.waitForFinished(30000);
    }
    /// The gateway must be stopped, on its own SQLite file; it must have left everything in that one file.
    bool backUp()
    {
        return !QFile::exists(file() + QStringLiteral("-wal")) &&
               QFile::copy(file(), file() + QStringLiteral(".backup"));
    }
    bool restore() { return QFile::remove(file()) && QFile::rename(file() + QStringLiteral(".backup"), file()); }
    QString database() const { return m_database; }
    QUrl url() const { return m_url; }
    qint64 processId() const { return m_process.processId(); }

private:
    QString file() const { return m_folder.filePath(QStringLiteral("gw.sqlite")); }

    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_database;
    QStringList m_further;
    QUrl m_url;
};
