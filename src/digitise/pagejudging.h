// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pageground.h"

/// Nothing but paper, dust, what shines through: no ink to speak of (digitise.md 4.7) and no mark over 2 mm.
/// The reference's 3 mm lose a number in small print.
bool isBlankPage(const QImage &luminance, const PageGround &ground, int dpi);

/// Whether middle tones cover a fifth of the page: paper and ink are far apart, pictures are between.
bool isPhotoPage(const PageGround &ground);

/// Whether red ink carries lines of text: marks that run together into something low and longer than a stamp is wide.
bool hasRedLines(const QImage &page, int dpi);

/// How steep the strokes' edges are: 1 as sharp as a scanner, below leastSharpness hardly to be read.
double sharpnessOf(const QImage &luminance, const PageGround &ground, int dpi);

/// Whether at least three letters or so run over one edge. The mask must be Mono.
bool isCutAtEdge(const QImage &mask, int dpi);

/// Whether spots far brighter than the paper have lost everything.
bool hasGlare(const PageGround &ground);
