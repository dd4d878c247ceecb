// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dayreview.h"

#include "dayclosetable.h"
#include "median.h"
#include "waitingdaytable.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int daysOfLine = 20;
constexpr int weeksOfUsual = 4;

TallyQuestion questionOf(QDate from, QDate to, TallyQuestion::By by, const ReviewFilter &filter)
{
    return {.from = from,
            .to = to,
            .asOf = {},
            .by = by,
            .procedure = filter.procedure,
            .counter = filter.counter,
            .officer = filter.officer};
}

/// Counts by day, with what is usual on that weekday.
DayCount dayCount(const QMap<QDate, int> &counts, QDate day)
{
    DayCount count;
    count.count = counts.value(day);
    for (int back = daysOfLine - 1; back >= 0; --back)
        count.twentyDays.append(counts.value(day.addDays(-back)));
    int weeks = 0;
    int sum = 0;
    for (int week = 1; week <= weeksOfUsual; ++week) {
        const int once = counts.value(day.addDays(-7 * week));
        weeks += once > 0 ? 1 : 0;
        sum += once;
    }
    count.usual = weeks == 0 ? 0 : double(sum) / weeks;
    return count;
}

/// Fills what the sums of the day itself say.
void addSums(DayReview &review, const QList<TallySum> &sums)
{
    QMap<QString, int> procedures;
    for (const TallySum &sum : sums) {
        if (sum.traits.isVoid())
            continue;
        review.open += sum.open();
        review.awaitsSupplement += sum.traits.awaitsSupplement() ? sum.open() : 0;
        review.overdue += sum.openOverdue;
        review.overdueApologised += sum.traits.isApologised() ? sum.openOverdue : 0;
        review.onTime.part += sum.doneEarly + sum.doneOnDay;
        review.onTime.whole += sum.done();
        review.endedEarly += sum.doneEarly;
        if (sum.received == 0)
            continue;
        procedures[sum.key] += sum.received;
        review.selfOnline.whole += sum.received;
        review.assistedOnline.whole += sum.received;
        if (sum.traits.isAssisted())
            review.assistedOnline.part += sum.received;
        else if (sum.traits.channel() == Channel::Online)
            review.selfOnline.part += sum.received;
        if (sum.traits.papers() != PapersDigitised::NoneHandedIn && !sum.traits.isAssisted()) {
            review.digitised.whole += sum.received;
            review.digitised.part += sum.traits.papers() == PapersDigitised::All ? sum.received : 0;
        }
        review.reusedPapers += sum.papersReused;
        review.exceptions += sum.traits.isPaperException() ? sum.received : 0;
    }
    for (auto one = procedures.begin(); one != procedures.end(); ++one)
        review.procedures.append({one.key(), one.key(), one.value()});
    std::stable_sort(review.procedures.begin(), review.procedures.end(),
                     [](const NamedCount &one, const NamedCount &other) { return one.count > other.count; });
}

Result<void> addNames(Connection &connection, DayReview &review)
{
    QStringList codes;
    for (const NamedCount &one : review.procedures)
        codes.append(one.key);
    const auto known = talliedProcedures(connection, codes);
    if (!known)
        return known.error();
    for (qsizetype i = 0; i < review.procedures.size(); ++i)
        review.procedures[i].name = known->at(i).name;
    return {};
}

Result<void> addArrivals(Connection &connection, DayReview &review, const ReviewFilter &filter)
{
    const auto quarters =
        tallySums(connection, questionOf(review.day, review.day, TallyQuestion::By::QuarterHour, filter));
    if (!quarters)
        return quarters.error();
    QMap<int, int> counts;
    for (const TallySum &sum : *quarters) {
        if (!sum.traits.isVoid() && sum.received > 0)
            counts[sum.key.toInt()] += sum.received;
    }
    for (auto one = counts.begin(); one != counts.end(); ++one) {
        const QTime at = QTime(0, 0).addSecs(one.key() * 60);
        review.quarterHours.append({QString::number(one.key()), at.toString(u"HH:mm"_s), one.value()});
    }
    const auto spans = counterSpans(connection, review.day);
    if (!spans)
        return spans.error();
    review.counters = *spans;
    return {};
}

