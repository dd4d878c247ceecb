// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewreading.h"

#include "dayclosing.h"
#include "dossiertable.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr int weeksOfHours = 4;

/// The first day of the weeks whose busy hours are shown.
QDate firstOfHours(QDate day)
{
    return day.addDays(1 - 7 * weeksOfHours);
}

TallyQuestion questionOn(QDate day, TallyQuestion::By by, const ReviewFilter &filter)
{
    return {.from = day,
            .to = day,
            .asOf = {},
            .by = by,
            .procedure = filter.procedure,
            .counter = filter.counter,
            .officer = filter.officer};
}

/// The dossiers of one list, phase by phase.
class ListReading
{
public:
    ListReading(Connection &connection, QDate day, const DayFilter &filter, int limit)
        : m_connection(connection)
        , m_day(day)
        , m_filter(reviewFilter(filter))
        , m_limit(limit)
    {
    }

    Result<QList<DossierRow>> inPhases(const QList<TallyPhase> &phases)
    {
        QList<DossierRow> all;
        for (const TallyPhase phase : phases) {
            const auto rows = tallied(m_connection, listOf(TallyQuestion::By::Procedure, {}, phase), m_limit);
            if (!rows)
                return rows.error();
            all += *rows;
        }
        return cut(all);
    }

    Result<QList<DossierRow>> receivedWith(const std::function<bool(TallyTraits)> &fits)
    {
        const auto sums = tallySums(m_connection, questionOn(m_day, TallyQuestion::By::Procedure, m_filter));
        if (!sums)
            return sums.error();
        TallyList list = listOf(TallyQuestion::By::Procedure, {}, TallyPhase::Received);
        for (const TallySum &sum : *sums) {
            if (!sum.traits.isVoid() && fits(sum.traits) && !list.traits.contains(sum.traits.bits))
                list.traits.append(sum.traits.bits);
        }
        return list.traits.isEmpty() ? Result<QList<DossierRow>>(QList<DossierRow>())
                                     : tallied(m_connection, list, m_limit);
    }

    Result<QList<DossierRow>> receivedOf(TallyQuestion::By by, const QString &key)
    {
        return tallied(m_connection, listOf(by, key, TallyPhase::Received), m_limit);
    }

    Result<QList<DossierRow>> receivedOfOthers(int before)
    {
        const auto review = dayReview(m_connection, m_day, QDateTime(m_day, QTime(23, 59)), m_day, m_filter);
        if (!review)
            return review.error();
        QList<DossierRow> all;
        for (const NamedCount &procedure : review->procedures.mid(before)) {
            const auto rows = receivedOf(TallyQuestion::By::Procedure, procedure.key);
            if (!rows)
                return rows.error();
            all += *rows;
            if (all.size() >= m_limit)
                break;
        }
        return cut(all);
    }

    Result<QList<DossierRow>> receivedInHour(const QString &key)
    {
        TallyList list = listOf(TallyQuestion::By::WeekdayHour, key, TallyPhase::Received);
        list.question.from = firstOfHours(m_day);
        return tallied(m_connection, list, m_limit);
    }

    Result<QList<DossierRow>> receivedBy(int counter, const QString &officer)
    {
        ListReading once(*this);
        once.m_filter.counter = counter;
        once.m_filter.officer = officer;
        return once.inPhases({TallyPhase::Received});
    }

    /// A deed may be done twice to one dossier; the list names it once.
    Result<QList<DossierRow>> ofDeeds(const QStringList &kinds, const std::function<bool(const DayDeed &)> &fits)
    {
        QList<QUuid> ids;
        for (const QString &kind : kinds) {
            const auto deeds = dayDeeds(m_connection, m_day, kind);
            if (!deeds)
                return deeds.error();
            for (const DayDeed &deed : *deeds) {
                if (fits(deed) && !ids.contains(deed.dossier))
                    ids.append(deed.dossier);
            }
        }
        QList<DossierRow> rows;
        DossierTable dossiers(m_connection);
        for (const QUuid &id : ids.mid(0, m_limit)) {
            const auto key = dossiers.keyOf(id);
            if (!key)
                return key.error();
            if (!*key)
                continue;
            const auto row = dossiers.row(**key);
            if (!row)
                return row.error();
            rows.append(*row);
        }
        return rows;
    }

private:
    TallyList listOf(TallyQuestion::By by, const QString &key, TallyPhase phase) const
    {
        return {.question = questionOn(m_day, by, m_filter), .key = key, .traits = {}, .phase = phase};
    }
    QList<DossierRow> cut(QList<DossierRow> rows) const
    {
        std::stable_sort(rows.begin(), rows.end(),
                         [](const DossierRow &a, const DossierRow &b) { return a.receivedAt > b.receivedAt; });
        return rows.mid(0, m_limit);
    }

    Connection &m_connection;
    QDate m_day;
    ReviewFilter m_filter;
    int m_limit;
};

} // namespace

ReviewFilter reviewFilter(const DayFilter &filter)
{
    return {filter.procedure, filter.counter.toInt(), filter.officer};
}

