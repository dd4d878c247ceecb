// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>

/// Takes standard output for this program's own lines: whatever a driver prints goes to standard error from now on.
/// A reader that is gone does not end the process.
std::FILE *takeStandardOutput();
