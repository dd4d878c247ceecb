// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QRect>

/// Where in an 8-bit grey picture a matrix code is likely: places with edges of all directions close together, the
/// likeliest first, at most `most`, with room for a quiet zone. Empty where nothing stands out. 1280 × 720: below 2 ms.
QList<QRect> likelyRegions(const QImage &grey, int most);
