// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formpainting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// NĐ 30/2020: A4, margins 20, 30 and 15 mm, body 13 pt.
constexpr double noticeTop = 20;
constexpr double noticeLeft = 30;
constexpr double noticeRight = 195;
constexpr double noticeWidth = noticeRight - noticeLeft;
constexpr double signatureRoom = 24;

const TextStyle noticeStyle{13, 18, Qt::AlignJustify, false, false, 10};

} // namespace

void paintNotice(PaperCanvas &canvas, const ReceiptContent &content, const QString &form)
{
    const TextStyle centredStyle{13, 16, Qt::AlignHCenter};
    const double leftCentre = noticeLeft + 36;
    const double rightCentre = noticeRight - 45;
    FormValues values = content.values;
    if (values.value(u"reason"_s).trimmed().isEmpty())
        values[u"reason"_s] = filledText(content.forms.text(form, u"defaultReason"_s), values);
    const double left = paintUnitHead(canvas, content, leftCentre, noticeTop, 76, 12, 12);
    const double right = paintStateHead(canvas, content.forms, rightCentre, noticeTop, 96, 12, 13);
    double y = noticeTop + std::max(left, right) + 2;
    canvas.text(leftCentre - 38, y, 76, filledText(content.forms.text(form, u"number"_s), values), centredStyle);
    y += canvas.text(rightCentre - 48, y, 96, content.values.value(u"placeAndDate"_s),
                     {13, 16, Qt::AlignHCenter, false, true});
    y += 8;
    y +=
        canvas.text(noticeLeft, y, noticeWidth, content.forms.text(form, u"title"_s), {14, 18, Qt::AlignHCenter, true});
    y += canvas.text(noticeLeft, y, noticeWidth, content.forms.text(form, u"model"_s),
                     {11, 15, Qt::AlignHCenter, false, true});
    if (content.isDemonstration) {
        y += canvas.text(noticeLeft, y, noticeWidth, content.forms.word(u"demonstration"_s),
                         {10, 14, Qt::AlignHCenter, true});
    }
    y += 4;
    for (const QString &line : content.forms.lines(form, u"lines"_s, values))
        y += canvas.text(noticeLeft, y, noticeWidth, filledRuns(line, values), noticeStyle) + 2.1;
    const QStringList heads = content.forms.texts(form, u"table"_s);
    if (!heads.isEmpty()) {
        y += 1 +
             paintPaperTable(canvas, heads, content.missing, noticeLeft, y + 1, {10, noticeWidth - 80, 22, 26, 22},
                             {12, 15, Qt::AlignLeft}, 7) +
             3;
    }
    for (const QString &line : content.forms.lines(form, u"after"_s, values))
        y += canvas.text(noticeLeft, y, noticeWidth, filledRuns(line, values), noticeStyle) + 2.1;
    y += 6;
    const QString names[] = {values.value(u"submitterName"_s), values.value(u"officer"_s)};
    for (int place = 0; place < 2; ++place) {
        const QStringList captions = content.forms.signature(form, place);
        if (captions.value(0).isEmpty())
            continue;
        const double x = place == 0 ? noticeLeft : noticeLeft + noticeWidth / 2;
        canvas.text(x, y, noticeWidth / 2, captions.value(0), {13, 16, Qt::AlignHCenter, true});
        canvas.text(x, y + 6, noticeWidth / 2, captions.value(1), {12, 15, Qt::AlignHCenter, false, true});
        canvas.text(x, y + 6 + signatureRoom, noticeWidth / 2, names[place], {13, 16, Qt::AlignHCenter, true});
    }
    y += 6 + signatureRoom + 12;
    canvas.text(noticeLeft, y, noticeWidth, footRuns(content, form, values), {10, 13, {}, false, true});
}
