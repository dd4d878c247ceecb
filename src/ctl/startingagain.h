// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Starts this program again with OMP_THREAD_LIMIT=1, unless it has it: the OpenMP library reads it when it is loaded,
/// before main() (digitise.md 4.5). Returns if that is not possible; recognition is then only slower.
void startAgainWithOneThread();
