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

    /// Of the next start; LD_PRELOAD and the like.
    void setEnvironment(const QProcessEnvironment &environment) { m_process.setProcessEnvironment(environment); }
    bool isRunning()
    {
        m_process.waitForFinished(0);
        return m_process.state() == QProcess::Running;
    }
    void keepFolder() { m_folder.setAutoRemove(false); }
    QString folder() const { return m_folder.path(); }
    /// Where its log goes; not said: nowhere.
    void setLog(const QString &file) { m_log = file; }

    /// `database` empty: a SQLite file of its own; `files` empty: a folder of its own. False: it did not come up.
    bool start(const QString &database = {}, int port = 0, const QString &files = {}, const QStringList &further = {})
    {
        m_files = files.isEmpty() ? m_folder.path() : files;
        m_further = further;
        m_database =
            database.isEmpty() ? QStringLiteral("sqlite:") + m_folder.filePath(QStringLiteral("gw.sqlite")) : database;
        m_process.setStandardErrorFile(m_log.isEmpty() ? QProcess::nullDevice() : m_log, QIODevice::Append);
        const QStringList words{QStringLiteral("--listen"),   QStringLiteral("127.0.0.1:%1").arg(port),
                                QStringLiteral("--database"), m_database,
                                QStringLiteral("--files"),    m_files,
                                QStringLiteral("--demo"),     QStringLiteral("--quiet")};
        m_process.start(QStringLiteral(PROGRAMS "/mocua-gateway"), words + further);
        QByteArray line;
        while (!line.contains('\n')) {
            if (!m_process.waitForReadyRead(120'000)) // A busy machine is no fault of the program.
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
    bool startAgain() { return start(m_database, m_url.port(), m_files, m_further); }
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
    QString m_log;
    QProcess m_process;
    QString m_database;
    QString m_files;
    QStringList m_further;
    QUrl m_url;
};
