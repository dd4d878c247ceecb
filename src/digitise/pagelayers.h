// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagecleaning.h"

/// A page's ink by its kind, each lying as `scanned` lies: Mono, 1 is ink. Without coloured ink that part is null.
struct InkParts
{
    QImage coloured;
    QImage dark;
};

InkParts partedInk(const CleanPage &page);

/// The mean colours of square blocks of the page, straight: of what is not ink, or of that ink (of its strokes' middle
/// more than of their edges). Blocks that have none take their neighbours', so that the coding has no edge to blur.
/// RGB32. Null if memory is short.
QImage groundColours(const CleanPage &page, int block);
QImage inkColours(const CleanPage &page, const QImage &ink, int block);