/// The lines of twenty days and what is usual: by the days on which dossiers came and went.
Result<void> addCourse(Connection &connection, DayReview &review, const ReviewFilter &filter)
{
    const QDate first = review.day.addDays(-7 * weeksOfUsual);
    const TallyQuestion days = questionOf(first, review.day, TallyQuestion::By::Day, filter);
    const auto received = countsByDay(connection, days, DayOf::Receipt);
    if (!received)
        return received.error();
    review.received = dayCount(*received, review.day);
    const auto returned = countsByDay(connection, days, DayOf::Return);
    if (!returned)
        return returned.error();
    review.returned = dayCount(*returned, review.day);
    return {};
}

/// What the month until the day was, and what is due and overdue.
Result<void> addDeadlines(Connection &connection, DayReview &review, QDate soon, const ReviewFilter &filter)
{
    const QDate first(review.day.year(), review.day.month(), 1);
    const auto month = tallySums(connection, questionOf(first, review.day, TallyQuestion::By::Procedure, filter));
    if (!month)
        return month.error();
    for (const TallySum &sum : *month) {
        if (sum.traits.isVoid())
            continue;
        review.onTimeMonth.part += sum.doneEarly + sum.doneOnDay;
        review.onTimeMonth.whole += sum.done();
    }
    const auto due = openDue(connection, questionOf(review.day, review.day, TallyQuestion::By::Day, filter), soon);
    if (!due)
        return due.error();
    review.dueSoon = due->soon;
    review.longestOverdueDays = due->earliest.isValid() ? int(due->earliest.daysTo(review.day)) : 0;
    return {};
}

Result<void> addDeeds(Connection &connection, DayReview &review)
{
    const auto voids = dayDeeds(connection, review.day, u"voided"_s);
    if (!voids)
        return voids.error();
    review.voids = int(voids->size());
    review.voidsAfterPrint =
        int(std::count_if(voids->begin(), voids->end(), [](const DayDeed &deed) { return deed.wasPrinted; }));
    const auto corrections = dayDeeds(connection, review.day, u"corrected"_s);
    if (!corrections)
        return corrections.error();
    review.corrections = int(corrections->size());
    const auto unsent = unsentDossiers(connection);
    if (!unsent)
        return unsent.error();
    review.unsent = *unsent;
    return {};
}

Result<void> addHandling(Connection &connection, DayReview &review, const ReviewFilter &filter)
{
    if (filter.counter != 0 || !filter.officer.isEmpty()) // Persons are not measured by it.
        return {};
    const auto seconds = handlingSeconds(connection, review.day, filter.procedure);
    if (!seconds)
        return seconds.error();
    review.timed = int(seconds->size());
    review.medianSeconds = median(*seconds);
    return {};
}

Result<void> addWaiting(Connection &connection, DayReview &review, const ReviewFilter &filter)
{
    if (filter.counter != 0 || !filter.officer.isEmpty() || !filter.procedure.isEmpty()) // Numbers tell of the hall.
        return {};
    const auto waiting = WaitingDayTable(connection).find(review.day);
    if (!waiting)
        return waiting.error();
    review.waiting = *waiting;
    return {};
}

Result<void> addOfficers(Connection &connection, DayReview &review, const ReviewFilter &filter)
{
    auto officers = officerDays(connection, review.day);
    if (!officers)
        return officers.error();
    officers->removeIf([&filter](const OfficerDay &one) {
        return (filter.counter != 0 && one.counter != filter.counter) ||
               (!filter.officer.isEmpty() && one.officerId != filter.officer);
    });
    review.officers = *std::move(officers);
    auto confirmations = DayCloseTable(connection).confirmations(review.day);
    if (!confirmations)
        return confirmations.error();
    review.confirmations = *std::move(confirmations);
    for (const CounterDay &day : std::as_const(review.confirmations))
        review.feeDifference += day.cashDifference;
    return {};
}

} // namespace

Result<DayReview> dayReview(Connection &connection, QDate day, const QDateTime &now, QDate soon,
                            const ReviewFilter &filter)
{
    DayReview review;
    review.day = day;
    review.asOf = now;
    const auto sums = tallySums(connection, questionOf(day, day, TallyQuestion::By::Procedure, filter));
    if (!sums)
        return sums.error();
    addSums(review, *sums);
    for (const auto &added : {addNames(connection, review), addArrivals(connection, review, filter),
                              addCourse(connection, review, filter), addDeadlines(connection, review, soon, filter),
                              addDeeds(connection, review), addHandling(connection, review, filter),
                              addWaiting(connection, review, filter), addOfficers(connection, review, filter)}) {
        if (!added)
            return added.error();
    }
    return review;
}
