// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "dayclosejson.h"
#include "dayclosing.h"
#include "dayminutes.h"
#include "dayreview.h"
#include "daystanding.h"
#include "formlibrary.h"
#include "opendata.h"
#include "pdfwriting.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

struct DayText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

const QString dayUsage = u"mocuactl day show [DATE]\n"
                         u"       mocuactl day minutes [DATE] --out FILE.pdf\n"
                         u"       mocuactl day confirm [DATE] [--note TEXT]\n"
                         u"       mocuactl day close [DATE] [--explain LINE=TEXT]…"_s;

QJsonObject shareJson(const Share &share)
{
    return {{u"part"_s, share.part}, {u"whole"_s, share.whole}};
}

QJsonObject reviewJson(const DayReview &review)
{
    QJsonArray procedures;
    for (const NamedCount &one : review.procedures)
        procedures.append(QJsonObject{{u"code"_s, one.key}, {u"name"_s, one.name}, {u"received"_s, one.count}});
    QJsonArray officers;
    for (const OfficerDay &one : review.officers)
        officers.append(QJsonObject{{u"officer"_s, one.officerId},
                                    {u"name"_s, one.officerName},
                                    {u"counter"_s, one.counter},
                                    {u"received"_s, one.received},
                                    {u"returned"_s, one.returned},
                                    {u"corrected"_s, one.corrected},
                                    {u"fees"_s, one.fees}});
    return {{u"received"_s, review.received.count},
            {u"returned"_s, review.returned.count},
            {u"open"_s, review.open},
            {u"awaitingSupplement"_s, review.awaitsSupplement},
            {u"overdue"_s, review.overdue},
            {u"dueSoon"_s, review.dueSoon},
            {u"onTime"_s, shareJson(review.onTime)},
            {u"selfOnline"_s, shareJson(review.selfOnline)},
            {u"assistedOnline"_s, shareJson(review.assistedOnline)},
            {u"digitised"_s, shareJson(review.digitised)},
            {u"corrections"_s, review.corrections},
            {u"exceptions"_s, review.exceptions},
            {u"voids"_s, review.voids},
            {u"voidsAfterPrint"_s, review.voidsAfterPrint},
            {u"unsent"_s, review.unsent.count},
            {u"procedures"_s, procedures},
            {u"officers"_s, officers}};
}

QJsonArray checksJson(const QList<DayCheck> &checks)
{
    QJsonArray lines;
    for (const DayCheck &check : checks)
        lines.append(QJsonObject{{u"line"_s, toText(check.what)},
                                 {u"state"_s, toText(check.state)},
                                 {u"count"_s, check.count},
                                 {u"text"_s, check.text},
                                 {u"needsWords"_s, needsWords(check)}});
    return lines;
}

QJsonObject standingJson(const DayStanding &standing)
{
    QJsonObject json{{u"closed"_s, standing.isClosed()},
                     {u"voided"_s, standing.isVoided()},
                     {u"awaitsLeader"_s, standing.awaitsLeader}};
    if (standing.close)
        json.insert(u"close"_s, toJson(*standing.close));
    if (standing.isVoided())
        json.insert(u"changes"_s, QJsonArray::fromStringList(changesSinceClose(standing)));
    return json;
}

/// All that `day show` prints, read in one go.
struct ShownDay
{
    DayReview review;
    CounterDay counter;
    QList<DayCheck> checks;
    DayStanding standing;
    QList<QDate> unclosed;
};

Result<ShownDay> shownDay(Connection &connection, const DayPlace &place, QDate soon)
{
    const auto review = dayReview(connection, place.day, place.now, soon);
    if (!review)
        return review.error();
    const auto counter = counterDay(connection, place);
    if (!counter)
        return counter.error();
    const auto checks = dayChecks(connection, place);
    if (!checks)
        return checks.error();
    const auto standing = dayStanding(connection, place.day);
    if (!standing)
        return standing.error();
    const auto unclosed = unclosedDays(connection, place.now.date());
    if (!unclosed)
        return unclosed.error();
    return ShownDay{*review, *counter, *checks, *standing, *unclosed};
}

DayPlace placeOf(const OpenData &data, QDate day, const QDateTime &now)
{
    return {day, now, data.identity.office.number, data.identity.device.counter};
}

int showDay(const Invocation &invocation, const CommandLine &line, QDate day, const Printer &printer)
{
    const auto data = openData(invocation.directory, Store::Access::ReadOnly);
    if (!data)
        return printer.failed(data.error());
    const auto clock = clockOf(data->identity.office, line.value(u"at"_s));
    if (!clock)
        return printer.failed(clock.error());
    const DayPlace place = placeOf(*data, day.isValid() ? day : clock->now().date(), clock->now());
    const QDateTime morning(place.day, QTime(0, 0), officeTimeZone());
    const QDate soon = data->calendar.dueAfterWorkingDays(morning, 2).at.value_or(morning.addDays(2)).date();
    const auto shown = data->store->read<ShownDay>([&](Connection &c) { return shownDay(c, place, soon); }).result();
    if (!shown)
        return printer.failed(shown.error());
    QJsonObject json = reviewJson(shown->review);
    QJsonArray unclosed;
    for (const QDate &one : shown->unclosed)
        unclosed.append(one.toString(Qt::ISODate));
    json.insert(u"day"_s, place.day.toString(Qt::ISODate));
    json.insert(u"asOf"_s, toIsoOfficeTime(place.now));
    json.insert(u"counter"_s, toJson(shown->counter).value(u"numbers"_s));
    json.insert(u"checks"_s, checksJson(shown->checks));
    json.insert(u"standing"_s, standingJson(shown->standing));
    json.insert(u"unclosedDays"_s, unclosed);
    printer.object(json);
    return 0;
}

