// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "opendata.h"
#include "operationvoiding.h"
#include "outboxtable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct OutboxText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

QJsonObject outboxRowJson(const OutboxRow &row)
{
    QJsonObject json{{u"id"_s, row.opId.toString(QUuid::WithoutBraces)},
                     {u"code"_s, row.dossierCode},
                     {u"kind"_s, row.kind},
                     {u"state"_s, toText(row.state)},
                     {u"attempts"_s, row.attempts},
                     {u"madeAt"_s, toIsoOfficeTime(row.madeAt)}};
    if (row.nextTryAt.isValid())
        json.insert(u"nextTryAt"_s, toIsoOfficeTime(row.nextTryAt));
    if (!row.problem.isEmpty())
        json.insert(u"problem"_s, row.problem);
    return json;
}

QJsonObject figuresJson(const OutboxFigures &figures)
{
    return {{u"made"_s, figures.made},
            {u"acknowledged"_s, figures.acknowledged},
            {u"waiting"_s, figures.waiting},
            {u"quarantined"_s, figures.quarantined},
            {u"voided"_s, figures.voided}};
}

/// An operation is sent again as soon as there is a line.
Result<void> retryOperation(Connection &connection, const QUuid &opId)
{
    const auto operation = knownOperation(connection, opId);
    if (!operation)
        return operation.error();
    const OutboxState state = operation->state;
    if (state == OutboxState::Acknowledged || state == OutboxState::Void)
        return Error{ErrorKind::RefusedByRule,
                     u"state-not-allowed"_s,
                     OutboxText::tr("An operation that is “%1” cannot be changed so.").arg(toText(state)),
                     {},
                     {}};
    return OutboxTable(connection).retry(opId);
}

int retryEverything(const Invocation &invocation, const Printer &printer)
{
    auto data = openData(invocation.directory, Store::Access::ReadWrite);
    if (!data)
        return printer.failed(data.error());
    const auto hurried =
        data->store->write<void>(WritePriority::OfficersAct, [](Connection &c) { return OutboxTable(c).retryAll(); })
            .result();
    if (!hurried)
        return printer.failed(hurried.error());
    printer.object({{u"id"_s, u"all"_s}, {u"state"_s, u"ready"_s}});
    return 0;
}

int changeOne(const Invocation &invocation, const CommandLine &line, const Printer &printer)
{
    const QString &what = line.arguments().first();
    const QUuid opId = QUuid::fromString(line.arguments().last());
    auto data = openData(invocation.directory, Store::Access::ReadWrite);
    if (!data)
        return printer.failed(data.error());
    const auto clock = clockOf(data->identity.office);
    if (!clock)
        return printer.failed(clock.error());
    const QDateTime now = clock->now();
    const auto officer = actingOfficer(*data, invocation, now);
    if (!officer)
        return printer.failed(officer.error());
    const auto changed =
        data->store
            ->write<void>(WritePriority::OfficersAct,
                          [&](Connection &connection) {
                              if (what == u"void")
                                  return voidOperation(connection, opId, *officer, line.value(u"reason"_s), now);
                              if (what == u"ask")
                                  return askSupervisor(connection, opId, *officer, line.value(u"reason"_s), now);
                              return retryOperation(connection, opId);
                          })
            .result();
    if (!changed)
        return printer.failed(changed.error());
    const QString state = what == u"void" ? u"void"_s : what == u"ask" ? u"asked"_s : u"ready"_s;
    printer.object({{u"id"_s, opId.toString(QUuid::WithoutBraces)}, {u"state"_s, state}});
    return 0;
}

} // namespace

int runOutbox(const Invocation &invocation)
{
    int status = 0;
    const QString usage = u"mocuactl outbox [retry ID|all | void ID [--reason TEXT] | ask ID --reason TEXT | compare "
                          u"ID | settle ID [--ours FIELD]… "
                          "[--portal FIELD]… [--reason TEXT] | export FILE | import FILE]"_s;
    const auto line = CommandLine::parse(
        invocation, usage,
        {{u"reason"_s, u"TEXT"_s, OutboxText::tr("With void and settle: why. With ask: the question.")},
         {u"ours"_s, u"FIELD"_s, OutboxText::tr("With settle: this counter's value of the field is kept.")},
         {u"portal"_s, u"FIELD"_s, OutboxText::tr("With settle: the portal's value of the field is taken.")}},
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    const QStringList &arguments = line->arguments();
    if (arguments == QStringList{u"retry"_s, u"all"_s})
        return retryEverything(invocation, printer);
    if (arguments.size() == 2 && (arguments[0] == u"retry" || arguments[0] == u"void" || arguments[0] == u"ask"))
        return changeOne(invocation, *line, printer);
    if (arguments.size() == 2 && (arguments[0] == u"compare" || arguments[0] == u"settle"))
        return runConflict(invocation, *line, printer);
    if (arguments.size() == 2 && (arguments[0] == u"export" || arguments[0] == u"import"))
        return runCarry(invocation, *line, printer);
    if (!arguments.isEmpty())
        return printer.misused(OutboxText::tr("Usage: %1").arg(usage));
    auto data = openData(invocation.directory, Store::Access::ReadOnly);
    if (!data)
        return printer.failed(data.error());
    constexpr int maximalRows = 10'000;
    const auto rows =
        data->store->read<QList<OutboxRow>>([](Connection &c) { return OutboxTable(c).open(maximalRows); }).result();
    const auto figures =
        data->store->read<OutboxFigures>([](Connection &c) { return OutboxTable(c).figures(QDate()); }).result();
    if (!rows)
        return printer.failed(rows.error());
    if (!figures)
        return printer.failed(figures.error());
    for (const OutboxRow &row : *rows)
        printer.object(outboxRowJson(row));
    printer.object(figuresJson(*figures));
    return 0;
}
