// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"

#include <QObject>

class CounterWindow;

/// Signing in, locking and coming back. Passwords are tried on the store's thread, so the window goes on.
class OfficerSession : public QObject
{
    Q_OBJECT
public:
    OfficerSession(CounterContext &context, CounterWindow &window, QObject *parent);
    /// For demonstrations and tests: the officer is there without a password being typed.
    void begin(const Officer &officer);

signals:
    void begun(); ///< An officer signed in (not: came back from the lock).

private:
    void tryPassword(const QString &name, const QString &password, bool isUnlocking);
    CounterContext &m_context;
    CounterWindow &m_window;
};
