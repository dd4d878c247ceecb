// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pageencoding.h"

#include <QDateTime>

/// One page of a paper: a picture with its invisible text, or a page of a born-digital PDF as it is.
struct PaperPage
{
    std::optional<EncodedPage> picture;
    QByteArray textLayer; ///< Of PageRecogniser; empty: none.
    QString sourceFile;   ///< Without picture: the PDF, whose page is taken over untouched …
    int sourcePage = 0;   ///< … from 1 …
    QByteArray source;    ///< … and its bytes, where the file itself is sealed.
};

/// Writes pages as one PDF that declares PDF/A-2b: XMP, sRGB output intent, file id, no encryption. Pages taken over
/// from other PDFs are not made to conform, but lose scripts and other actions; with letters that are not in the file
/// it declares nothing. Written beside the file first and moved
/// over it, so that a full disk leaves nothing half. Answers the file's size. The same pages make the same bytes.
Result<qint64> writePaper(const QList<PaperPage> &pages, const QString &title, const QDateTime &at,
                          const QString &path);

/// The same paper without a file.
Result<QByteArray> paperOf(const QList<PaperPage> &pages, const QString &title, const QDateTime &at);
