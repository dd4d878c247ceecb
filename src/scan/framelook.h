// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>

/// Why a camera's frame may not be readable, and so what the officer should do.
enum class FrameHint { None, ShowCode, TooFar, Blurred, Glare, Dark };

/// What can be told of a frame without reading it.
struct FrameLook
{
    FrameHint hint = FrameHint::ShowCode;
    QRect region; ///< Where something like a code is; empty if nowhere.
};

/// Looks at an 8-bit grey frame: size, edges, brightest and darkest parts of the likeliest region. 1280 × 720: 3 ms.
FrameLook lookAt(const QImage &grey);
