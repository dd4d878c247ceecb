// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdio>
#include <vector>

/// Times of one kind in milliseconds, printed as one row of a table.
class Quantiles
{
public:
    void add(double ms) { m_times.push_back(ms); }
    double at(double share) const
    {
        std::vector<double> sorted = m_times;
        std::sort(sorted.begin(), sorted.end());
        return sorted.empty() ? 0 : sorted[std::min(sorted.size() - 1, size_t(share * double(sorted.size())))];
    }
    static void printHead(const char *what)
    {
        std::printf("%-44s %8s %9s %9s %9s\n", what, "runs", "p50 ms", "p95 ms", "max ms");
    }
    void print(const char *name) const
    {
        std::printf("%-44s %8zu %9.3f %9.3f %9.3f\n", name, m_times.size(), at(0.5), at(0.95), at(1.0));
    }

private:
    std::vector<double> m_times;
};
