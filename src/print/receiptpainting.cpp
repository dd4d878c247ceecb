// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formpainting.h"
#include "receiptvalues.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

// Millimetres of design 09a, from the top left corner of a liên.
constexpr double sheetLeft = 15;
constexpr double sheetRight = 198;
constexpr double bodyWidth = sheetRight - sheetLeft;
constexpr double topMargin = 6;
constexpr double unitCentre = 54.8;
constexpr double stateCentre = 137.9;
constexpr double barcodeHeight = 5.8;
constexpr double barcodeModule = 0.29;
constexpr double widestBarcode = 76;
constexpr double qrModule = 0.65;
constexpr double smallestQr = 19.3;
constexpr double footBase = 141.1;

const TextStyle captionStyle{9, 10.4, Qt::AlignHCenter};

/// The text centred at a place.
double centred(PaperCanvas &canvas, double centre, double top, double width, const TextRuns &runs, TextStyle style)
{
    style.alignment = Qt::AlignHCenter;
    return canvas.text(centre - width / 2, top, width, runs, style);
}

double centred(PaperCanvas &canvas, double centre, double top, double width, const QString &text, TextStyle style)
{
    return centred(canvas, centre, top, width, TextRuns{{text, false, false}}, style);
}

void paintCounterBox(PaperCanvas &canvas, const ReceiptContent &content)
{
    const QRectF box(sheetRight - 16.5, topMargin, 16.5, 15.5);
    canvas.box(box, 0.4);
    centred(canvas, box.center().x(), box.top() + 0.9, box.width(), content.forms.word(u"counter"_s), {10, 12});
    centred(canvas, box.center().x(), box.top() + 5.2, box.width(), content.values.value(u"counterNumber"_s),
            {24, 26, Qt::AlignHCenter, true});
}

double qrSize(const ModuleMatrix &code)
{
    return std::max(smallestQr, code.width() * qrModule);
}

double paintCodes(PaperCanvas &canvas, const ReceiptContent &content, double top)
{
    const double size = std::max(qrSize(content.staffCode), qrSize(content.trackingCode));
    double left = sheetLeft + 2.6; // Four modules of quiet zone to the margin.
    const auto paint = [&](const ModuleMatrix &code, const QString &caption) {
        if (code.isEmpty())
            return;
        const double own = qrSize(code);
        canvas.modules(code, QRectF(left, top + (size - own) / 2, own, own));
        centred(canvas, left + own / 2, top + size + 0.7, own + 8, caption, captionStyle);
        left += own + 8.5;
    };
    paint(content.staffCode, content.forms.word(u"staff-code"_s));
    paint(content.trackingCode, content.forms.word(u"tracking-code"_s));
    return size;
}

void paintSignatures(PaperCanvas &canvas, const ReceiptContent &content, double top)
{
    const QString names[] = {content.values.value(u"submitterName"_s), content.values.value(u"officer"_s)};
    constexpr double centres[] = {104, 166};
    for (int place = 0; place < 2; ++place) {
        const QStringList captions = content.forms.signature(u"receipt"_s, place);
        const double width = 60;
        centred(canvas, centres[place], top, width, captions.value(0), {11, 13.5, Qt::AlignHCenter, true});
        const bool isFingerprint = place == 0 && !content.values.value(u"fingerprint"_s).isEmpty();
        centred(canvas, centres[place], top + 4.5, width,
                isFingerprint ? content.forms.word(u"fingerprint"_s) : captions.value(1),
                {10.5, 13, Qt::AlignHCenter, false, true});
        centred(canvas, centres[place], top + 17.4, width, names[place], {11, 12.5});
    }
}

double paintHead(PaperCanvas &canvas, const ReceiptContent &content)
{
    paintUnitHead(canvas, content, unitCentre, topMargin, 80, 10.8, 10.6);
    paintStateHead(canvas, content.forms, stateCentre, topMargin, 82, 10.4, 10.8);
    paintCounterBox(canvas, content);
    double top = topMargin + 11;
    if (!content.barcode.isEmpty()) {
        const double width = std::min(content.barcode.width() * barcodeModule, widestBarcode);
        canvas.modules(content.barcode, QRectF(unitCentre - width / 2, top, width, barcodeHeight));
        top += barcodeHeight + 0.4;
    }
    top += centred(canvas, unitCentre, top, 82, filledRuns(content.forms.text(u"receipt"_s, u"code"_s), content.values),
                   {10.4, 12.4});
    if (content.isProvisional)
        top += centred(canvas, unitCentre, top, 82, content.forms.word(u"provisional"_s), {9.5, 11, {}, true, true});
    double right = topMargin + 10.9;
    right +=
        centred(canvas, stateCentre, right, 82, content.values.value(u"placeAndDate"_s), {10.8, 13.4, {}, false, true});
    right += centred(canvas, stateCentre, right, 82,
                     filledRuns(content.forms.text(u"receipt"_s, u"register"_s), content.values), {10.4, 13});
    return std::max({top, right, topMargin + 22.0});
}

double paintTitle(PaperCanvas &canvas, const ReceiptContent &content, double top, int copy)
{
    const double centre = (sheetLeft + sheetRight) / 2;
    top += centred(canvas, centre, top, bodyWidth, content.forms.text(u"receipt"_s, u"title"_s), {13, 15, {}, true});
    TextRuns below{{content.forms.texts(u"receipt"_s, u"copies"_s).value(copy), false, true}};
    if (content.isDemonstration)
        below.append({u"  ·  "_s + content.forms.word(u"demonstration"_s), true, false});
    return top + centred(canvas, centre, top, bodyWidth, below, {10.4, 13});
}

