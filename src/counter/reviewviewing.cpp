// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewviewing.h"

#include "clock.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct ReviewViewing
{
    Q_DECLARE_TR_FUNCTIONS(ReviewViewing)
};

constexpr int minutesOfQuarter = 15;
constexpr int lateSeconds = 600;
constexpr int farthestDay = 31; ///< Days that are looked for an office day.

DayLink linkTo(QLatin1StringView figure, const QString &key = {})
{
    return {QString(figure), key};
}

DayNumber numberOf(qint64 number, QLatin1StringView figure, const QString &key = {})
{
    return {number, linkTo(figure, key)};
}

DayFigure figureOf(const DayCount &count, QDate day, QLatin1StringView figure, const WorkingCalendar &calendar)
{
    DayFigure made;
    made.today = numberOf(count.count, figure);
    for (qsizetype i = 0; i < count.twentyDays.size(); ++i) {
        const QDate date = day.addDays(i + 1 - count.twentyDays.size());
        if (count.twentyDays.at(i) > 0 || date == day || calendar.isWorkingDay(date))
            made.lastDays.append({date, count.twentyDays.at(i)});
    }
    if (count.usual > 0)
        made.usual = count.usual;
    return made;
}

DayShare shareOf(const Share &share, QLatin1StringView figure, std::optional<double> target)
{
    return {share.part, share.whole, target, linkTo(figure)};
}

/// Every quarter of the opening hours until now, and others in which somebody came.
QList<DayQuarter> quartersOf(const ReviewedDay &day, const WorkingCalendar &calendar)
{
    constexpr int minutesOfHour = 60;
    const auto minuteOf = [](QTime time) { return time.hour() * minutesOfHour + time.minute(); };
    QMap<int, int> arrivals;
    for (const NamedCount &quarter : day.review.quarterHours)
        arrivals.insert(quarter.key.toInt(), quarter.count);
    if (arrivals.isEmpty())
        return {};
    const bool isToday = day.place.day == day.place.now.date();
    for (const OpeningSpan &span : calendar.openingSpans(day.place.day)) {
        for (int minute = minuteOf(span.from); minute < minuteOf(span.to); minute += minutesOfQuarter) {
            const int quarter = minute / minutesOfQuarter * minutesOfQuarter;
            if (!arrivals.contains(quarter) && (!isToday || quarter <= minuteOf(day.place.now.time())))
                arrivals.insert(quarter, 0);
        }
    }
    QList<DayQuarter> quarters;
    for (auto one = arrivals.begin(); one != arrivals.end(); ++one) {
        const int from = one.key();
        const auto isOpen = [from](const CounterSpan &span) {
            return span.first < from + minutesOfQuarter && span.last >= from;
        };
        const auto open = std::count_if(day.review.counters.begin(), day.review.counters.end(), isOpen);
        quarters.append({QTime(from / minutesOfHour, from % minutesOfHour), one.value(), static_cast<int>(open),
                         linkTo(ReviewedFigure::quarter, QString::number(from))});
    }
    return quarters;
}

DayOfficer officerOf(const OfficerDay &officer, const QList<CounterDay> &confirmations)
{
    const QString ofId = u"%1/%2"_s.arg(officer.counter).arg(officer.officerId);
    const QString ofName = u"%1/%2"_s.arg(officer.counter).arg(officer.officerName);
    DayOfficer made;
    made.officer = officer.officerName;
    made.counter = officer.counter > 0 ? ReviewViewing::tr("Counter %1").arg(officer.counter) : u"–"_s;
    made.received = numberOf(officer.received, ReviewedFigure::officerReceived, ofId);
    made.returned = numberOf(officer.returned, ReviewedFigure::officerReturned, ofName);
    made.corrections = numberOf(officer.corrected, ReviewedFigure::officerCorrected, ofName);
    made.ledger = officer.cash;
    made.ledgerLink = linkTo(ReviewedFigure::fees);
    made.link = made.received.link;
    for (const CounterDay &confirmed : confirmations) {
        if (confirmed.counter != officer.counter)
            continue;
        made.confirmedAt = inOfficeTime(confirmed.at);
        // One drawer for the counter: it is compared where its officer confirmed it.
        if (confirmed.officerId == officer.officerId && confirmed.counted)
            made.counted = officer.cash + confirmed.cashDifference;
    }
    return made;
}

