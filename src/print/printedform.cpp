// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printedform.h"

#include "formpainting.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF a4(210, 297);
constexpr double halfSheet = 148.5;
constexpr double slipWidth = 80;
constexpr double receiptFoot = 3.3; // What ordinary printers leave blank at the edge.
constexpr qsizetype mostRowsOfHalf = 7;

/// The loosest density at which a liên fits on half a sheet; nothing if none does.
std::optional<ReceiptDensity> halfSheetDensity(const ReceiptContent &content)
{
    if (content.rows.size() > mostRowsOfHalf)
        return std::nullopt;
    PaperCanvas measure(nullptr, QRectF(), a4);
    for (const ReceiptDensity &density : {ReceiptDensity(), ReceiptDensity{12.9, 10, 4.5, 0.8},
                                          ReceiptDensity{12.3, 9.7, 4.3, 0.6}, ReceiptDensity{11.9, 9.5, 4.1, 0.4}}) {
        if (paintReceiptCopy(measure, content, 0, density) <= halfSheet - receiptFoot)
            return density;
    }
    return std::nullopt;
}

void paintCutLine(PaperCanvas &canvas, const QString &words)
{
    const TextStyle style{8.5, 10, Qt::AlignHCenter};
    const double gap = canvas.textWidth(words, style) / 2 + 2;
    canvas.dashedLine(0, halfSheet, a4.width() / 2 - gap, 0.2);
    canvas.dashedLine(a4.width() / 2 + gap, halfSheet, a4.width(), 0.2);
    canvas.text(0, halfSheet - 1.8, a4.width(), words, style);
}

PrintedForm noticeForm(const ReceiptContent &content, const QString &form)
{
    PrintedForm printed;
    printed.title = content.forms.text(form, u"title"_s);
    printed.millimetres = a4;
    printed.paint = [content, form](QPainter &painter, const QRectF &target, int) {
        PaperCanvas canvas(&painter, target, a4);
        paintNotice(canvas, content, form);
    };
    return printed;
}

} // namespace

PrintedForm receiptForm(const ReceiptContent &content)
{
    PrintedForm printed;
    const std::optional<ReceiptDensity> half = halfSheetDensity(content);
    printed.title = content.forms.text(u"receipt"_s, u"title"_s);
    printed.millimetres = a4;
    printed.pages = half ? 1 : 2;
    printed.paint = [content, half](QPainter &painter, const QRectF &target, int page) {
        PaperCanvas canvas(&painter, target, a4);
        paintReceiptCopy(canvas, content, page, half.value_or(ReceiptDensity()));
        if (!half)
            return;
        paintCutLine(canvas, content.forms.word(u"cut"_s));
        canvas.moveDown(halfSheet);
        paintReceiptCopy(canvas, content, 1, *half);
    };
    return printed;
}

PrintedForm slipForm(const ReceiptContent &content)
{
    PrintedForm printed;
    PaperCanvas measure(nullptr, QRectF(), a4);
    printed.title = content.forms.text(u"slip"_s, u"title"_s);
    printed.millimetres = QSizeF(slipWidth, paintSlipText(measure, content));
    printed.paint = [content, size = printed.millimetres](QPainter &painter, const QRectF &target, int) {
        PaperCanvas canvas(&painter, target, size);
        paintSlipText(canvas, content);
    };
    return printed;
}

PrintedForm guidanceForm(const ReceiptContent &content)
{
    return noticeForm(content, u"guidance"_s);
}

PrintedForm refusalForm(const ReceiptContent &content)
{
    return noticeForm(content, u"refusal"_s);
}
