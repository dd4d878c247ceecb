// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

/// A bitonal picture (Mono, 1 is ink) by ITU-T T.88: one generic region, template 0, lossless; never symbols, whose
/// lossy form swaps characters. As the segments that a PDF's JBIG2Decode wants, without a file's head and end.
QByteArray jbig2Segments(const QImage &mono);

/// The same as a file of its own, for other programs.
QByteArray jbig2File(const QImage &mono);
