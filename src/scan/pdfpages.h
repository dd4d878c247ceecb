// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QImage>

#include <memory>

namespace Poppler {
class Document;
}

/// The pages of a PDF, to render and to read. Not to be used by two threads at once.
class PdfPages
{
public:
    static Result<PdfPages> open(const QString &path);
    static Result<PdfPages> fromBytes(const QByteArray &pdf);

    int count() const;
    /// The page (from 1) as an RGB image at that resolution, or a lower one if it would have more than 40 megapixels.
    Result<QImage> rendered(int page, double dpi) const;
    QString text(int page) const; ///< In reading order; empty if there is none.
    QSizeF millimetres(int page) const;

private:
    explicit PdfPages(std::shared_ptr<Poppler::Document> document);
    static Result<PdfPages> checked(std::shared_ptr<Poppler::Document> document);
    std::shared_ptr<Poppler::Document> m_document;
};