Result<ReviewedDay> readReviewedDay(Connection &connection, const DayPlace &place, QDate soon, const DayFilter &filter,
                                    const Officer &officer)
{
    ReviewedDay day;
    day.place = place;
    auto review = dayReview(connection, place.day, place.now, soon, reviewFilter(filter));
    if (!review)
        return review.error();
    day.review = *std::move(review);
    auto checks = dayChecks(connection, place);
    if (!checks)
        return checks.error();
    day.checks = *std::move(checks);
    auto looks = dayLooks(connection, place.day);
    if (!looks)
        return looks.error();
    day.looks = *std::move(looks);
    auto standing = dayStanding(connection, place.day);
    if (!standing)
        return standing.error();
    day.standing = *std::move(standing);
    auto unclosed = unclosedDays(connection, place.now.date());
    if (!unclosed)
        return unclosed.error();
    day.unclosed = *std::move(unclosed);
    auto awaiting = daysAwaitingLeader(connection, place.now.date());
    if (!awaiting)
        return awaiting.error();
    day.awaitingLeader = *std::move(awaiting);
    auto everybody = officerDays(connection, place.day);
    if (!everybody)
        return everybody.error();
    day.everybody = *std::move(everybody);
    const auto may = maySignDay(connection, officer);
    if (!may)
        day.signObstacle = may.error().message;
    else
        day.isLeader = !*may;
    return day;
}

Result<QList<DayBusyHour>> readBusyHours(Connection &connection, QDate day, const DayFilter &filter)
{
    TallyQuestion question = questionOn(day, TallyQuestion::By::WeekdayHour, reviewFilter(filter));
    question.from = firstOfHours(day);
    const auto sums = tallySums(connection, question);
    if (!sums)
        return sums.error();
    QMap<std::pair<int, int>, int> counts;
    for (const TallySum &sum : *sums) {
        if (!sum.traits.isVoid() && sum.received > 0)
            counts[{sum.key.section(u'/', 0, 0).toInt(), sum.key.section(u'/', 1).toInt()}] += sum.received;
    }
    QList<DayBusyHour> hours;
    for (auto one = counts.begin(); one != counts.end(); ++one) {
        const auto [weekday, hour] = one.key();
        hours.append(
            {weekday, hour, one.value(), {QString(ReviewedFigure::busyHour), u"%1/%2"_s.arg(weekday).arg(hour)}});
    }
    return hours;
}

Result<QList<DossierRow>> readReviewList(Connection &connection, const DayLink &link, QDate day,
                                         const DayFilter &filter, int limit)
{
    using Phase = TallyPhase;
    ListReading reading(connection, day, filter, limit);
    const int counter = link.key.section(u'/', 0, 0).toInt();
    const QString officer = link.key.section(u'/', 1);
    const auto all = [](const DayDeed &) { return true; };
    const auto byOfficer = [counter, &officer](const DayDeed &deed) {
        return deed.counter == counter && deed.officerName == officer;
    };
    if (link.figure == ReviewedFigure::received)
        return reading.inPhases({Phase::Received});
    if (link.figure == ReviewedFigure::returned)
        return reading.inPhases({Phase::Returned});
    if (link.figure == ReviewedFigure::open)
        return reading.inPhases({Phase::OpenInTime, Phase::OpenOverdue});
    if (link.figure == ReviewedFigure::finished)
        return reading.inPhases({Phase::DoneEarly, Phase::DoneOnDay, Phase::DoneLate});
    if (link.figure == ReviewedFigure::overdue)
        return reading.inPhases({Phase::OpenOverdue});
    if (link.figure == ReviewedFigure::selfFiled)
        return reading.receivedWith(
            [](TallyTraits traits) { return !traits.isAssisted() && traits.channel() == Channel::Online; });
    if (link.figure == ReviewedFigure::assisted)
        return reading.receivedWith([](TallyTraits traits) { return traits.isAssisted(); });
    if (link.figure == ReviewedFigure::digitised)
        return reading.receivedWith(
            [](TallyTraits traits) { return !traits.isAssisted() && traits.papers() == PapersDigitised::All; });
    if (link.figure == ReviewedFigure::exceptions)
        return reading.receivedWith([](TallyTraits traits) { return traits.isPaperException(); });
    if (link.figure == ReviewedFigure::procedure)
        return reading.receivedOf(TallyQuestion::By::Procedure, link.key);
    if (link.figure == ReviewedFigure::otherProcedures)
        return reading.receivedOfOthers(link.key.toInt());
    if (link.figure == ReviewedFigure::quarter)
        return reading.receivedOf(TallyQuestion::By::QuarterHour, link.key);
    if (link.figure == ReviewedFigure::busyHour)
        return reading.receivedInHour(link.key);
    if (link.figure == ReviewedFigure::corrected)
        return reading.ofDeeds({u"corrected"_s}, all);
    if (link.figure == ReviewedFigure::voided)
        return reading.ofDeeds({u"voided"_s}, all);
    if (link.figure == ReviewedFigure::voidedAfterPrint)
        return reading.ofDeeds({u"voided"_s}, [](const DayDeed &deed) { return deed.wasPrinted; });
    if (link.figure == ReviewedFigure::officerReceived)
        return reading.receivedBy(counter, officer);
    if (link.figure == ReviewedFigure::officerReturned)
        return reading.ofDeeds({u"returned"_s, u"delivered"_s}, byOfficer);
    if (link.figure == ReviewedFigure::officerCorrected)
        return reading.ofDeeds({u"corrected"_s}, byOfficer);
    return QList<DossierRow>();
}
