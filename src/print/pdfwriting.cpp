// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfwriting.h"

#include "printfont.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

constexpr int pdfDotsPerInch = 1200;

Error pdfFailed(const QString &detail)
{
    return Error{
        ErrorKind::StorageFailed, u"pdf"_s,
        QCoreApplication::translate("PdfWriting", "The PDF could not be written. Check the disk and the folder."),
        detail, u"file"_s};
}

} // namespace

Result<QByteArray> formPdf(const PrintedForm &form)
{
    if (const std::optional<Error> missing = missingPrintFont())
        return *missing;
    QByteArray pdf;
    QBuffer buffer(&pdf);
    if (!buffer.open(QIODevice::WriteOnly))
        return pdfFailed(u"buffer"_s);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(pdfDotsPerInch);
    writer.setPageSize(QPageSize(form.millimetres, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(form.title);
    writer.setCreator(u"mocua " MOCUA_VERSION ""_s);
    QPainter painter;
    if (!painter.begin(&writer))
        return pdfFailed(u"painter"_s);
    const QRectF sheet(QPointF(0, 0), form.millimetres / 25.4 * pdfDotsPerInch);
    for (int page = 0; page < form.pages; ++page) {
        if (page > 0)
            writer.newPage();
        form.paint(painter, sheet, page);
    }
    if (!painter.end())
        return pdfFailed(u"end"_s);
    return pdf;
}

Result<QByteArray> writeReceiptPdf(const ReceiptContent &content)
{
    return formPdf(receiptForm(content));
}

Result<QByteArray> writeSlipPdf(const ReceiptContent &content)
{
    return formPdf(slipForm(content));
}

Result<QByteArray> writeGuidancePdf(const ReceiptContent &content)
{
    return formPdf(guidanceForm(content));
}

Result<QByteArray> writeRefusalPdf(const ReceiptContent &content)
{
    return formPdf(refusalForm(content));
}

Result<void> savePdf(const QString &path, const QByteArray &pdf)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
        return pdfFailed(file.errorString());
    return {};
}
