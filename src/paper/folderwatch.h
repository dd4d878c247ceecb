// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folderintake.h"
#include "watchedfolder.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QTimer>

#include <memory>

/// The part of WatchedFolder that lives on its thread and looks.
class FolderWatch : public QObject
{
    Q_OBJECT

public:
    FolderWatch(QString owner, WatchTiming timing);

    void setFolder(const QString &folder);
    void confirm(const QString &path);

signals:
    void fileArrived(const QString &path);
    void fileStuck(const QString &path);
    void reachedChanged(bool isReachable);
    void problemFound(const Error &error);

private:
    void look();
    void tell(const FolderLook &look);

    const QString m_owner;
    const WatchTiming m_timing;
    std::unique_ptr<FolderIntake> m_intake;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::optional<bool> m_isReached;
    bool m_hasAnnounced = false; ///< What an earlier start left unconfirmed.
    bool m_hasProblem = false;
};
