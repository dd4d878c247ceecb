// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

// Filters for pictures of barcodes: 8-bit grey in, 8-bit grey out, on any thread. What lies beyond the border counts as
// the pixel at the border.

/// 8-bit grey on white paper: a transparent picture would otherwise be black on black.
QImage greyOnPaper(const QImage &image);

/// Gaussian blur; sigma 0.5 to 4 pixels.
QImage blurred(const QImage &grey, double sigma);

/// What differs from its blurred surroundings, made stronger: I + amount · (I − blurred).
QImage sharpened(const QImage &grey, double sigma = 2, double amount = 1.5);

/// A lens's blur of about `sigma` pixels undone step by step (Van Cittert), never beyond black and white. A picture of
/// 150 × 150 pixels takes 1 ms in 30 rounds.
QImage deblurred(const QImage &grey, double sigma, int rounds = 30);

/// Twice the size, cubic.
QImage doubled(const QImage &grey);

/// Half the size, each pixel the mean of four.
QImage halved(const QImage &grey);

/// Turned by 45° clockwise about its centre, on a larger square canvas.
QImage turnedHalfway(const QImage &grey);

QImage inverted(const QImage &grey);

/// The median of each pixel and its eight neighbours.
QImage medianFiltered(const QImage &grey);

/// Black where a pixel is darker than the mean of its surroundings (a square of `window`, odd) less `offset`.
QImage locallyThresholded(const QImage &grey, int window = 31, int offset = 5);
