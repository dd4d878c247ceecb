// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QDate>
#include <QHash>
#include <QStringList>

#include <chrono>
#include <optional>

/// What one look at a watched folder found.
struct FolderLook
{
    bool isReachable = false;
    QStringList arrived;          ///< Files taken, at their new place, the oldest first.
    QStringList stuck;            ///< Files that do not come to their end; each is told of once.
    bool isWaiting = false;       ///< Some file is not whole or not quiet yet.
    std::optional<Error> problem; ///< Why files cannot be taken.
};

/// Takes papers' files out of a folder into which scanners of the network write. A file is taken when it has been
/// quiet, is whole and nobody writes to it: it is moved into "mocua-taken/DATE" of the same folder, never copied or
/// deleted. A mark beside it lasts until it is confirmed, so that nothing is forgotten when the program ends between.
/// Several counters may take from one folder: each file goes to one of them. Without clock, thread and timer of its
/// own.
class FolderIntake
{
public:
    /// `owner` tells this counter's marks from others'; letters and digits only.
    FolderIntake(QString folder, QString owner, std::chrono::milliseconds quiet);

    const QString &folder() const { return m_folder; }

    /// `now` is the time of any clock that does not jump.
    FolderLook look(std::chrono::milliseconds now, QDate today);

    QStringList unconfirmed() const;         ///< What was taken, but not confirmed, by this owner.
    void confirm(const QString &path) const; ///< The file at its new place is recorded where it will not be forgotten.

private:
    struct Seen
    {
        qint64 size = -1;
        qint64 changedAt = 0;
        std::chrono::milliseconds since{0};
        bool isTold = false;
    };

    bool isReady(const QString &name, Seen &seen, std::chrono::milliseconds now, FolderLook &look) const;
    std::optional<QString> take(const QString &name, QDate today) const;
    QString markOf(const QString &path) const;

    const QString m_folder;
    const QString m_owner;
    const std::chrono::milliseconds m_quiet;
    QHash<QString, Seen> m_seen;
};
