// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <sane/sane.h>

/// What a status of SANE that is no success means for the officer, and what to do; `where` is the call, for the log.
Error saneTrouble(SANE_Status status, const QString &where);

/// That the device is not there any more.
Error scannerGone(const QString &where);
