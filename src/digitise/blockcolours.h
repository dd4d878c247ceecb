// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

/// Gives transparent pixels the colour of the nearest one before or behind them, first along rows, then down.
void fillHoles(QImage &image);

/// Colours of blocks turned clockwise; the corners that come free show the page's own edge. RGB32.
QImage straightColours(const QImage &means, double degrees);
