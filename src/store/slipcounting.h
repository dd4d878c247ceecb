// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QDate>

/// The next serial of this device's own slip count for that day, from 1 (ux.md 2.7). Part of the caller's transaction.
Result<int> nextSlipSerial(Connection &connection, QDate day);
