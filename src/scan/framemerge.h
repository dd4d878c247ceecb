// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>

#include <vector>

/// The mean of one part of the last frames of a card that is held nearly still: noise goes, the code stays. Each frame
/// is moved, turned and scaled onto the ones before; one that does not fit begins a new mean.
class FrameMerge
{
public:
    /// Adds an 8-bit grey frame, of which `area` is wanted. The area of the first frame holds until a new mean begins.
    void add(const QImage &grey, const QRect &area);
    void clear();

    int count() const { return m_count; } ///< Frames in the mean.
    QRect area() const { return m_area; }
    QImage mean() const; ///< 8-bit grey, of the area's size.

private:
    /// Where a point of the mean lies in a frame: moved, and turned and scaled about the middle.
    struct Drift
    {
        double x = 0;
        double y = 0;
        double scale = 0; ///< Beyond 1.
        double turn = 0;
    };

    void begin(const QImage &grey, const QRect &area);
    Drift driftOf(const QImage &grey) const;
    std::vector<float> moved(const QImage &grey, const Drift &drift) const;
    bool fits(const std::vector<float> &frame) const;

    QRect m_area;
    int m_count = 0;
    std::vector<float> m_mean;
    Drift m_last;
};
