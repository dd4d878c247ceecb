// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pageground.h"

#include <QMargins>
#include <QRect>

/// Where the page lies in a scan whose bed is dark: the scan's own rectangle if that is not certain.
QRect pageRectangle(const QImage &luminance, const PageGround &ground, int dpi);

/// The depth of the dark strips that scanners leave at a page's edges.
QMargins darkEdges(const QImage &luminance, const PageGround &ground, int dpi);

/// Takes the ink out of those strips. Mono, in place.
void clearEdges(QImage &mono, const QMargins &edges);
