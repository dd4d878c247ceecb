// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QPointF>

/// A row of characters of one width in a picture.
struct ZoneLine
{
    QPointF first; ///< Middle of the first character's place.
    QPointF step;  ///< From one character to the next.
    int count = 0;
    double height = 0; ///< Of a capital letter.
};

/// Groups of lines that may be a machine-readable zone, top to bottom: three of thirty characters or two of forty-four.
/// Of an 8-bit grey picture that stands upright or on its head, give or take a few degrees.
QList<QList<ZoneLine>> zoneLines(const QImage &grey);
