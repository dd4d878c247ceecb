// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "absence.h"
#include "duemoving.h"
#include "opendata.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct BreaksText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

QJsonObject reviewJson(const CalendarReview &review)
{
    QJsonArray days;
    for (const QDate &day : review.days)
        days.append(day.toString(Qt::ISODate));
    QJsonArray moves;
    for (const DueMove &move : review.moves)
        moves.append(QJsonObject{{u"dossierId"_s, move.dossier.toString(QUuid::WithoutBraces)},
                                 {u"code"_s, move.code},
                                 {u"promised"_s, toIsoOfficeTime(move.oldDue)},
                                 {u"corrected"_s, toIsoOfficeTime(move.newDue)},
                                 {u"later"_s, move.isLater()}});
    return {{u"formerVersion"_s, review.formerVersion},
            {u"version"_s, review.version},
            {u"days"_s, days},
            {u"moves"_s, moves}};
}

int confirmMoves(const Invocation &invocation, const CommandLine &line, const Printer &printer)
{
    const auto acting = beginActing(invocation, line.value(u"at"_s));
    if (!acting)
        return printer.failed(acting.error());
    const OpenData &data = acting->data;
    const bool hasEarlier = line.has(u"earlier"_s);
    const bool hasLater = line.has(u"later"_s);
    const auto outcome =
        data.store
            ->write<CalendarOutcome>(WritePriority::OfficersAct,
                                     [&](Connection &connection) -> Result<CalendarOutcome> {
                                         const auto review = reviewCalendar(connection, data.catalogue);
                                         if (!review)
                                             return review.error();
                                         QSet<QUuid> chosen;
                                         for (const DueMove &move : review->moves) {
                                             if (move.isLater() ? hasLater : hasEarlier)
                                                 chosen.insert(move.dossier);
                                         }
                                         return confirmCalendar(connection, *review, chosen, line.value(u"reason"_s),
                                                                {acting->officer, data.identity.device, acting->now},
                                                                data.calendar, data.catalogue);
                                     })
            .result();
    if (!outcome)
        return printer.failed(outcome.error());
    QJsonArray extended;
    for (const DoneAct &act : outcome->extended)
        extended.append(act.dossier.code());
    printer.object({{u"recomputed"_s, outcome->recomputed},
                    {u"extended"_s, extended},
                    {u"kept"_s, outcome->kept},
                    {u"changedMeanwhile"_s, outcome->changedMeanwhile}});
    return 0;
}

int showHoldings(const Invocation &invocation, const Printer &printer)
{
    const auto data = openData(invocation.directory, Store::Access::ReadOnly);
    if (!data)
        return printer.failed(data.error());
    const auto held = data->store->read<QList<Holding>>([](Connection &c) { return holdings(c); }).result();
    if (!held)
        return printer.failed(held.error());
    for (const Holding &holding : *held) {
        QJsonArray dossiers;
        for (const DossierRow &row : holding.dossiers)
            dossiers.append(row.code);
        printer.object({{u"officer"_s, holding.officer.id},
                        {u"name"_s, holding.officer.displayName},
                        {u"dossiers"_s, dossiers},
                        {u"drafts"_s, holding.drafts}});
    }
    return 0;
}

} // namespace

int runCalendar(const Invocation &invocation)
{
    int status = 0;
    const QString usage = u"mocuactl calendar [confirm [--earlier] [--later] --reason TEXT]"_s;
    const auto line = CommandLine::parse(
        invocation, usage,
        {{u"earlier"_s, {}, BreaksText::tr("Sets the appointments that come earlier.")},
         {u"later"_s, {}, BreaksText::tr("Puts off those that come later, each with its letter (Mẫu 04).")},
         {u"reason"_s, u"TEXT"_s, BreaksText::tr("The reason, on the letters and in the records.")},
         {u"at"_s, u"ISO"_s, BreaksText::tr("Time of the act, in a demonstration office.")}},
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    if (line->arguments() == QStringList{u"confirm"_s})
        return confirmMoves(invocation, *line, printer);
    if (!line->arguments().isEmpty())
        return printer.misused(BreaksText::tr("Usage: %1").arg(usage));
    const auto data = openData(invocation.directory, Store::Access::ReadOnly);
    if (!data)
        return printer.failed(data.error());
    const auto review =
        data->store->read<CalendarReview>([&](Connection &c) { return reviewCalendar(c, data->catalogue); }).result();
    if (!review)
        return printer.failed(review.error());
    printer.object(reviewJson(*review));
    return 0;
}

int runAbsence(const Invocation &invocation)
{
    int status = 0;
    const QString usage = u"mocuactl absence [--from ID --to ID --reason TEXT [--cash A]]"_s;
    const auto line =
        CommandLine::parse(invocation, usage,
                           {{u"from"_s, u"ID"_s, BreaksText::tr("The officer who is absent.")},
                            {u"to"_s, u"ID"_s, BreaksText::tr("The officer who takes over.")},
                            {u"reason"_s, u"TEXT"_s, BreaksText::tr("Why.")},
                            {u"cash"_s, u"A"_s, BreaksText::tr("Cash as counted, in đồng.")},
                            {u"at"_s, u"ISO"_s, BreaksText::tr("Time of the act, in a demonstration office.")}},
                           status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    if (!line->arguments().isEmpty())
        return printer.misused(BreaksText::tr("Usage: %1").arg(usage));
    if (!line->has(u"from"_s))
        return showHoldings(invocation, printer);
    AbsenceOrder order{line->value(u"from"_s), line->value(u"to"_s), line->value(u"reason"_s), {}};
    bool isNumber = true;
    if (line->has(u"cash"_s))
        order.cash = line->value(u"cash"_s).toLongLong(&isNumber);
    if (!isNumber)
        return printer.misused(BreaksText::tr("Usage: %1").arg(usage));
    const auto acting = beginActing(invocation, line->value(u"at"_s));
    if (!acting)
        return printer.failed(acting.error());
    const OpenData &data = acting->data;
    const auto done =
        data.store
            ->write<AbsenceHandover>(WritePriority::OfficersAct,
                                     [&](Connection &connection) {
                                         return handOverAbsent(connection, order,
                                                               {acting->officer, data.identity.device, acting->now},
                                                               data.calendar, data.catalogue);
                                     })
            .result();
    if (!done)
        return printer.failed(done.error());
    QJsonArray codes;
    for (const DoneAct &act : done->acts)
        codes.append(act.dossier.code());
    printer.object({{u"list"_s, done->listNumber}, {u"dossiers"_s, codes}, {u"drafts"_s, done->drafts}});
    return 0;
}
