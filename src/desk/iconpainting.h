// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

class QPainter;

/// One of our outline icons (resources/icons, by file name without ending) in that colour, square, in device pixels of
/// the ratio. A null pixmap if there is no such icon.
QPixmap iconPixmap(const QString &name, int size, const QColor &colour, qreal ratio = 1.0);

/// Paints the icon centred in the rectangle, `size` wide.
void paintIcon(QPainter *painter, const QString &name, const QRect &rect, int size, const QColor &colour);

/// The icon for widgets that take a QIcon.
QIcon namedIcon(const QString &name, const QColor &colour, int size = 16);
