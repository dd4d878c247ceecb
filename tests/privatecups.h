// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

/// A print service of its own for a test: cupsd on a socket in a temporary folder, one raw queue, and the printer
/// behind it, which keeps what arrives. Nothing of the machine's own print service is touched.
class PrivateCups
{
public:
    static bool isInstalled() { return !program("cupsd").isEmpty() && !program("lpadmin").isEmpty(); }

    /// Starts the service; false if it does not answer.
    bool start(const QString &queue)
    {
        // The service's backends run as another user and must be able to pass.
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
        for (const char *name : {"etc", "spool", "cache", "state", "tmp", "log"})
            QDir(m_folder.path()).mkdir(QString::fromLatin1(name));
        write("etc/cupsd.conf", "Listen @/cups.sock\nBrowsing Off\nDefaultAuthType None\nWebInterface No\n"
                                "<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
                                "<Policy default>\nJobPrivateAccess all\nJobPrivateValues none\n"
                                "SubscriptionPrivateAccess all\nSubscriptionPrivateValues none\n"
                                "<Limit All>\nOrder allow,deny\nAllow all\n</Limit>\n</Policy>\n");
        write("etc/cups-files.conf",
              "ServerRoot @/etc\nRequestRoot @/spool\nCacheDir @/cache\nStateDir @/state\nTempDir @/tmp\n"
              "AccessLog @/log/access\nErrorLog @/log/error\nPageLog @/log/page\n");
        qputenv("CUPS_SERVER", QFile::encodeName(path("cups.sock")));
        if (!m_printer.listen(QHostAddress::LocalHost, 0))
            return false;
        QObject::connect(&m_printer, &QTcpServer::newConnection, &m_printer, [this] { accept(); });
        m_service.setProcessChannelMode(QProcess::MergedChannels);
        m_service.start(program("cupsd"), {QStringLiteral("-f"), QStringLiteral("-c"), path("etc/cupsd.conf"),
                                           QStringLiteral("-s"), path("etc/cups-files.conf")});
        return m_service.waitForStarted() && addQueue(queue);
    }

    void stop()
    {
        m_service.terminate();
        m_service.waitForFinished();
    }

    ~PrivateCups() { stop(); }

    QList<QByteArray> jobs; ///< Whole jobs, as the printer got them.

private:
    static QString program(const char *name)
    {
        const QString found = QStandardPaths::findExecutable(QString::fromLatin1(name));
        const QStringList folders{QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")};
        return found.isEmpty() ? QStandardPaths::findExecutable(QString::fromLatin1(name), folders) : found;
    }

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    void write(const char *name, QByteArray text)
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text.replace("@", QFile::encodeName(m_folder.path())));
    }

    bool addQueue(const QString &queue)
    {
        const QString device = QStringLiteral("socket://127.0.0.1:%1").arg(m_printer.serverPort());
        for (int attempt = 0; attempt < 50; ++attempt) { // Until the service listens.
            QProcess admin;
            admin.start(program("lpadmin"), {QStringLiteral("-p"), queue, QStringLiteral("-E"), QStringLiteral("-v"),
                                             device, QStringLiteral("-m"), QStringLiteral("raw")});
            if (admin.waitForFinished(20'000) && admin.exitCode() == 0)
                return true;
            m_service.waitForReadyRead(100);
        }
        return false;
    }

    void accept()
    {
        QTcpSocket *job = m_printer.nextPendingConnection();
        QObject::connect(job, &QTcpSocket::disconnected, &m_printer, [this, job] {
            jobs.append(job->readAll());
            job->deleteLater();
        });
    }

    QTemporaryDir m_folder;
    QTcpServer m_printer;
    QProcess m_service;
};
