// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"

#include <QObject>

class AccountDesk;
class CounterWindow;

/// Signing in, locking and coming back. Passwords are tried on the store's thread, so the window goes on.
class OfficerSession : public QObject
{
    Q_OBJECT
public:
    OfficerSession(CounterContext &context, CounterWindow &window, QObject *parent);
    /// For demonstrations and tests: the officer is there without a password being typed.
    void begin(const Officer &officer);
    /// The list of officers may have changed: whoever left, or has another role now, has to sign in again.
    void lookAgain();

signals:
    void begun(); ///< An officer signed in (not: came back from the lock).

private:
    void readAccounts();
    void comeBack(const Officer &officer);
    void signOut(const QString &reason);
    void tryPassword(const QString &name, const QString &password, bool isUnlocking);
    CounterContext &m_context;
    CounterWindow &m_window;
    AccountDesk *m_signingIn;   ///< Of the sign-in page,
    AccountDesk *m_unlocking;   ///< and of the lock.
    bool m_isSignedOut = false; ///< By the list of officers; nobody signed in since.
};
