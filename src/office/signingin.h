// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "officer.h"

#include <QDateTime>

/// How a try to sign in ended: with an officer, or with why not. Either way the try is noted and must be committed.
struct SignInTry
{
    std::optional<Officer> officer;
    Error refusal;
    bool hasPassword = true; ///< False: whoever came by an account cannot sign in without a network yet.
};

/// The same where nothing can be written: the try is not noted.
Result<SignInTry> checkSignIn(Connection &connection, const QString &name, const QString &password,
                              const QDateTime &now);

/// Tries name and password. After five wrong tries each further one must wait, 30 s doubling to 15 min (sync.md 10).
/// Refused, too: who left the office, and an officer while the province's word of who works here is older than seven
/// days; a supervisor who signs in then vouches for the others for as long.
/// Runs in a write transaction; takes about 0.1 s for the password alone.
Result<SignInTry> trySignIn(Connection &connection, const QString &name, const QString &password, const QDateTime &now);

/// Signs in whom the province's sign-in service named (portal/accountasking): that is newer than any word of the list.
/// `only`: who locked the counter and alone may come back; empty id: anybody. Refused: "account-unknown",
/// "officer-left", "other-officer". Runs in a write transaction.
Result<SignInTry> signInByAccount(Connection &connection, const QString &account, const Officer &only,
                                  const QDateTime &now);

/// Keeps the password with which an officer signs in on days without a network. Takes about 0.1 s. Error:
/// "password-short".
Result<void> keepOfflinePassword(Connection &connection, const QString &officer, const QString &password,
                                 const QDateTime &now);
