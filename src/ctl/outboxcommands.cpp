// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "opendata.h"
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

int changeOne(const Invocation &invocation, const QString &act, const QString &id, const Printer &printer)
{
    const QUuid opId = QUuid::fromString(id);
    auto data = openData(invocation.directory, Store::Access::ReadWrite);
    if (!data)
        return printer.failed(data.error());
    const auto clock = clockOf(data->identity.office);
    if (!clock)
        return printer.failed(clock.error());
    const auto officer = actingOfficer(*data, invocation, clock->now());
    if (!officer)
        return printer.failed(officer.error());
    const auto operation =
        data->store->read<std::optional<StoredOperation>>([&](Connection &c) { return OutboxTable(c).find(opId); })
            .result();
    if (!operation)
        return printer.failed(operation.error());
    if (!operation->has_value())
        return printer.failed({ErrorKind::BadInput,
                               u"unknown-operation"_s,
                               OutboxText::tr("There is no such operation: take its id from “mocuactl outbox”."),
                               {},
                               u"id"_s});
    const auto changed = data->store
                             ->write<bool>(WritePriority::OfficersAct,
                                           [&](Connection &c) -> Result<bool> {
                                               OutboxTable outbox(c);
                                               if (act == u"void")
                                                   return outbox.voidUnsent(opId, clock->now());
                                               const OutboxState state = (*operation)->state;
                                               if (state == OutboxState::Acknowledged || state == OutboxState::Void)
                                                   return false;
                                               const auto retried = outbox.retry(opId);
                                               return retried ? Result<bool>(true) : Result<bool>(retried.error());
                                           })
                             .result();
    if (!changed)
        return printer.failed(changed.error());
    if (!*changed)
        return printer.failed(
            {ErrorKind::RefusedByRule,
             u"state-not-allowed"_s,
             OutboxText::tr("An operation that is “%1” cannot be changed so.").arg(toText((*operation)->state)),
             {},
             {}});
    printer.object(
        {{u"id"_s, opId.toString(QUuid::WithoutBraces)}, {u"state"_s, act == u"void" ? u"void"_s : u"ready"_s}});
    return 0;
}

} // namespace

int runOutbox(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(invocation, u"mocuactl outbox [retry ID | void ID]"_s, {}, status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    const QStringList &arguments = line->arguments();
    if (arguments.size() == 2 && (arguments[0] == u"retry" || arguments[0] == u"void"))
        return changeOne(invocation, arguments[0], arguments[1], printer);
    if (!arguments.isEmpty() && (arguments[0] == u"export" || arguments[0] == u"import"))
        return printer.misused(OutboxText::tr("“%1” is not in this version.").arg(u"outbox "_s + arguments[0]));
    if (!arguments.isEmpty())
        return printer.misused(OutboxText::tr("Usage: %1").arg(u"mocuactl outbox [retry ID | void ID]"_s));
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
