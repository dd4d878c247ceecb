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
};

/// The same where nothing can be written: the try is not noted.
Result<SignInTry> checkSignIn(Connection &connection, const QString &name, const QString &password,
                              const QDateTime &now);

/// Tries name and password. After five wrong tries each further one must wait, 30 s doubling to 15 min (sync.md 10).
/// Runs in a write transaction; takes about 0.1 s for the password alone.
Result<SignInTry> trySignIn(Connection &connection, const QString &name, const QString &password, const QDateTime &now);
