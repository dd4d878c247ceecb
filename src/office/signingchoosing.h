// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "officer.h"
#include "signingoptions.h"

#include <QDateTime>

/// How this counter signs; nothing if nobody chose it yet, be it not to sign.
Result<std::optional<SigningOptions>> chosenSigning(Connection &connection);

/// Who may choose it: a supervisor or an administrator, for it decides what the office's papers are worth.
bool mayChooseSigning(const Officer &officer);

/// Keeps the choice; the audit log holds who made it. Runs in a write transaction. Error: not-supervisor.
Result<void> chooseSigning(Connection &connection, const SigningOptions &options, const Officer &officer,
                           const QDateTime &now);
/// The same for a demonstration that sets itself up.
Result<void> keepSigning(Connection &connection, const SigningOptions &options);
