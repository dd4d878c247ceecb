// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossierrow.h"
#include "onlinefiling.h"

/// The ground for taking the row's paper, as it held on the day of receipt: "Không có điện thoại thông minh"; its code
/// where the catalogue no longer knows it. Empty: none was needed.
QString exceptionGround(const DossierRow &row, const OnlineFiling &filing);

/// Ground, when and who, for a line of a list: "Không có điện thoại thông minh · 09:41 23/11/2026 · Nguyễn Thị Hà".
QString exceptionWords(const DossierRow &row, const OnlineFiling &filing);
