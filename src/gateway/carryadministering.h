// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "administering.h"
#include "databasethreads.h"

/// `admin carry take BUNDLE --receipt FILE --files DIR [--from-revoked]` and `admin carry list [DEVICE]`: what counters
/// send by hand. `words` without "carry".
AdministrationAnswer administerCarry(DatabaseThreads &database, QStringList words);
