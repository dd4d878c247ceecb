// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBitArray>
#include <QRectF>

class QPainter;

/// A barcode as dark and light modules, without its quiet zone; a linear one is a single row.
class ModuleMatrix
{
public:
    ModuleMatrix() = default;
    ModuleMatrix(int width, int height) : m_width(width), m_height(height), m_modules(width * height) {}

    bool isEmpty() const { return m_modules.isEmpty(); }
    int width() const { return m_width; }
    int height() const { return m_height; }
    bool isDark(int x, int y) const { return m_modules.testBit(y * m_width + x); }
    void setDark(int x, int y) { m_modules.setBit(y * m_width + x); }

private:
    int m_width = 0;
    int m_height = 0;
    QBitArray m_modules;
};

/// Paints the dark modules in black as rectangles that fill `target` (any unit of the painter), without antialiasing,
/// so that a PDF holds them as vectors. A linear code is stretched to the target's height. The quiet zone is the
/// caller's.
void paintModules(QPainter &painter, const ModuleMatrix &matrix, const QRectF &target);
