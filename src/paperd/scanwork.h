// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "role.h"

/// The role `scan`: paper scanners.
std::unique_ptr<Role> scanWork();
