// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "money.h"

/// The amount that an officer typed: its digits, whatever stands between them; 0: none.
Dong typedAmount(const QString &text);
/// The amount that is meant: what is below 1,000 counts thousands, for nobody pays a few đồng ("20" is 20.000 ₫).
Dong meantAmount(const QString &text);
/// "15.000", as it stands in a field.
QString bareAmount(Dong amount);