int printDay(const Invocation &invocation, const CommandLine &line, QDate day, const Printer &printer)
{
    const QString path = line.value(u"out"_s);
    if (path.isEmpty())
        return printer.misused(DayText::tr("Usage: %1").arg(dayUsage));
    const auto data = openData(invocation.directory, Store::Access::ReadOnly);
    if (!data)
        return printer.failed(data.error());
    const auto clock = clockOf(data->identity.office, line.value(u"at"_s));
    if (!clock)
        return printer.failed(clock.error());
    const DayPlace place = placeOf(*data, day.isValid() ? day : clock->now().date(), clock->now());
    const auto shown =
        data->store->read<ShownDay>([&](Connection &c) { return shownDay(c, place, place.day.addDays(2)); }).result();
    if (!shown)
        return printer.failed(shown.error());
    const Office &office = data->identity.office;
    const FormLibrary library = FormLibrary::load(formsFolder(invocation.directory), office);
    const auto form = dossierListForm(library, u"day-close"_s, {}, office,
                                      dayMinutes(shown->review, shown->checks, shown->standing, place.now));
    const auto pdf = form ? formPdf(*form) : Result<QByteArray>(form.error());
    const auto saved = pdf ? savePdf(path, *pdf) : Result<void>(pdf.error());
    if (!saved)
        return printer.failed(saved.error());
    printer.object(
        {{u"day"_s, place.day.toString(Qt::ISODate)}, {u"closed"_s, shown->standing.isClosed()}, {u"file"_s, path}});
    return 0;
}

int confirmDay(const Acting &acting, const CommandLine &line, const DayPlace &place, const Printer &printer)
{
    const auto confirmed =
        acting.data.store
            ->write<CounterDay>(
                WritePriority::OfficersAct,
                [&](Connection &c) { return confirmCounter(c, place, line.value(u"note"_s), acting.act()); })
            .result();
    if (!confirmed)
        return printer.failed(confirmed.error());
    printer.object(toJson(*confirmed));
    return 0;
}

int signDay(const Acting &acting, const CommandLine &line, const DayPlace &place, const Printer &printer)
{
    CloseOrder order;
    for (const QString &said : line.values(u"explain"_s)) {
        const qsizetype equals = said.indexOf(u'=');
        const auto what = dayCheckFromText(QStringView(said).first(std::max<qsizetype>(equals, 0)));
        if (!what)
            return printer.misused(DayText::tr("Usage: %1").arg(dayUsage));
        order.explanations.insert(*what, said.mid(equals + 1));
    }
    const auto closed = acting.data.store
                            ->write<DayClose>(WritePriority::OfficersAct,
                                              [&](Connection &c) -> Result<DayClose> {
                                                  // What a script signs is what stands there at this moment.
                                                  const auto record = dayRecord(c, place.day);
                                                  if (!record)
                                                      return record.error();
                                                  order.seen = record->sha256;
                                                  return closeDay(c, place, order, acting.act());
                                              })
                            .result();
    if (!closed)
        return printer.failed(closed.error());
    printer.object(toJson(*closed));
    return 0;
}

} // namespace

int runDay(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(
        invocation, dayUsage,
        {{u"note"_s, u"TEXT"_s, DayText::tr("Why something does not come out even.")},
         {u"explain"_s, u"LINE=TEXT"_s, DayText::tr("Words for an open line of the list, as “day show” names it.")},
         {u"out"_s, u"FILE"_s, DayText::tr("The .pdf to write.")},
         {u"at"_s, u"ISO"_s, DayText::tr("The time of the act, in a demonstration office.")}},
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    const QString verb = line->arguments().value(0);
    const QString date = line->arguments().value(1);
    const QDate day = QDate::fromString(date, Qt::ISODate);
    if (line->arguments().size() > 2 || !QStringList{u"show"_s, u"minutes"_s, u"confirm"_s, u"close"_s}.contains(verb))
        return printer.misused(DayText::tr("Usage: %1").arg(dayUsage));
    if (!date.isEmpty() && !day.isValid())
        return printer.failed({ErrorKind::BadInput,
                               u"date-wrong"_s,
                               DayText::tr("Give a day until today as yyyy-MM-dd."),
                               {},
                               u"date"_s});
    if (verb == u"show")
        return showDay(invocation, *line, day, printer);
    if (verb == u"minutes")
        return printDay(invocation, *line, day, printer);
    const auto acting = beginActing(invocation, line->value(u"at"_s));
    if (!acting)
        return printer.failed(acting.error());
    const DayPlace place = placeOf(acting->data, day.isValid() ? day : acting->now.date(), acting->now);
    return verb == u"confirm" ? confirmDay(*acting, *line, place, printer) : signDay(*acting, *line, place, printer);
}
