// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storethread.h"

StoreThread::StoreThread(QString file, Connection::Mode mode) : m_file(std::move(file)), m_mode(mode) {}

StoreThread::~StoreThread()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_isEnding = true;
        m_posted.wakeAll();
    }
    wait();
}

Result<void> StoreThread::open()
{
    start();
    const QMutexLocker lock(&m_mutex);
    while (!m_opening)
        m_opened.wait(&m_mutex);
    return *m_opening;
}

void StoreThread::post(Work work, bool isUrgent)
{
    const QMutexLocker lock(&m_mutex);
    (isUrgent ? m_urgent : m_ordinary).enqueue(std::move(work));
    m_posted.wakeOne();
}

void StoreThread::run()
{
    auto connection = Connection::open(m_file, m_mode);
    {
        const QMutexLocker lock(&m_mutex);
        m_opening = connection ? Result<void>() : Result<void>(connection.error());
        m_opened.wakeAll();
    }
    if (!connection)
        return;
    for (;;) {
        Work work;
        {
            const QMutexLocker lock(&m_mutex);
            while (m_urgent.isEmpty() && m_ordinary.isEmpty() && !m_isEnding)
                m_posted.wait(&m_mutex);
            if (m_urgent.isEmpty() && m_ordinary.isEmpty())
                return;
            work = m_urgent.isEmpty() ? m_ordinary.dequeue() : m_urgent.dequeue();
        }
        work(**connection);
    }
}
