// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "doing.h"
#include "dossierjsonrows.h"
#include "filingties.h"
#include "opendata.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr int daysBack = 14;
constexpr int mostPairs = 200;

struct FilingsText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

/// The suggestion whose dossier of the portal has that code.
Result<FilingSuggestion> suggestionOf(Connection &connection, const QString &code, QDate today)
{
    const auto key = DossierTable(connection).keyOfCode(code);
    if (!key)
        return key.error();
    const auto pairs = suggestedTies(connection, today.addDays(-daysBack), mostPairs);
    if (!pairs)
        return pairs.error();
    for (const FilingSuggestion &pair : *pairs) {
        if (*key && pair.submitted.key == **key)
            return pair;
    }
    return Error{ErrorKind::BadInput,
                 u"no-such-pair"_s,
                 FilingsText::tr("No filing with help looks like this dossier: see mocuactl filings."),
                 {},
                 u"code"_s};
}

int printPairs(const Printer &printer, const OpenData &data, QDate today)
{
    const auto pairs = data.store
                           ->read<QList<FilingSuggestion>>(
                               [today](Connection &c) { return suggestedTies(c, today.addDays(-daysBack), mostPairs); })
                           .result();
    if (!pairs)
        return printer.failed(pairs.error());
    for (const FilingSuggestion &pair : *pairs)
        printer.object({{u"code"_s, pair.code},
                        {u"assisted"_s, rowJson(pair.assisted, data.catalogue.filing)},
                        {u"submitted"_s, rowJson(pair.submitted, data.catalogue.filing)}});
    return 0;
}

/// One matter, by noting the portal's code with the help; or two.
Result<void> settle(Connection &connection, const QString &code, bool isSame, const OpenData &data, const Act &act)
{
    const auto pair = suggestionOf(connection, code, act.at.date());
    if (!pair)
        return pair.error();
    if (!isSame)
        return holdApart(connection, pair->assisted.id, pair->submitted.id, act.officer.id, act.at);
    ActOrder order;
    order.act = DossierAct::NoteCode;
    order.code = pair->code;
    order.isDoubtSeen = true; // The portal itself says it.
    const auto done = doAct(connection, pair->assisted.id, order, act, data.calendar, data.catalogue);
    return done ? Result<void>() : done.error();
}

} // namespace

int runFilings(const Invocation &invocation)
{
    int status = 0;
    const QString usage = u"mocuactl filings [tie CODE | apart CODE]"_s;
    const auto line = CommandLine::parse(
        invocation, usage, {{u"at"_s, u"ISO"_s, FilingsText::tr("Time of the act, in a demonstration office.")}},
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    const QStringList &arguments = line->arguments();
    if (arguments.isEmpty()) {
        const auto data = openData(invocation.directory, Store::Access::ReadOnly);
        const auto clock = data ? clockOf(data->identity.office, line->value(u"at"_s)) : Result<Clock>(data.error());
        return clock ? printPairs(printer, *data, clock->now().date()) : printer.failed(clock.error());
    }
    const bool isSame = arguments.first() == u"tie";
    if (arguments.size() != 2 || (!isSame && arguments.first() != u"apart"))
        return printer.misused(FilingsText::tr("Usage: %1").arg(usage));
    auto acting = beginActing(invocation, line->value(u"at"_s));
    if (!acting)
        return printer.failed(acting.error());
    const auto settled = acting->data.store
                             ->write<void>(WritePriority::OfficersAct,
                                           [&](Connection &c) {
                                               return settle(c, arguments.at(1), isSame, acting->data, acting->act());
                                           })
                             .result();
    if (!settled)
        return printer.failed(settled.error());
    printer.object({{u"code"_s, arguments.at(1)}, {u"tied"_s, isSame}});
    return 0;
}
