// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copymark.h"

#include "pdfwriting.h"
#include "printfont.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr double markLetterMm = 10 * 25.4 / 72; // Size 10, as the decree asks.
constexpr double widestMarkMm = 80;
constexpr int measuredPixels = 1000; // Letters are measured large, where rounding does not matter.
constexpr int markFlags = Qt::AlignRight | Qt::AlignTop | Qt::TextWordWrap;

QFont markFont(int pixels)
{
    QFont font(printFontFamily());
    font.setPixelSize(pixels);
    return font;
}

QString markText(const CopyMark &mark)
{
    return mark.kind + u'\n' + mark.organisation + u'\n' + mark.at.toString(u"yyyy-MM-ddTHH:mm:ss"_s) +
           (mark.at.offsetFromUtc() < 0 ? u'-' : u'+') +
           QTime(0, 0).addSecs(qAbs(mark.at.offsetFromUtc())).toString(u"HH:mm"_s);
}

} // namespace

PrintedForm copyMarkForm(const CopyMark &mark)
{
    const QString text = markText(mark);
    const double scale = markLetterMm / measuredPixels;
    const QRectF widest(0, 0, widestMarkMm / scale, 1e6);
    const QRectF needed = QFontMetricsF(markFont(measuredPixels)).boundingRect(widest, markFlags, text);
    PrintedForm form;
    form.title = u"Bản sao điện tử"_s;
    form.millimetres = {std::ceil(needed.width() * scale) + 1, std::ceil(needed.height() * scale)};
    form.paint = [text, millimetres = form.millimetres](QPainter &painter, const QRectF &sheet, int) {
        painter.setPen(Qt::black);
        painter.setFont(markFont(qRound(markLetterMm * sheet.width() / millimetres.width())));
        painter.drawText(sheet, markFlags, text);
    };
    return form;
}

QString digitisedCopyKind()
{
    return u"SAO Y"_s;
}

Result<QByteArray> digitisedCopyMark(const QString &organisation, const QDateTime &at)
{
    return formPdf(copyMarkForm({digitisedCopyKind(), organisation, at}));
}
