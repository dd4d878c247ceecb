// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPolygon>

/// Paints a linear barcode white as far as its bars reach, so that the next look finds the next code. The polygon need
/// hold only a few of its lines; the image is 8-bit grey.
void coverBars(QImage &grey, const QPolygon &code);
