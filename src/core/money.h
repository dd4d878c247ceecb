// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

/// An amount in đồng; there are no smaller parts.
using Dong = qint64;

/// "15.000 ₫".
QString formattedDong(Dong amount);

/// "Mười lăm nghìn đồng" (domain.md 2.9); an error for zero, negative amounts and above 999.999 tỷ.
Result<QString> amountInWords(Dong amount);
