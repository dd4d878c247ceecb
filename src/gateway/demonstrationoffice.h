// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databasethreads.h"

/// Makes the demonstration office (resources/office/demo.json) in the database, if it is not there yet.
Result<void> makeDemonstrationOffice(DatabaseThreads &database);
