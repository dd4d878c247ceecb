// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store.h"

/// A paper that was scanned again because its file was lost: the attachment that can never be sent is kept as void, so
/// that the lane behind it goes on (sync.md 3: a new operation supersedes). Waits for the store.
Result<void> voidSuperseded(Store &store);
