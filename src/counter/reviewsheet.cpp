// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewsheet.h"

#include "wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct ReviewSheet
{
    Q_DECLARE_TR_FUNCTIONS(ReviewSheet)
};

QString usualWords(const DayFigure &figure)
{
    return figure.usual ? ReviewSheet::tr("usual on this weekday: %1").arg(groupedNumber(qRound64(*figure.usual)))
                        : QString();
}

QString shareWords(const DayShare &share)
{
    QString words = share.percent() ? percentWords(*share.percent()) : QString();
    if (share.target)
        words += u", "_s + ReviewSheet::tr("target %1").arg(percentWords(*share.target));
    return words;
}

} // namespace

Sheet reviewSheet(const DayView &view)
{
    using Type = SheetColumn::Type;
    Sheet sheet;
    sheet.name = ReviewSheet::tr("Review of the day");
    sheet.title = {ReviewSheet::tr("Review of the day: %1").arg(weekdayAndDate(view.date)),
                   ReviewSheet::tr("as of %1").arg(view.asOf.toString(u"HH:mm dd/MM/yyyy"_s))};
    sheet.columns = {{ReviewSheet::tr("Group"), Type::Text, 22},
                     {ReviewSheet::tr("What"), Type::Text, 44},
                     {ReviewSheet::tr("Number"), Type::Number, 12},
                     {ReviewSheet::tr("Of"), Type::Number, 10},
                     {ReviewSheet::tr("Remark"), Type::Text, 40}};
    const auto add = [&sheet](const QString &group, const QString &what, qint64 number, const QVariant &whole = {},
                              const QString &remark = {}) {
        sheet.rows.append({group, what, number, whole, remark});
    };
    const QString day = ReviewSheet::tr("Day");
    add(day, ReviewSheet::tr("Received"), view.received.today.number, {}, usualWords(view.received));
    add(day, ReviewSheet::tr("Returned"), view.returned.today.number, {}, usualWords(view.returned));
    add(day, ReviewSheet::tr("In hand"), view.open.today.number, {}, usualWords(view.open));
    const qint64 finished = view.punctuality.finished();
    add(day, ReviewSheet::tr("Finished early or on time"), finished - view.punctuality.late.number, finished,
        view.punctuality.month ? ReviewSheet::tr("this month %1").arg(percentWords(*view.punctuality.month))
                               : QString());
    add(day, ReviewSheet::tr("Overdue"), view.overdue.number, {},
        view.overdue.number > 0 ? ReviewSheet::tr("longest %n day(s)", nullptr, view.longestOverdueDays) : QString());
    const QString shares = ReviewSheet::tr("Shares");
    add(shares, ReviewSheet::tr("Filed online by themselves"), view.selfFiled.part, view.selfFiled.whole,
        shareWords(view.selfFiled));
    add(shares, ReviewSheet::tr("Filed online with help at the counter"), view.assisted.part, view.assisted.whole,
        shareWords(view.assisted));
    add(shares, ReviewSheet::tr("Paper digitised"), view.digitised.part, view.digitised.whole,
        shareWords(view.digitised));
    for (const DayProcedure &procedure : view.byProcedure)
        add(ReviewSheet::tr("By procedure"), procedure.name, procedure.received.number);
    for (const DayQuarter &quarter : view.arrivals)
        add(ReviewSheet::tr("Arrivals"), quarter.from.toString(u"HH:mm"_s), quarter.arrivals, {},
            ReviewSheet::tr("%n counter(s) open", nullptr, quarter.openCounters));
    const QString matters = ReviewSheet::tr("To be looked at");
    add(matters, ReviewSheet::tr("Waiting to sync"), view.matters.waitingToSync.number);
    add(matters, ReviewSheet::tr("Corrected dossiers"), view.matters.corrections.number);
    add(matters, ReviewSheet::tr("Cancelled after printing"), view.matters.voidedAfterPrint.number);
    add(matters, ReviewSheet::tr("Paper by exception"), view.matters.exceptions.number);
    add(matters, ReviewSheet::tr("Difference of fees (đồng)"), view.matters.feeDifference.number);
    if (view.matters.medianSeconds)
        add(matters, ReviewSheet::tr("Handling time, median (seconds)"), *view.matters.medianSeconds);
    if (view.matters.medianWaitSeconds) {
        add(matters, ReviewSheet::tr("Wait for the call, median (seconds)"), *view.matters.medianWaitSeconds);
        add(matters, ReviewSheet::tr("Wait for the call, longest (seconds)"), view.matters.longestWaitSeconds);
    }
    for (const DayOfficer &officer : view.byOfficer) {
        const QString group = u"%1, %2"_s.arg(officer.counter, officer.officer);
        add(group, ReviewSheet::tr("Received"), officer.received.number);
        add(group, ReviewSheet::tr("Returned"), officer.returned.number);
        add(group, ReviewSheet::tr("Corrections"), officer.corrections.number);
        add(group, ReviewSheet::tr("Cash by the ledger (đồng)"), officer.ledger, {},
            officer.counted ? ReviewSheet::tr("counted %1").arg(formattedDong(*officer.counted)) : QString());
    }
    return sheet;
}
