// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "demonstration.h"
#include "lunarcalendar.h"
#include "opendata.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct RuleText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

QJsonObject dueJson(const DueTime &due)
{
    QJsonArray steps;
    for (const DueStep &step : due.steps)
        steps.append(QJsonObject{{u"date"_s, step.date.toString(Qt::ISODate)}, {u"why"_s, step.why}});
    return {{u"due"_s, due.at ? QJsonValue(toIsoOfficeTime(*due.at)) : QJsonValue()}, {u"steps"_s, steps}};
}

Error badNumber(const QString &field)
{
    return {ErrorKind::BadInput,
            u"number-wrong"_s,
            RuleText::tr("This is no number that can be used: type it again."),
            {},
            field};
}

Result<DueTime> dueOf(const Invocation &invocation, const CommandLine &line, const QDateTime &received)
{
    bool isNumber = true;
    WorkingCalendar calendar;
    if (line.has(u"procedure"_s)) {
        const auto catalogue = catalogueFor(invocation);
        if (!catalogue)
            return catalogue.error();
        const Procedure *procedure = catalogue->find(line.value(u"procedure"_s), received.date());
        if (!procedure)
            return Error{ErrorKind::BadInput,
                         u"unknown-procedure"_s,
                         RuleText::tr("The catalogue has no such procedure on this date."),
                         {},
                         u"procedure"_s};
        const auto channel = channelFromText(line.value(u"channel"_s, u"counter"_s));
        if (!channel)
            return Error{ErrorKind::BadInput,
                         u"unknown-channel"_s,
                         RuleText::tr("The channel is counter, online or post."),
                         {},
                         u"channel"_s};
        return calendarOf(*catalogue).dueFor(received, procedure->timeFor(*channel));
    }
    const QString amount = line.value(u"days"_s, line.value(u"hours"_s, line.value(u"calendar-days"_s)));
    const double number = amount.toDouble(&isNumber);
    if (!isNumber || number < 0 || number > 10'000)
        return badNumber(u"days"_s);
    if (line.has(u"days"_s))
        return calendar.dueAfterWorkingDays(received, number);
    if (line.has(u"hours"_s))
        return calendar.dueAfterWorkingHours(received, number);
    return calendar.dueAfterCalendarDays(received, int(number));
}

} // namespace

int runDue(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(
        invocation,
        u"mocuactl due --received ISO (--days N | --hours H | --calendar-days N | --procedure CODE [--channel C]) [--unit CODE]"_s,
        {{u"received"_s, u"ISO"_s, RuleText::tr("When the dossier was received.")},
         {u"days"_s, u"N"_s, RuleText::tr("Working days.")},
         {u"hours"_s, u"H"_s, RuleText::tr("Working hours, decimals allowed.")},
         {u"calendar-days"_s, u"N"_s, RuleText::tr("Calendar days.")},
         {u"procedure"_s, u"CODE"_s, RuleText::tr("The time that this procedure takes.")},
         {u"channel"_s, u"C"_s, RuleText::tr("counter, online or post.")},
         {u"unit"_s, u"CODE"_s, RuleText::tr("Unit whose opening hours count.")}},
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    const int ways = int(line->has(u"days"_s)) + int(line->has(u"hours"_s)) + int(line->has(u"calendar-days"_s)) +
                     int(line->has(u"procedure"_s));
    if (!line->has(u"received"_s) || ways != 1)
        return printer.misused(
            RuleText::tr("Give --received and one of --days, --hours, --calendar-days, --procedure."));
    const QDateTime received = fromIsoOfficeTime(line->value(u"received"_s));
    if (!received.isValid())
        return printer.failed({ErrorKind::BadInput,
                               u"time-wrong"_s,
                               RuleText::tr("The time cannot be read: write it as 2026-11-23T09:41."),
                               {},
                               u"received"_s});
    const auto due = dueOf(invocation, *line, received);
    if (!due)
        return printer.failed(due.error());
    printer.object(dueJson(*due));
    return 0;
}

int runWords(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(invocation, u"mocuactl words AMOUNT"_s, {}, status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    if (line->arguments().size() != 1)
        return printer.misused(RuleText::tr("Give one amount in đồng."));
    bool isNumber = false;
    const Dong amount = line->arguments().first().toLongLong(&isNumber);
    if (!isNumber)
        return printer.failed(badNumber(u"amount"_s));
    const auto text = amountInWords(amount);
    if (!text)
        return printer.failed(text.error());
    printer.object({{u"text"_s, *text}});
    return 0;
}

int runLunar(const Invocation &invocation)
{
    int status = 0;
    const auto line =
        CommandLine::parse(invocation, u"mocuactl lunar DATE | --year Y"_s,
                           {{u"year"_s, u"Y"_s, RuleText::tr("The year's Tết, Giỗ Tổ and leap month.")}}, status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    if (line->has(u"year"_s)) {
        const auto year = lunarYear(line->value(u"year"_s).toInt());
        if (!year)
            return printer.failed(year.error());
        printer.object({{u"tet"_s, year->tet.toString(Qt::ISODate)},
                        {u"oldYearLastDay"_s, year->oldYearLastDay},
                        {u"gioTo"_s, year->gioTo.toString(Qt::ISODate)},
                        {u"leapMonth"_s, year->leapMonth ? QJsonValue(year->leapMonth) : QJsonValue()}});
        return 0;
    }
    if (line->arguments().size() != 1)
        return printer.misused(RuleText::tr("Give a date or --year."));
    const auto lunar = toLunar(QDate::fromString(line->arguments().first(), Qt::ISODate));
    if (!lunar)
        return printer.failed(lunar.error());
    printer.object({{u"day"_s, lunar->day},
                    {u"month"_s, lunar->month},
                    {u"year"_s, lunar->year},
                    {u"leap"_s, lunar->isLeapMonth}});
    return 0;
}

int runProcedures(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(invocation, u"mocuactl procedures [TEXT]"_s,
                                         {{u"at"_s, u"ISO"_s, RuleText::tr("As of this time.")}}, status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    const auto clock = clockAt(line->value(u"at"_s));
    if (!clock)
        return printer.failed(clock.error());
    const auto catalogue = catalogueFor(invocation);
    if (!catalogue)
        return printer.failed(catalogue.error());
    const QDate today = clock->now().date();
    for (const Procedure *procedure : catalogue->search(line->arguments().join(u' '), today)) {
        const ProcessingTime time = procedure->timeFor(Channel::Counter);
        Dong fee = 0;
        if (const auto lines = quotedFee(procedure->fees, {Channel::Counter, today, 1, {1}, {}})) {
            for (const FeeLine &feeLine : *lines)
                fee += feeLine.amount;
        }
        printer.object({{u"code"_s, procedure->code},
                        {u"name"_s, procedure->name},
                        {u"sector"_s, procedure->sectorName},
                        {u"days"_s, time.unit == DurationUnit::WorkingDays || time.unit == DurationUnit::CalendarDays
                                        ? QJsonValue(time.amount)
                                        : QJsonValue()},
                        {u"fee"_s, fee}});
    }
    return 0;
}
