// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rawscan.h"

#include <QObject>

/// A scanner read by itself, apart from the keyboard's focus: by serial port, HID or as a keyboard device of its own.
/// Opens and, after it was unplugged, opens again by itself. Lives in the GUI thread; never blocks.
class ScanSource : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Absent, ///< Not plugged in: waited for.
        Ready,
        Refused ///< There, but it cannot be used: message() says what to do; tried again all the same.
    };

    using QObject::QObject;
    virtual void start() = 0;
    State state() const { return m_state; }
    const QString &message() const { return m_message; } ///< For the officer; empty while it is ready.

signals:
    void scanned(const RawScan &scan);
    void unreadable(); ///< Something came that is no scan: too long, or without its begin.
    void stateChanged();

protected:
    void setState(State state, const QString &message = {})
    {
        if (state == m_state && message == m_message)
            return;
        m_state = state;
        m_message = message;
        emit stateChanged();
    }

private:
    State m_state = State::Absent;
    QString m_message;
};
