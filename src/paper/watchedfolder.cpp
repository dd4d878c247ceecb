// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchedfolder.h"

#include "folderwatch.h"

#include <QCryptographicHash>
#include <QSysInfo>
#include <QThread>

using namespace Qt::StringLiterals;

namespace {

constexpr int endWaitMilliseconds = 3'000;
constexpr std::chrono::milliseconds soon{200}; // Several events of one file are one look.

QString machineName()
{
    const QByteArray id = QCryptographicHash::hash(QSysInfo::machineUniqueId(), QCryptographicHash::Sha256);
    return QString::fromLatin1(id.toHex().first(12));
}

} // namespace

FolderWatch::FolderWatch(QString owner, WatchTiming timing)
    : m_owner(std::move(owner))
    , m_timing(timing)
    , m_watcher(this)
    , m_timer(this)
{
    m_clock.start();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (m_timer.remainingTimeAsDuration() > soon)
            m_timer.start(soon);
    });
}

void FolderWatch::setFolder(const QString &folder)
{
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    m_timer.stop();
    m_isReached.reset();
    m_hasAnnounced = false;
    m_hasProblem = false;
    m_intake.reset();
    if (folder.isEmpty())
        return;
    m_intake = std::make_unique<FolderIntake>(folder, m_owner, m_timing.quiet);
    look();
}

void FolderWatch::confirm(const QString &path)
{
    // Whatever folder is watched by now.
    FolderIntake({}, m_owner, m_timing.quiet).confirm(path);
}

void FolderWatch::look()
{
    const FolderLook look = m_intake->look(std::chrono::milliseconds(m_clock.elapsed()), QDate::currentDate());
    // A folder that vanished is no longer watched: again, as soon as it is back.
    if (look.isReachable && m_watcher.directories().isEmpty())
        m_watcher.addPath(m_intake->folder());
    tell(look);
    m_timer.start(look.isWaiting ? std::min(m_timing.quiet, m_timing.poll) : m_timing.poll);
}

void FolderWatch::tell(const FolderLook &look)
{
    if (m_isReached != look.isReachable) {
        m_isReached = look.isReachable;
        emit reachedChanged(look.isReachable);
    }
    if (look.isReachable && !m_hasAnnounced) {
        m_hasAnnounced = true;
        for (const QString &path : m_intake->unconfirmed()) {
            if (!look.arrived.contains(path))
                emit fileArrived(path);
        }
    }
    for (const QString &path : look.arrived)
        emit fileArrived(path);
    for (const QString &path : look.stuck)
        emit fileStuck(path);
    if (look.problem && !m_hasProblem)
        emit problemFound(*look.problem);
    m_hasProblem = look.problem.has_value();
}

WatchedFolder::WatchedFolder(const QString &owner, WatchTiming timing, QObject *parent)
    : QObject(parent)
    , m_thread(new QThread)
    , m_watch(new FolderWatch(owner.isEmpty() ? machineName() : owner, timing))
{
    m_watch->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_watch, &QObject::deleteLater);
    connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
    connect(m_watch, &FolderWatch::fileArrived, this, &WatchedFolder::fileArrived);
    connect(m_watch, &FolderWatch::fileStuck, this, &WatchedFolder::fileStuck);
    connect(m_watch, &FolderWatch::reachedChanged, this, &WatchedFolder::reachedChanged);
    connect(m_watch, &FolderWatch::problemFound, this, &WatchedFolder::problemFound);
    m_thread->start();
}

WatchedFolder::~WatchedFolder()
{
    m_watch->disconnect(this);
    m_thread->quit();
    // A network that does not answer must not keep the window: then the thread ends when it can.
    m_thread->wait(endWaitMilliseconds);
}

void WatchedFolder::setFolder(const QString &folder)
{
    m_folder = folder;
    QMetaObject::invokeMethod(m_watch, [watch = m_watch, folder] { watch->setFolder(folder); });
}

void WatchedFolder::confirm(const QString &path)
{
    QMetaObject::invokeMethod(m_watch, [watch = m_watch, path] { watch->confirm(path); });
}
