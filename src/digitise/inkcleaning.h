// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

// On ink, a set bit of a mono image.

/// Takes single pixels of ink away that touch no other, and fills single holes in it.
void despeckle(QImage &mono);

/// Takes single pixels and pairs away that stand on a straight edge of ink, and fills single ones that are missing in
/// it: what a scanner's noise leaves along letters and costs an eighth of an archived page's bytes. Lines of one pixel
/// and dots of two by two stay as they are.
void smoothEdges(QImage &mono);
