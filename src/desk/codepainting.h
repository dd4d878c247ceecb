// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

class QColor;
class QFont;
class QPainter;

/// Paints a dossier code as one run with its last four characters bold; where it must be shortened, its start goes.
void paintCode(QPainter *painter, const QRect &rect, const QFont &font, const QColor &colour, const QString &code);
int codeWidth(const QFont &font, const QString &code);
/// The same for labels: the code as rich text.
QString richCode(const QString &code);
