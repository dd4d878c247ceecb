// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "administering.h"
#include "databasethreads.h"

/// `mocua-gateway admin audit …`: who was shown what, a line each; `words` without "audit". Owns its transactions, as
/// dropping goes in many short ones.
AdministrationAnswer administerReadings(DatabaseThreads &database, QStringList words, const QDateTime &now);