DayLink linkOf(DayCheck::What what)
{
    switch (what) {
    case DayCheck::What::Cash:
    case DayCheck::What::Receipts:
        return linkTo(ReviewedFigure::fees);
    case DayCheck::What::Numbers:
    case DayCheck::What::Unsent:
    case DayCheck::What::Reconciled:
        return linkTo(ReviewedFigure::unsent);
    case DayCheck::What::Voids:
        return linkTo(ReviewedFigure::voided);
    case DayCheck::What::FourEyes:
    case DayCheck::What::Samples:
        return linkTo(ReviewedFigure::looks);
    case DayCheck::What::Overdue:
        return linkTo(ReviewedFigure::overdue);
    case DayCheck::What::Confirmed:
    case DayCheck::What::Drafts:
        break;
    }
    return {};
}

DayLooking lookingOf(const DayLooks &looks)
{
    DayLooking looking;
    for (const LookedAct &looked : looks.acts) {
        QStringList detail{looked.act.officerName};
        if (!looked.act.text.isEmpty())
            detail.append(looked.act.text);
        looking.acts.append({linkTo(ReviewedFigure::look, looked.act.dossier.toString(QUuid::WithoutBraces)),
                             u"%1 · %2"_s.arg(displayName(looked.act.kind), looked.act.code), detail.join(u" · "_s),
                             looked.isSettled,
                             looked.by.isEmpty() ? QString()
                             : looked.isSettled  ? ReviewViewing::tr("opened by %1").arg(looked.by)
                                                 : ReviewViewing::tr("opened only by who did it")});
    }
    for (const SampledDossier &sample : looks.samples) {
        QString settled;
        if (sample.isSettled())
            settled = sample.note.isEmpty() ? sample.by : u"%1: %2"_s.arg(sample.by, sample.note);
        looking.samples.append({linkTo(ReviewedFigure::look, sample.receipt.dossier.toString(QUuid::WithoutBraces)),
                                u"%1 · %2"_s.arg(sample.receipt.code, sample.receipt.procedureName),
                                {},
                                sample.isSettled(),
                                settled});
    }
    return looking;
}

DayClosing closingOf(const ReviewedDay &day)
{
    DayClosing closing;
    for (const DayCheck &check : day.checks) {
        CloseLine line{CloseLine::State::Done, check.text, linkOf(check.what), {}, check.explanation};
        if (check.state == DayCheck::State::Open)
            line.state = CloseLine::State::Attention;
        else if (check.state == DayCheck::State::Blocking)
            line.state = CloseLine::State::Blocking;
        if (needsWords(check))
            line.explanationKey = toText(check.what);
        else if (!check.explanation.isEmpty())
            line.text += u": "_s + check.explanation;
        if (line.state == CloseLine::State::Blocking && closing.obstacle.isEmpty())
            closing.obstacle = check.text;
        closing.lines.append(line);
    }
    const DayRecord &record = day.standing.now;
    if (record.received + record.returned + record.payments + record.voided + record.corrected == 0) {
        closing.lines.clear();
        closing.obstacle = ReviewViewing::tr("Nothing was done on this day: there is nothing to close.");
    } else if (!day.signObstacle.isEmpty()) {
        closing.obstacle = day.signObstacle;
    }
    if (day.standing.close) {
        DaySignature signature;
        signature.signedBy = day.standing.close->officerName;
        signature.at = inOfficeTime(day.standing.close->at);
        if (day.standing.isVoided())
            signature.voidBecause = changesSinceClose(day.standing).join(u", "_s);
        if (day.standing.awaitsLeader) {
            const auto days = static_cast<int>(signature.at.date().daysTo(day.place.now.date()));
            signature.isConfirmable = day.isLeader;
            signature.awaits = ReviewViewing::tr("It waits for a leader since %n day(s).", nullptr, days);
        }
        closing.signature = signature;
    }
    return closing;
}

} // namespace

