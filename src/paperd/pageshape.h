// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// What a scanned page's rows are: Lineart has a bit a pixel, the highest bit first, 1 is black; Grey a byte; Colour
/// three bytes, red first.
enum class PixelKind { Lineart, Grey, Colour };

/// The shape of a page that comes from a scanner, row by row.
struct PageShape
{
    int width = 0;
    int height = -1; ///< In rows; -1: known only at the page's end.
    PixelKind kind = PixelKind::Grey;
    int dpi = 0;

    int rowBytes() const
    {
        return kind == PixelKind::Lineart ? (width + 7) / 8 : kind == PixelKind::Grey ? width : 3 * width;
    }
};