double paintLines(PaperCanvas &canvas, const ReceiptContent &content, const QString &key, double top,
                  const ReceiptDensity &density)
{
    const QStringList lines = content.forms.lines(u"receipt"_s, key, content.values);
    for (const QString &line : lines)
        top += canvas.text(sheetLeft, top, bodyWidth, filledRuns(line, content.values), {11, density.pitch});
    return top;
}

} // namespace

QString printNumber(const ReceiptContent &content)
{
    return content.forms.word(printWord(content.copyNumber, content.replaces));
}

TextRuns footRuns(const ReceiptContent &content, const QString &form, const FormValues &values)
{
    QString wording = content.forms.text(form, u"foot"_s);
    return filledRuns(wording.replace(u"{print}"_s, printNumber(content)), values);
}

double paintStateHead(PaperCanvas &canvas, const FormSet &forms, double centre, double top, double width,
                      double stateSize, double mottoSize)
{
    const QStringList state = forms.state();
    const TextStyle mottoStyle{mottoSize, mottoSize * 1.2, Qt::AlignHCenter, true};
    double used = centred(canvas, centre, top, width, state.value(0), {stateSize, stateSize * 1.2, {}, true});
    used += centred(canvas, centre, top + used, width, state.value(1), mottoStyle);
    const double half = canvas.textWidth(state.value(1), mottoStyle) / 2;
    canvas.line(centre - half, top + used + 0.4, centre + half, top + used + 0.4);
    return used + 0.6;
}

double paintUnitHead(PaperCanvas &canvas, const ReceiptContent &content, double centre, double top, double width,
                     double parentSize, double headSize)
{
    const TextStyle headStyle{headSize, headSize * 1.2, Qt::AlignHCenter, true};
    double used =
        centred(canvas, centre, top, width, content.values.value(u"PARENT"_s), {parentSize, parentSize * 1.2});
    used += centred(canvas, centre, top + used, width, content.values.value(u"HEAD"_s), headStyle);
    const double line = std::min(width, canvas.textWidth(content.values.value(u"HEAD"_s), headStyle));
    canvas.line(centre - line * 0.2, top + used + 0.4, centre + line * 0.2, top + used + 0.4);
    return used + 0.6;
}

double paintPaperTable(PaperCanvas &canvas, const QStringList &heads, const QList<PaperRow> &rows, double left,
                       double top, const QList<double> &columns, const TextStyle &style, double rowHeight)
{
    QList<double> edges{left};
    for (const double column : columns)
        edges.append(edges.last() + column);
    const double padding = 1.3;
    double y = top;
    const auto paintRow = [&](const QList<TextRuns> &cells, bool isHead) {
        double height = rowHeight;
        for (int i = 0; i < 5; ++i) { // Measured first: a long name makes its row higher.
            PaperCanvas measure(nullptr, QRectF(), QSizeF());
            height = std::max(height, measure.text(0, 0, columns[i] - (i == 1 ? 2 * padding : 0), cells[i], style) +
                                          rowHeight - style.pitch * 25.4 / 72);
        }
        const double inset = (rowHeight - style.pitch * 25.4 / 72) / 2;
        for (int i = 0; i < 5; ++i) {
            TextStyle cell = style;
            cell.isBold = isHead;
            cell.alignment = isHead || i != 1 ? Qt::AlignHCenter : Qt::AlignLeft;
            const double indent = i == 1 ? padding : 0;
            canvas.text(edges[i] + indent, y + inset, columns[i] - 2 * indent, cells[i], cell);
        }
        canvas.line(left, y, edges.last(), y);
        for (const double edge : edges)
            canvas.line(edge, y, edge, y + height);
        y += height;
    };
    const auto plain = [](const QString &text) { return TextRuns{{text, false, false}}; };
    paintRow({plain(heads.value(0)), plain(heads.value(1)), plain(heads.value(2)), plain(heads.value(3)),
              plain(heads.value(4))},
             true);
    for (const PaperRow &row : rows)
        paintRow({plain(QString::number(row.number)), row.text, plain(row.originals), plain(row.certified),
                  plain(row.copies)},
                 false);
    canvas.line(left, y, edges.last(), y);
    return y - top;
}

double paintReceiptCopy(PaperCanvas &canvas, const ReceiptContent &content, int copy, const ReceiptDensity &density)
{
    double top = paintHead(canvas, content);
    top = paintTitle(canvas, content, top + 0.8 * density.gap, copy) + 0.4 * density.gap;
    top = paintLines(canvas, content, u"lines"_s, top, density) + 0.8 * density.gap;
    top += paintPaperTable(canvas, content.forms.texts(u"receipt"_s, u"table"_s), content.rows, sheetLeft, top,
                           {8, bodyWidth - 67, 17.5, 24, 17.5}, {density.tableSize, density.tableSize * 1.2},
                           density.rowHeight);
    top = paintLines(canvas, content, u"after"_s, top + density.gap, density) + 1.9 * density.gap;
    const double size = paintCodes(canvas, content, top);
    paintSignatures(canvas, content, top - 1.4);
    const double codesEnd = top + std::max(size + 4.9, 20.5);
    const double foot = std::max(codesEnd, footBase);
    return foot + canvas.text(sheetLeft, foot, bodyWidth, footRuns(content, u"receipt"_s, content.values),
                              {9.2, 11, {}, false, true});
}
