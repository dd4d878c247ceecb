// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Whether the desktop is set to high contrast, as far as the platform and this Qt tell. GUI thread.
bool systemWantsHighContrast();
