// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QDate>

/// For a database that was restored: which numbers were given since the copy nobody knows here, so that none is given
/// twice, no leased number that is there is given any more (the next sync brings others), and the slips of that day and
/// the forms of that year go on far beyond. Part of the caller's transaction.
Result<void> jumpNumbers(Connection &connection, QDate today);
