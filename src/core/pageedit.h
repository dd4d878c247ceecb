// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

/// What an officer changed at a scanned page.
struct PageEdit
{
    int quarterTurns = 0;   ///< Clockwise, 0 to 3, of the page as it was scanned.
    QRectF crop;            ///< Of the turned page, 0 to 1 in both directions; null: dark edges are cut by themselves.
    bool straighten = true; ///< Turn a slightly skewed page, if the skew is certain.
    friend bool operator==(const PageEdit &, const PageEdit &) = default;
};
