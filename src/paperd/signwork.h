// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "role.h"

/// The role `sign`: signing tokens, whose drivers may crash or hang, and key files.
std::unique_ptr<Role> signWork();
