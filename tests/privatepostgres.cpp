// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privatepostgres.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

constexpr int waitMs = 60000;

QString newestPrograms()
{
    const QDir root(u"/usr/lib/postgresql"_s);
    const QStringList versions = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &version : versions) {
        const QString programs = root.filePath(version + "/bin"_L1);
        if (QFile::exists(programs + "/initdb"_L1))
            return programs;
    }
    return {};
}

bool isRoot()
{
    return QFileInfo(u"/proc/self"_s).ownerId() == 0;
}

} // namespace

std::unique_ptr<PrivatePostgres> PrivatePostgres::start(bool isDurable)
{
    std::unique_ptr<PrivatePostgres> postgres(new PrivatePostgres);
    postgres->m_programs = newestPrograms();
    if (postgres->m_programs.isEmpty())
        return nullptr;
    const QString folder = postgres->m_folder.path();
    if (isRoot() && QProcess::execute(u"chown"_s, {u"postgres"_s, folder}) != 0)
        return nullptr;
    const bool isMade =
        postgres->run({postgres->m_programs + "/initdb"_L1, u"-D"_s, folder + "/data"_L1, u"-A"_s, u"trust"_s, u"-U"_s,
                       u"mocua"_s, u"-E"_s, u"UTF8"_s, u"--locale=C"_s, u"--no-sync"_s});
    if (!isMade || !postgres->startServer(isDurable))
        return nullptr;
    return postgres;
}

PrivatePostgres::~PrivatePostgres()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for clients.
    QProcess::execute(u"kill"_s, {u"-INT"_s, QString::number(m_server.processId())});
    m_server.waitForFinished(waitMs);
}

QStringList PrivatePostgres::asOrdinaryUser(const QStringList &command) const
{
    QStringList words{u"setpriv"_s, u"--pdeathsig"_s, u"INT"_s};
    if (isRoot())
        words << u"--reuid"_s << u"postgres"_s << u"--regid"_s << u"postgres"_s << u"--init-groups"_s;
    return words + command;
}

bool PrivatePostgres::run(const QStringList &command) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    const QStringList words = asOrdinaryUser(command);
    process.start(words.first(), words.mid(1));
    return process.waitForFinished(waitMs) && process.exitCode() == 0;
}

bool PrivatePostgres::startServer(bool isDurable)
{
    const QString folder = m_folder.path();
    const QStringList words = asOrdinaryUser(
        {m_programs + "/postgres"_L1, u"-D"_s, folder + "/data"_L1, u"-k"_s, folder, u"-c"_s, u"listen_addresses="_s,
         u"-c"_s, isDurable ? u"fsync=on"_s : u"fsync=off"_s, u"-c"_s, u"logging_collector=off"_s});
    m_server.setWorkingDirectory(folder);
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.start(words.first(), words.mid(1));
    QByteArray log;
    while (!log.contains("ready to accept connections")) {
        if (!m_server.waitForReadyRead(waitMs))
            return false;
        log += m_server.readAll();
    }
    return true;
}

QString PrivatePostgres::freshDatabase()
{
    const QString name = u"test%1"_s.arg(++m_databases);
    if (!run({m_programs + "/createdb"_L1, u"-h"_s, m_folder.path(), u"-U"_s, u"mocua"_s, name}))
        return {};
    return u"postgresql:///%1?host=%2&user=mocua"_s.arg(name, m_folder.path());
}
