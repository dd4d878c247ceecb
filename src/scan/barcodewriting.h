// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "modulematrix.h"
#include "result.h"

/// How much of a QR code may be lost: about 7, 15, 25 or 30 per cent.
enum class QrLevel { Low, Medium, Quartile, High };

/// The modules of a QR code: digits in numeric mode, other text as UTF-8. An error if the text is empty or too long.
Result<ModuleMatrix> qrModules(const QString &text, QrLevel level = QrLevel::Medium);

/// The modules of a CODE128 of printable ASCII, in one row. An error for other text and above 80 characters.
Result<ModuleMatrix> code128Modules(const QString &text);
