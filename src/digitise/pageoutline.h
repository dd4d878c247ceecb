// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPolygonF>

#include <optional>

/// Whether a camera took it: no resolution that a scanner would have written.
bool isPhonePicture(const QImage &picture);

/// The corners of a sheet that lies on something darker, in the picture's pixels, clockwise from its upper left one.
/// Nothing unless it is certain: four straight sides, each with a step of light, all of them in the picture. 50 ms for
/// 12 megapixels. Any thread.
std::optional<QPolygonF> pageOutline(const QImage &picture);

/// The sheet seen straight from above, as large as it was seen; what is nearly of A4's shape gets it. RGB32, or grey as
/// the picture is. Half a second for 12 megapixels. Null if the corners are none or memory is short.
QImage flattened(const QImage &picture, const QPolygonF &corners);