DayView reviewView(const ReviewedDay &day, const DayFilter &filter, const WorkingCalendar &calendar,
                   const ReviewTargets &targets)
{
    const DayReview &review = day.review;
    DayView view;
    view.state = DayView::State::Shown;
    view.date = day.place.day;
    view.today = day.place.now.date();
    for (int days = 1; days <= farthestDay && !view.dayBefore.isValid(); ++days) {
        if (calendar.isWorkingDay(view.date.addDays(-days)))
            view.dayBefore = view.date.addDays(-days);
    }
    for (int days = 1; days <= farthestDay && !view.dayAfter.isValid(); ++days) {
        if (calendar.isWorkingDay(view.date.addDays(days)) || view.date.addDays(days) == view.today)
            view.dayAfter = view.date.addDays(days);
    }
    view.asOf = inOfficeTime(review.asOf);
    view.filter = filter;
    view.received = figureOf(review.received, view.date, ReviewedFigure::received, calendar);
    view.returned = figureOf(review.returned, view.date, ReviewedFigure::returned, calendar);
    view.open.today = numberOf(review.open, ReviewedFigure::open);
    view.punctuality.link = linkTo(ReviewedFigure::finished);
    view.punctuality.early.number = review.endedEarly;
    view.punctuality.onTime.number = review.onTime.part - review.endedEarly;
    view.punctuality.late.number = review.onTime.whole - review.onTime.part;
    if (review.onTimeMonth.whole > 0)
        view.punctuality.month = review.onTimeMonth.percent();
    view.overdue = numberOf(review.overdue, ReviewedFigure::overdue);
    view.longestOverdueDays = review.longestOverdueDays;
    view.selfFiled = shareOf(review.selfOnline, ReviewedFigure::selfFiled, targets.selfFiled);
    view.assisted = shareOf(review.assistedOnline, ReviewedFigure::assisted, {});
    view.digitised = shareOf(review.digitised, ReviewedFigure::digitised, targets.digitised);
    for (const NamedCount &procedure : review.procedures)
        view.byProcedure.append({procedure.name, numberOf(procedure.count, ReviewedFigure::procedure, procedure.key)});
    view.otherProcedures = linkTo(ReviewedFigure::otherProcedures);
    view.arrivals = quartersOf(day, calendar);
    view.matters.overdue = view.overdue;
    view.matters.waitingToSync = numberOf(review.unsent.count, ReviewedFigure::unsent);
    if (review.unsent.oldest.isValid())
        view.matters.oldestWaitingMinutes = review.unsent.oldest.secsTo(day.place.now) / 60;
    view.matters.corrections = numberOf(review.corrections, ReviewedFigure::corrected);
    view.matters.voidedAfterPrint = numberOf(review.voidsAfterPrint, ReviewedFigure::voidedAfterPrint);
    view.matters.exceptions = numberOf(review.exceptions, ReviewedFigure::exceptions);
    if (review.medianSeconds)
        view.matters.medianSeconds = *review.medianSeconds;
    if (review.waiting && review.waiting->medianSeconds) {
        view.matters.medianWaitSeconds = *review.waiting->medianSeconds;
        view.matters.longestWaitSeconds = review.waiting->longestSeconds.value_or(0);
        const QDateTime told = review.waiting->asOf;
        if (!review.waiting->isOver() && told.secsTo(day.place.now) > lateSeconds)
            view.matters.waitAsOf = told;
    }
    view.matters.feeDifference = numberOf(review.feeDifference, ReviewedFigure::fees);
    for (const OfficerDay &officer : review.officers)
        view.byOfficer.append(officerOf(officer, review.confirmations));
    if (!day.awaitingLeader.isEmpty()) {
        const QDate oldest = day.awaitingLeader.first();
        view.matters.awaitingLeader =
            numberOf(day.awaitingLeader.size(), ReviewedFigure::awaitingLeader, oldest.toString(Qt::ISODate));
        view.matters.oldestAwaiting = oldest;
        view.matters.oldestAwaitingDays = static_cast<int>(oldest.daysTo(view.today));
    }
    view.looking = lookingOf(day.looks);
    view.closing = closingOf(day);
    view.unclosed = day.unclosed;
    return view;
}
