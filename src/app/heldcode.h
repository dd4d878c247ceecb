// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVideoFrame>

/// What a camera would see of a code held before it, `percent` of the picture's height large; for playing a script
/// where there is no camera.
QVideoFrame heldCode(const QString &text, int percent);
