// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QImage>
#include <QList>

enum class FileKind { Image, Pdf };

/// Whether a file is a PDF or may be an image. An error if it is missing, empty or above 100 MB.
Result<FileKind> kindOfFile(const QString &path);

/// All pages of an image file (PNG, JPEG, WebP, TIFF …), turned upright. The size is taken from the header before
/// anything is decoded: above 64 megapixels it is an error.
Result<QList<QImage>> loadedImages(const QString &path);
