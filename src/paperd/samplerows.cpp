// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplerows.h"

#include <bit>
#include <cstring>

namespace {

constexpr int highByte = std::endian::native == std::endian::little ? 1 : 0;
constexpr unsigned char fullIntensity = 255;

bool isSet(const unsigned char *bits, int at)
{
    return (bits[at / 8] & (0x80 >> at % 8)) != 0;
}

} // namespace

std::size_t sampleBytes(int count, int depth)
{
    return (std::size_t(count) * std::size_t(depth) + 7) / 8;
}

void takeBand(const unsigned char *samples, int count, int depth, unsigned char *out, int step)
{
    for (int i = 0; i < count; ++i) {
        unsigned char &value = out[std::ptrdiff_t(i) * step];
        if (depth == 8)
            value = samples[i];
        else if (depth == 16)
            value = samples[2 * i + highByte];
        else
            value = isSet(samples, i) ? fullIntensity : 0;
    }
}

void takeColours(const unsigned char *samples, int width, int depth, unsigned char *out)
{
    if (depth == 8) {
        std::memcpy(out, samples, std::size_t(width) * 3);
    } else if (depth == 16) {
        takeBand(samples, width * 3, depth, out, 1);
    } else {
        for (int x = 0; x < width; ++x) {
            for (int band = 0; band < 3; ++band)
                out[3 * x + band] = isSet(samples + x / 8 * 3 + band, x % 8) ? fullIntensity : 0;
        }
    }
}
