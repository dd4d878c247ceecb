// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QObject>

#include <chrono>

class FolderWatch;
class QThread;

/// How patient a watched folder is.
struct WatchTiming
{
    std::chrono::milliseconds quiet{
        3'000}; ///< A file that has not changed for so long may be whole (TIFF: five times).
    std::chrono::milliseconds poll{10'000}; ///< Network folders tell of nothing: they are looked at so often.
};

/// A folder into which network scanners write: the path that works on every PC. Files are told of when they are whole
/// and have been moved into its subfolder "mocua-taken/DATE"; they are never deleted. Looking happens on a thread of
/// its own, since a network folder may let one wait; the signals come on this object's thread.
class WatchedFolder : public QObject
{
    Q_OBJECT

public:
    /// `owner` tells counters apart that watch the same folder (letters and digits); empty: by the machine.
    explicit WatchedFolder(const QString &owner = {}, WatchTiming timing = {}, QObject *parent = nullptr);
    ~WatchedFolder() override;

    QString folder() const { return m_folder; }
    void setFolder(const QString &folder); ///< Empty: none.

    /// The file is recorded where it will not be forgotten. Until then it is told of again with every start: who takes
    /// files knows one again by its path and content.
    void confirm(const QString &path);

signals:
    void fileArrived(const QString &path); ///< At its new place.
    void fileStuck(const QString &path);   ///< It does not come to its end; it stays where it is.
    void reachedChanged(bool isReachable); ///< The folder has vanished, or is there (again).
    void problemFound(const Error &error); ///< Files cannot be taken; told once until it is over.

private:
    QString m_folder;
    QThread *m_thread;
    FolderWatch *m_watch;
};
