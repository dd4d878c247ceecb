// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>

/// A UUID of version 7 (RFC 9562) for this instant: sorts by time, and within one process never goes backwards, also
/// when the clock does. Thread-safe.
QUuid makeUuidV7(qint64 msecsSinceEpoch);
