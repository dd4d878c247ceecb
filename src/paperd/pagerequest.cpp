// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagerequest.h"

#include "imageloading.h"
#include "pageoutline.h"
#include "pdfpages.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

constexpr double pdfDpi = 200;  // digitise.md 4.3: enough for office text.
constexpr double lookDpi = 130; // Of a page that is only looked at.

Result<SourcePage> imagePage(const PageRequest &request, const QByteArray &bytes)
{
    const auto image = loadedImage(bytes, std::max(1, request.page));
    if (!image)
        return image.error();
    SourcePage page;
    page.image = *image;
    // A sheet on a table, taken by a telephone, is seen as if it had lain on the glass.
    if (const auto outline = isPhonePicture(page.image) ? pageOutline(page.image) : std::nullopt) {
        if (const QImage sheet = flattened(page.image, *outline); !sheet.isNull())
            page.image = sheet;
    }
    page.dpi = likelyDpi(page.image);
    return page;
}

Result<SourcePage> pdfPage(const PageRequest &request, const QByteArray &bytes)
{
    const auto pdf = PdfPages::fromBytes(bytes);
    if (!pdf)
        return pdf.error();
    const int number = std::max(1, request.page);
    SourcePage page;
    page.text = pdf->text(number);
    page.isBornDigital = !page.text.trimmed().isEmpty();
    const auto image = pdf->rendered(number, page.isBornDigital ? lookDpi : pdfDpi);
    if (!image)
        return image.error();
    page.image = *image;
    page.dpi = qRound(image->width() * 25.4 / std::max(1.0, pdf->millimetres(number).width()));
    return page;
}

} // namespace

PageRequest PageRequest::of(const QJsonObject &json)
{
    PageRequest request;
    request.source = json[u"source"].toString();
    request.page = json[u"page"].toInt();
    request.edit.quarterTurns = json[u"turns"].toInt();
    request.edit.straighten = json[u"straighten"].toBool(true);
    if (const QJsonArray crop = json[u"crop"].toArray(); crop.size() == 4)
        request.edit.crop = {crop[0].toDouble(), crop[1].toDouble(), crop[2].toDouble(), crop[3].toDouble()};
    const QString coding = json[u"coding"].toString();
    request.coding = coding == u"bitonal"  ? PageCoding::Bitonal
                     : coding == u"colour" ? PageCoding::Colour
                                           : PageCoding::Auto;
    request.folder = json[u"into"].toString();
    request.revision = json[u"revision"].toInt();
    return request;
}

QString PageRequest::file(const QString &name, const QString &ending) const
{
    return u"%1/%2-%3.%4"_s.arg(folder, name, QString::number(revision), ending);
}

Result<SourcePage> sourcePage(const PageRequest &request, const SealedFiles &files)
{
    const auto bytes = files.read(request.source);
    if (!bytes) {
        Error lost = bytes.error();
        lost.kind = ErrorKind::BadInput; // The page's own fault: others can be worked on.
        return lost;
    }
    const auto kind = kindOfBytes(*bytes);
    if (!kind)
        return kind.error();
    return *kind == FileKind::Pdf ? pdfPage(request, *bytes) : imagePage(request, *bytes);
}

Result<int> pagesOfFile(const QString &path)
{
    const auto kind = kindOfFile(path);
    if (!kind)
        return kind.error();
    if (*kind == FileKind::Pdf) {
        const auto pdf = PdfPages::open(path);
        if (!pdf)
            return pdf.error();
        return pdf->count();
    }
    return imagePageCount(path);
}
