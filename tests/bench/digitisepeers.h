// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

/// Prints what other programs make of five of the text pages (0, 1, 2, 4, 7, as digitise.md 4.4): OCRmyPDF, img2pdf,
/// tesseract; or that they are not installed.
void measurePeers(int dpi, const QTemporaryDir &folder);
