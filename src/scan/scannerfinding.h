// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanneroptions.h"
#include "scansource.h"

#include <memory>

/// The devices of this kind that are plugged in now; may take some milliseconds.
QList<ScannerDevice> scannersPresent(ScanTransport transport);

/// The scanner of these options, not started yet; none for the plain keyboard.
std::unique_ptr<ScanSource> madeScanSource(const ScannerOptions &options);
