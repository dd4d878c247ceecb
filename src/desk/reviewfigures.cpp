// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewfigures.h"

#include "bulletchart.h"
#include "sparkchart.h"
#include "stackedchart.h"
#include "wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct ReviewFigures
{
    Q_DECLARE_TR_FUNCTIONS(ReviewFigures)
};

constexpr QChar shorter(0x9c); // FigureStrip: shorter words behind it.

ReviewFigure counted(const DayView &view, const QString &caption, const DayFigure &day)
{
    FigureStrip::Figure figure;
    figure.caption = caption;
    figure.number = groupedNumber(day.today.number);
    QStringList spoken;
    if (day.usual) {
        const QString usual = groupedNumber(qRound64(*day.usual));
        figure.more = ReviewFigures::tr("4 %1s before: %2").arg(weekdayName(view.date), usual) + shorter +
                      ReviewFigures::tr("usual %1").arg(usual);
        spoken.append(ReviewFigures::tr("Mean of the last four %1s: %2.").arg(weekdayName(view.date), usual));
    }
    if (!day.lastDays.isEmpty()) {
        QList<SparkChart::Day> days;
        QStringList words;
        for (const auto &[date, value] : day.lastDays) {
            days.append({date, value, {}});
            words.append(u"%1: %2"_s.arg(date.toString(u"dd/MM"_s), groupedNumber(value)));
        }
        figure.chart = std::make_shared<SparkChart>(days);
        spoken.append(ReviewFigures::tr("Last days: %1.").arg(words.join(u"; "_s)));
    }
    figure.spoken = spoken.join(u' ');
    return {figure, day.today.link};
}

ReviewFigure punctual(const DayPunctuality &day)
{
    FigureStrip::Figure figure;
    figure.caption = ReviewFigures::tr("On time");
    const qint64 finished = day.finished();
    constexpr double all = 100;
    figure.number =
        finished > 0
            ? percentWords(all * static_cast<double>(finished - day.late.number) / static_cast<double>(finished))
            : u"–"_s;
    if (day.month)
        figure.more = ReviewFigures::tr("month %1").arg(percentWords(*day.month));
    if (finished > 0) {
        figure.isChartBelow = true;
        figure.chart = std::make_shared<StackedChart>(StackedChart::Part{day.early.number, {}},
                                                      StackedChart::Part{day.onTime.number, {}},
                                                      StackedChart::Part{day.late.number, {}});
    }
    figure.spoken =
        ReviewFigures::tr("Finished: %1 early, %2 on time, %3 late.")
            .arg(groupedNumber(day.early.number), groupedNumber(day.onTime.number), groupedNumber(day.late.number));
    return {figure, day.link};
}

ReviewFigure late(const DayView &view)
{
    FigureStrip::Figure figure;
    figure.icon = u"alert"_s;
    figure.caption = ReviewFigures::tr("Overdue");
    figure.number = groupedNumber(view.overdue.number);
    figure.hasTone = view.overdue.number > 0;
    figure.tone = Tone::Overdue;
    figure.more = view.overdue.number > 0 ? ReviewFigures::tr("longest %n day(s)", nullptr, view.longestOverdueDays)
                                          : ReviewFigures::tr("none");
    return {figure, view.overdue.link};
}

ReviewFigure share(const QString &caption, const DayShare &day)
{
    FigureStrip::Figure figure;
    figure.caption = caption;
    figure.number = day.percent() ? percentWords(*day.percent()) : u"–"_s;
    figure.more = u"%1/%2"_s.arg(groupedNumber(day.part), groupedNumber(day.whole));
    figure.chart = std::make_shared<BulletChart>(day.percent(), day.target);
    figure.isChartBelow = true;
    if (day.target) {
        const QString target = percentWords(*day.target).section(u' ', 0, 0);
        figure.aside = ReviewFigures::tr("target %1").arg(target);
    }
    figure.spoken = ReviewFigures::tr("%1 of %2 dossiers.").arg(groupedNumber(day.part), groupedNumber(day.whole));
    if (day.target)
        figure.spoken += u' ' + ReviewFigures::tr("Target %1.").arg(percentWords(*day.target));
    return {figure, day.link};
}

} // namespace

QList<ReviewFigure> reviewFigures(const DayView &view)
{
    return {counted(view, ReviewFigures::tr("Received"), view.received),
            counted(view, ReviewFigures::tr("Returned"), view.returned),
            counted(view, ReviewFigures::tr("In hand"), view.open),
            punctual(view.punctuality),
            late(view),
            share(ReviewFigures::tr("Filed online by themselves"), view.selfFiled),
            share(ReviewFigures::tr("Filed online with help"), view.assisted),
            share(ReviewFigures::tr("Paper digitised"), view.digitised)};
}
