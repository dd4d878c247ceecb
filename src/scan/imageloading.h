// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QImage>
#include <QList>

enum class FileKind { Image, Pdf };

/// Whether a file is a PDF or may be an image. An error if it is missing, empty or above 100 MB.
Result<FileKind> kindOfFile(const QString &path);

/// The same of bytes that were read already.
Result<FileKind> kindOfBytes(const QByteArray &bytes);

/// All pages of an image file (PNG, JPEG, WebP, TIFF …), turned upright. The size is taken from the header before
/// anything is decoded: above 64 megapixels it is an error.
Result<QList<QImage>> loadedImages(const QString &path);

/// How many pages loadedImage() has of it: more than one only in a TIFF.
Result<int> imagePageCount(const QString &path);

/// One page of them, from 1, with the same checks: a file of many pages needs no more memory than one of one.
Result<QImage> loadedImage(const QString &path, int page);
Result<QImage> loadedImage(const QByteArray &bytes, int page);
