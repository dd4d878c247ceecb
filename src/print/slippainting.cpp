// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formpainting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Design 09b: 80 mm paper; sizes there are pixels at 96 dpi, here points.
constexpr double paperWidth = 80;
constexpr double slipLeft = 6.6;
constexpr double slipBody = paperWidth - 2 * slipLeft;
constexpr double slipTop = 4;
constexpr double slipEnd = 6;
constexpr double slipModule = 0.55;
constexpr double slipQr = 19.3;
constexpr double printableWidth = 72;

const TextStyle slipStyle{9.75, 12.2};
const TextStyle slipSmall{8.25, 10, Qt::AlignHCenter};

double slipQrSize(const ModuleMatrix &code)
{
    return std::max(slipQr, code.width() * slipModule);
}

double middle(PaperCanvas &canvas, double top, const TextRuns &runs, TextStyle style)
{
    style.alignment = Qt::AlignHCenter;
    const double left = (paperWidth - printableWidth) / 2;
    return canvas.text(left, top, printableWidth, runs, style);
}

double middle(PaperCanvas &canvas, double top, const QString &text, const TextStyle &style)
{
    return middle(canvas, top, TextRuns{{text, false, false}}, style);
}

double paintSlipHead(PaperCanvas &canvas, const ReceiptContent &content, double y)
{
    y += middle(canvas, y, content.values.value(u"SHORTPARENT"_s), {8.25, 10.5});
    y += middle(canvas, y, content.values.value(u"HEAD"_s), {8.25, 10.5, {}, true}) + 1.6;
    y += middle(canvas, y, content.forms.text(u"slip"_s, u"title"_s), {13.5, 16, {}, true});
    if (content.isProvisional) {
        y += middle(canvas, y, content.slipCodeRuns, {11, 14});
        y += middle(canvas, y, content.forms.word(u"provisional"_s), {9, 11, {}, true, true});
    } else {
        y += middle(canvas, y, content.slipCodeRuns, {12, 15.4});
    }
    if (content.isDemonstration)
        y += middle(canvas, y, content.forms.word(u"demonstration"_s), {7.5, 9.5, {}, true});
    canvas.dashedLine(slipLeft, y + 1, slipLeft + slipBody);
    return y + 2.2;
}

double paintSlipBody(PaperCanvas &canvas, const ReceiptContent &content, double y)
{
    const auto line = [&](const QString &text, const TextStyle &style) {
        y += canvas.text(slipLeft, y, slipBody, text, style);
    };
    line(content.values.value(u"APPLICANT"_s), {12, 14.6, {}, true});
    line(content.values.value(u"procedure"_s), slipStyle);
    line(filledText(content.forms.text(u"slip"_s, u"received"_s), content.values), slipStyle);
    y += 1;
    line(content.forms.text(u"slip"_s, u"dueHead"_s), slipStyle);
    line(content.values.value(u"dueShort"_s), {12.75, 15.4, {}, true});
    if (!content.values.value(u"feeShort"_s).isEmpty())
        line(filledText(content.forms.text(u"slip"_s, u"fee"_s), content.values), slipStyle);
    return y;
}

double paintMissingBox(PaperCanvas &canvas, const ReceiptContent &content, double y)
{
    if (content.values.value(u"missing"_s).isEmpty())
        return y;
    const double padding = 1.8;
    const double width = slipBody - 2 * padding;
    const double boxTop = y + 1.4;
    double inner = boxTop + 0.7;
    inner += canvas.text(slipLeft + padding, inner, width,
                         filledRuns(content.forms.text(u"slip"_s, u"missing"_s), content.values), slipStyle);
    if (!content.values.value(u"until"_s).isEmpty()) {
        inner += canvas.text(slipLeft + padding, inner, width,
                             filledRuns(content.forms.text(u"slip"_s, u"missingUntil"_s), content.values), slipStyle);
    }
    inner += 0.7;
    canvas.box(QRectF(slipLeft, boxTop, slipBody, inner - boxTop), 0.3);
    return inner;
}

double paintSlipCodes(PaperCanvas &canvas, const ReceiptContent &content, double y)
{
    const bool hasTracking = !content.trackingCode.isEmpty();
    const double size = std::max(slipQrSize(content.staffCode), hasTracking ? slipQrSize(content.trackingCode) : 0.0);
    const double column = hasTracking ? slipBody / 2 : slipBody;
    const auto paint = [&](const ModuleMatrix &code, double left, const QString &caption, const QString &below) {
        const double own = slipQrSize(code);
        canvas.modules(code, QRectF(left + (column - own) / 2, y + (size - own) / 2, own, own));
        const double captionTop = y + size + 1.4;
        const double height = canvas.text(left, captionTop, column, caption, slipSmall);
        return size + 1.4 + height + canvas.text(left, captionTop + height, column, below, slipSmall);
    };
    double height = 0;
    if (!content.staffCode.isEmpty())
        height =
            paint(content.staffCode, slipLeft, content.forms.word(u"staff-code"_s), content.values.value(u"slip"_s));
    if (hasTracking) {
        height = std::max(height, paint(content.trackingCode, slipLeft + column, content.forms.word(u"tracking-code"_s),
                                        content.values.value(u"website"_s)));
    }
    return y + height;
}

/// The VietQR by which the fee is transferred, with what the payer's bank is told.
double paintTransfer(PaperCanvas &canvas, const ReceiptContent &content, double y)
{
    if (content.transferCode.isEmpty())
        return y;
    y += 1.2;
    canvas.dashedLine(slipLeft, y, slipLeft + slipBody);
    y += 1.4;
    y += middle(
        canvas, y,
        filledText(content.forms.word(u"transfer-code"_s), {{u"amount"_s, content.values.value(u"transferAmount"_s)}}),
        {9.75, 12.2, {}, true});
    const double size = slipQrSize(content.transferCode);
    y += 2.6; // The quiet zone.
    canvas.modules(content.transferCode, QRectF((paperWidth - size) / 2, y, size, size));
    y += size + 2.6;
    return y + middle(canvas, y, content.values.value(u"transferReference"_s), {8.25, 10});
}

} // namespace

double paintSlipText(PaperCanvas &canvas, const ReceiptContent &content)
{
    double y = paintSlipHead(canvas, content, slipTop);
    y = paintSlipBody(canvas, content, y);
    y = paintMissingBox(canvas, content, y);
    y = paintSlipCodes(canvas, content, y + 2.8);
    y = paintTransfer(canvas, content, y) + 1.2;
    canvas.dashedLine(slipLeft, y, slipLeft + slipBody);
    y += 1;
    const QStringList foot = content.forms.texts(u"slip"_s, u"foot"_s);
    for (const QString &line : foot)
        y += middle(canvas, y, filledText(line, content.values), {9, 11.4});
    if (content.copyNumber > 1)
        y += middle(canvas, y, filledRuns(printNumber(content), content.values), {9, 11.4});
    return y + slipEnd;
}
