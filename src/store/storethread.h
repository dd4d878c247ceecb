// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QMutex>
#include <QQueue>
#include <QThread>
#include <QWaitCondition>

#include <functional>

/// A thread that owns one connection for as long as the process lives and runs what is posted to it, urgent work first.
class StoreThread : public QThread
{
public:
    using Work = std::function<void(Connection &)>;

    StoreThread(QString file, Connection::Mode mode);
    ~StoreThread() override; ///< Runs what is still posted, then ends.

    /// Starts the thread and waits until its connection is open.
    Result<void> open();
    void post(Work work, bool isUrgent);

protected:
    void run() override;

private:
    const QString m_file;
    const Connection::Mode m_mode;
    QMutex m_mutex;
    QWaitCondition m_posted;
    QWaitCondition m_opened;
    QQueue<Work> m_urgent;
    QQueue<Work> m_ordinary;
    std::optional<Result<void>> m_opening;
    bool m_isEnding = false;
};
