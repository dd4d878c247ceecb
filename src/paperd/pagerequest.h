// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pageencoding.h"
#include "sealedfiles.h"

#include <QJsonObject>

/// Which page is worked on, how it was edited, and where its working files go.
struct PageRequest
{
    QString source;
    int page = 0; ///< From 1; 0: the only one.
    PageEdit edit;
    PageCoding coding = PageCoding::Auto;
    QString folder;
    int revision = 0;

    static PageRequest of(const QJsonObject &json);
    QString file(const QString &name, const QString &ending) const; ///< "folder/picture-3.bin".
};

/// A page as it came.
struct SourcePage
{
    QImage image; ///< Of a born-digital page: only as good as for looking at it.
    int dpi = 300;
    QString text; ///< Of a born-digital page.
    bool isBornDigital = false;
};

/// Reads one page of an image or PDF. Errors say what is wrong with the file.
Result<SourcePage> sourcePage(const PageRequest &request, const SealedFiles &files);
/// How many pages an image or PDF has.
Result<int> pagesOfFile(const QString &path);
