// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <vector>

/// A glyph or a place in a picture as 17 × 25 numbers of mean 0 and length 1, five quarters of a capital letter high.
struct GlyphPatch
{
    static constexpr int columns = 17;
    static constexpr int rows = 25;
    static constexpr double perHeight = 20; ///< Numbers on the height of a capital letter.
    std::array<float, std::size_t(columns) * rows> values{};

    void normalise();
    float likeness(const GlyphPatch &other) const; ///< 1: the same; around 0: nothing in common.
};

/// The shape of one character of a machine-readable zone.
struct ZoneGlyph
{
    char16_t letter = 0;
    GlyphPatch patch;
};

/// Digits, capital letters and the filler as the font OCR-B of this machine has them; empty if it has none. Needs a
/// QGuiApplication; made once, from any thread.
const std::vector<ZoneGlyph> &zoneGlyphs();
