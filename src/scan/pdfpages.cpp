// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfpages.h"

#include <QCoreApplication>

#include <poppler-qt6.h>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

// The only file that calls Poppler.

namespace {

constexpr double pointsPerInch = 72;
constexpr double mostRenderedPixels = 40e6;

Error pdfError(const QString &code, const QString &message, const QString &detail)
{
    return Error{ErrorKind::BadInput, code, message, detail, u"file"_s};
}

Error damagedPdf(const QString &detail)
{
    return pdfError(u"pdf-unreadable"_s,
                    QCoreApplication::translate("PdfPages", "The PDF is damaged. Save or scan it again."), detail);
}

} // namespace

PdfPages::PdfPages(std::shared_ptr<Poppler::Document> document) : m_document(std::move(document))
{
    m_document->setRenderHint(Poppler::Document::Antialiasing);
    m_document->setRenderHint(Poppler::Document::TextAntialiasing);
}

Result<PdfPages> PdfPages::checked(std::shared_ptr<Poppler::Document> document)
{
    if (!document)
        return damagedPdf(u"cannot be loaded"_s);
    if (document->isLocked()) {
        return pdfError(
            u"pdf-locked"_s,
            QCoreApplication::translate("PdfPages", "The PDF is locked by a password. Save it without one."),
            u"locked"_s);
    }
    if (document->numPages() < 1)
        return damagedPdf(u"no pages"_s);
    return PdfPages(std::move(document));
}

Result<PdfPages> PdfPages::open(const QString &path)
{
    return checked(Poppler::Document::load(path));
}

Result<PdfPages> PdfPages::fromBytes(const QByteArray &pdf)
{
    return checked(Poppler::Document::loadFromData(pdf));
}

int PdfPages::count() const
{
    return m_document->numPages();
}

Result<QImage> PdfPages::rendered(int page, double dpi) const
{
    const std::unique_ptr<Poppler::Page> source = m_document->page(page - 1);
    if (!source)
        return damagedPdf(u"page cannot be loaded"_s);
    const QSizeF inches = source->pageSizeF() / pointsPerInch;
    const double pixels = inches.width() * inches.height() * dpi * dpi;
    const double used = pixels > mostRenderedPixels ? dpi * std::sqrt(mostRenderedPixels / pixels) : dpi;
    const QImage image = source->renderToImage(used, used);
    if (image.isNull())
        return damagedPdf(u"page cannot be rendered"_s);
    return image;
}

QString PdfPages::text(int page) const
{
    const std::unique_ptr<Poppler::Page> source = m_document->page(page - 1);
    return source ? source->text(QRectF()) : QString();
}

QSizeF PdfPages::millimetres(int page) const
{
    const std::unique_ptr<Poppler::Page> source = m_document->page(page - 1);
    return source ? source->pageSizeF() / pointsPerInch * 25.4 : QSizeF();
}
