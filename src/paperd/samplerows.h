// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

// A scanner's samples of 1, 8 or 16 bits to bytes, or to the bits of a lineart row.

/// How many bytes so many samples of this depth take, without padding.
std::size_t sampleBytes(int count, int depth);

/// One band of a row into every step-th byte: 16 bits lose the lower byte, a set bit is full intensity.
void takeBand(const unsigned char *samples, int count, int depth, unsigned char *out, int step);

/// A row of interleaved colours into bytes; of one bit each, eight pixels of each colour follow each other.
void takeColours(const unsigned char *samples, int width, int depth, unsigned char *out);
