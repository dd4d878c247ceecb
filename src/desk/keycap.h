// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QRect>

class QKeySequence;
class QPainter;

/// How a shortcut reads on a key cap: "F9", "Ctrl+D".
QString keyCapText(const QKeySequence &keys);

QSize keyCapSize(const Theme &theme, const QString &text);
/// Paints a key cap centred in the rectangle's height at its left.
void paintKeyCap(QPainter *painter, const Theme &theme, const QRect &rect, const QString &text, const QColor &colour,
                 const QColor &border);
