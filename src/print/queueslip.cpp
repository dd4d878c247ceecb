// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queueslip.h"

#include "clock.h"
#include "papercanvas.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct QueueSlipText
{
    Q_DECLARE_TR_FUNCTIONS(QueueSlip)
};

constexpr double queuePaperWidth = 80;
constexpr double queueLeft = 4;
constexpr double queueWidth = 72;

/// Answers the height used.
double paintQueueSlip(PaperCanvas &canvas, const QueueSlip &slip)
{
    double y = 4;
    const auto centred = [&](const QString &text, double size, bool isBold) {
        if (!text.isEmpty())
            y += canvas.text(queueLeft, y, queueWidth, text, {size, size * 1.25, Qt::AlignHCenter, isBold});
    };
    centred(slip.office, 9, true);
    centred(slip.isDemonstration ? QueueSlipText::tr("DEMONSTRATION") : QString(), 7.5, true);
    y += 1;
    canvas.dashedLine(queueLeft, y, queueLeft + queueWidth);
    y += 2;
    centred(QueueSlipText::tr("YOUR NUMBER"), 10, false);
    centred(slip.number, 40, true);
    centred(slip.service, 13, true);
    centred(slip.isPriority ? QueueSlipText::tr("Priority") : QString(), 11, true);
    y += 1;
    centred(slip.before > 0 ? QueueSlipText::tr("%n person(s) before you", nullptr, slip.before)
                            : QueueSlipText::tr("Nobody before you"),
            11, false);
    centred(inOfficeTime(slip.takenAt).toString(u"HH:mm dd/MM/yyyy"_s), 10, false);
    y += 1;
    canvas.dashedLine(queueLeft, y, queueLeft + queueWidth);
    y += 1.5;
    centred(QueueSlipText::tr("Please wait until your number is called. Priority numbers may be called before yours."),
            8.5, false);
    return y + 5;
}

} // namespace

PrintedForm queueSlipForm(const QueueSlip &slip)
{
    PrintedForm form;
    form.title = slip.number;
    PaperCanvas measuring(nullptr, {}, {queuePaperWidth, 0});
    form.millimetres = {queuePaperWidth, paintQueueSlip(measuring, slip)};
    form.paint = [slip, size = form.millimetres](QPainter &painter, const QRectF &target, int) {
        PaperCanvas canvas(&painter, target, size);
        paintQueueSlip(canvas, slip);
    };
    return form;
}
