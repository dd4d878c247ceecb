// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <fcntl.h>
#include <pty.h>
#include <termios.h>
#include <unistd.h>

/// A serial port whose other end the test holds: a scanner that can be unplugged.
class PseudoTerminal
{
public:
    PseudoTerminal() { plugIn(); }
    /// Some sandboxes have no /dev/pts.
    static bool areThereAny()
    {
        int master = -1;
        int slave = -1;
        if (openpty(&master, &slave, nullptr, nullptr, nullptr) != 0)
            return false;
        ::close(master);
        ::close(slave);
        return true;
    }
    ~PseudoTerminal() { unplug(); }
    PseudoTerminal(const PseudoTerminal &) = delete;
    PseudoTerminal &operator=(const PseudoTerminal &) = delete;

    /// The same name at each plugging in, as a udev rule gives; no other test's.
    QString name() const { return m_directory.filePath(QFileInfo(m_directory.path()).fileName()); }

    void plugIn()
    {
        termios raw = {};
        cfmakeraw(&raw);
        int slave = -1;
        char path[64] = {};
        if (openpty(&m_master, &slave, path, &raw, nullptr) != 0)
            qFatal("no pseudo terminal");
        m_slave = slave; // Held open, so that the line lives before anybody reads it.
        QFile::remove(name());
        QFile::link(QString::fromLocal8Bit(path), name());
    }
    void unplug()
    {
        QFile::remove(name());
        for (int *end : {&m_master, &m_slave}) {
            if (*end >= 0)
                ::close(*end);
            *end = -1;
        }
    }
    void send(const QByteArray &bytes)
    {
        for (qsizetype at = 0; at < bytes.size();) {
            const ssize_t sent = ::write(m_master, bytes.constData() + at, static_cast<size_t>(bytes.size() - at));
            if (sent <= 0)
                return;
            at += sent;
        }
    }

private:
    QTemporaryDir m_directory;
    int m_master = -1;
    int m_slave = -1;
};
