// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include <sys/types.h>

// What a power cut can do to files: each sector that was written since its file's last sync has its old content or its
// new one, whichever the disk got to. Renames and syncs that came back are kept.

/// Before a write: keeps what the sectors held when the file was last synced.
void rememberSectors(int file, off_t offset, size_t count);
/// After a sync of the file.
void forgetSectors(int file);
/// Loses what is not synced, sector by sector, by MOCUA_FAIL_SEED.
void losePower();
