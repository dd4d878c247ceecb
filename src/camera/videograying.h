// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

class QVideoFrame;

/// The brightness of a video's frame as an 8-bit grey image of its own memory; null if the frame cannot be read. Any
/// thread. What a camera gives as brightness and colour costs only a copy.
QImage greyOf(const QVideoFrame &frame);
