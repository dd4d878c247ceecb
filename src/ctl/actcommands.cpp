// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "doing.h"
#include "dossiertable.h"
#include "opendata.h"
#include "orderreading.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct ActText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

/// The citizen's time to supplement and the length of an extension where neither catalogue nor option says one.
constexpr int usualSupplementDays = 30;
constexpr int usualExtensionDays = 5;

QString usageOf(const QString &command)
{
    return QString(u"mocuactl "_s + command + u" CODE [--reason TEXT] [--note TEXT] […]"_s);
}

QList<OptionDescription> optionsOf(const QString &command)
{
    QList<OptionDescription> options{
        {u"reason"_s, u"TEXT"_s, ActText::tr("The reason, as it stands on the form.")},
        {u"note"_s, u"TEXT"_s, ActText::tr("A note.")},
        {u"at"_s, u"ISO"_s, ActText::tr("Time of the act, in a demonstration office.")},
    };
    if (command == u"supplement")
        options += {{u"until"_s, u"D"_s, ActText::tr("The citizen's last day.")},
                    {u"taken"_s, {}, ActText::tr("The supplement came: the clock goes on.")}};
    if (command == u"extend")
        options += {{u"until"_s, u"ISO"_s, ActText::tr("The new appointment; five working days later if not given.")},
                    {u"sent"_s, u"D"_s, ActText::tr("The day on which the letter went out.")}};
    if (command == u"stop")
        options += {{u"resume"_s, {}, ActText::tr("Goes on with a stopped dossier.")}};
    if (command == u"handover")
        options += {{u"to"_s, u"DEPARTMENT"_s, ActText::tr("The catalogue's first department if not given.")},
                    {u"person"_s, u"NAME"_s, ActText::tr("Who takes or gives it there.")},
                    {u"back"_s, {}, ActText::tr("It comes back without a result.")}};
    if (command == u"result")
        options += {{u"shelf"_s, u"S"_s, ActText::tr("Where the result lies.")},
                    {u"document"_s, u"NUMBER"_s, ActText::tr("What the result bears as its number.")},
                    {u"number"_s, u"N"_s, ActText::tr("One of several results.")}};
    if (command == u"note-code")
        options += {{u"code"_s, u"CODE"_s, ActText::tr("The code that the other system gave.")},
                    {u"filed-by"_s, u"WHO"_s,
                     ActText::tr("Of a filing with help: citizen, relative or with-officer pressed “Nộp”.")},
                    {u"keep"_s, {}, ActText::tr("Keeps a code that looks wrong or that another dossier has.")}};
    if (command == u"return")
        options += {{u"card-text"_s, u"T"_s, ActText::tr("The receiver's card; the owner if not given.")},
                    {u"authority"_s, u"PAPER"_s, ActText::tr("The paper of a delegate.")},
                    {u"number"_s, u"N"_s, ActText::tr("One of several results.")}};
    return options;
}

DossierAct actOf(const CommandLine &line, const QString &command)
{
    if (command == u"supplement")
        return line.has(u"taken"_s) ? DossierAct::TakeSupplement : DossierAct::AskSupplement;
    if (command == u"refuse")
        return DossierAct::Decline;
    if (command == u"extend")
        return DossierAct::Extend;
    if (command == u"stop")
        return line.has(u"resume"_s) ? DossierAct::Resume : DossierAct::Stop;
    if (command == u"withdraw")
        return DossierAct::Withdraw;
    if (command == u"handover")
        return line.has(u"back"_s) ? DossierAct::TakeBack : DossierAct::HandOver;
    if (command == u"note-code")
        return DossierAct::NoteCode;
    return command == u"result" ? DossierAct::ReceiveResult : DossierAct::Return;
}

Error badOption(const QString &field, const QString &message)
{
    return {ErrorKind::BadInput, field + u"-wrong"_s, message, {}, field};
}

Result<ResultReceiver> receiverOf(const CommandLine &line, const Dossier &dossier, QDate today)
{
    ResultReceiver receiver;
    receiver.person = dossier.applicant;
    if (line.has(u"card-text"_s)) {
        const auto person = applicantOfText(line.value(u"card-text"_s), today);
        if (!person)
            return person.error();
        receiver.person = *person;
    }
    if (line.has(u"authority"_s)) {
        receiver.right = ResultReceiver::Right::Delegate;
        receiver.authority = line.value(u"authority"_s);
    }
    return receiver;
}

Result<ActOrder> orderOf(const CommandLine &line, const QString &command, const Dossier &dossier, const OpenData &data,
                         const QDateTime &now)
{
    ActOrder order;
    order.act = actOf(line, command);
    order.reason = line.value(u"reason"_s);
    order.note = line.value(u"note"_s);
    order.person = line.value(u"person"_s);
    order.documentNumber = line.value(u"document"_s);
    order.place = line.value(u"to"_s, line.value(u"shelf"_s));
    if (order.act == DossierAct::HandOver && order.place.isEmpty() && !data.catalogue.departments.isEmpty())
        order.place = data.catalogue.departments.first();
    order.code = line.value(u"code"_s);
    order.isDoubtSeen = line.has(u"keep"_s);
    order.filedBy = filedByFromText(line.value(u"filed-by"_s));
    if (line.has(u"filed-by"_s) && !order.filedBy)
        return badOption(u"filed-by"_s, ActText::tr("Say citizen, relative or with-officer."));
    if (order.act == DossierAct::AskSupplement) {
        const Procedure *procedure = data.catalogue.find(dossier.procedureCode, now.date());
        const int days = procedure && procedure->supplementDays > 0 ? procedure->supplementDays : usualSupplementDays;
        order.until =
            line.has(u"until"_s) ? QDate::fromString(line.value(u"until"_s), Qt::ISODate) : now.date().addDays(days);
        if (!order.until.isValid())
            return badOption(u"until"_s, ActText::tr("The date cannot be read: write it as 2026-11-23."));
    }
    if (order.act == DossierAct::Extend) {
        order.newDueAt = line.has(u"until"_s) ? fromIsoOfficeTime(line.value(u"until"_s))
                         : dossier.dueAt
                             ? data.calendar.dueAfterWorkingDays(*dossier.dueAt, usualExtensionDays).at.value_or(now)
                             : now;
        if (!order.newDueAt.isValid())
            return badOption(u"until"_s, ActText::tr("The time cannot be read: write it as 2026-11-23T09:41."));
        order.letterSentOn = QDate::fromString(line.value(u"sent"_s), Qt::ISODate);
        if (line.has(u"sent"_s) && !order.letterSentOn.isValid())
            return badOption(u"sent"_s, ActText::tr("The date cannot be read: write it as 2026-11-23."));
    }
    for (const QString &number : line.values(u"number"_s)) {
        bool isNumber = false;
        order.results.append(number.toInt(&isNumber));
        if (!isNumber)
            return badOption(u"number"_s, ActText::tr("Give the number of a result, from 1."));
    }
    if (order.act == DossierAct::Return) {
        const auto receiver = receiverOf(line, dossier, now.date());
        if (!receiver)
            return receiver.error();
        order.receiver = *receiver;
    }
    return order;
}

Result<DoneAct> doCommand(Connection &connection, const CommandLine &line, const QString &command, const OpenData &data,
                          const Act &act)
{
    DossierTable dossiers(connection);
    const auto key = dossiers.keyOfCode(line.arguments().first());
    if (!key)
        return key.error();
    const auto stored = *key ? dossiers.find(**key) : Result<std::optional<StoredDossier>>(std::nullopt);
    if (!stored)
        return stored.error();
    if (!*stored)
        return Error{ErrorKind::BadInput,
                     u"unknown-dossier"_s,
                     ActText::tr("There is no such dossier here: check the code, or sync first."),
                     {},
                     u"code"_s};
    const Dossier &dossier = (*stored)->dossier;
    const auto order = orderOf(line, command, dossier, data, act.at);
    if (!order)
        return order.error();
    return doAct(connection, dossier.id, *order, act, data.calendar, data.catalogue);
}

} // namespace

int runAct(const Invocation &invocation)
{
    const QString &command = invocation.arguments.first();
    int status = 0;
    const auto line = CommandLine::parse(invocation, usageOf(command), optionsOf(command), status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    if (line->arguments().size() != 1)
        return printer.misused(ActText::tr("Usage: %1").arg(usageOf(command)));
    auto data = openData(invocation.directory, Store::Access::ReadWrite);
    if (!data)
        return printer.failed(data.error());
    const auto clock = clockOf(data->identity.office, line->value(u"at"_s));
    if (!clock)
        return printer.failed(clock.error());
    const QDateTime now = clock->now();
    const auto officer = actingOfficer(*data, invocation, now);
    if (!officer)
        return printer.failed(officer.error());
    const Act act{*officer, data->identity.device, now};
    const auto done = data->store
                          ->write<DoneAct>(WritePriority::OfficersAct,
                                           [&](Connection &c) { return doCommand(c, *line, command, *data, act); })
                          .result();
    if (!done)
        return printer.failed(done.error());
    const Dossier &dossier = done->dossier;
    printer.object({{u"dossierId"_s, dossier.id.toString(QUuid::WithoutBraces)},
                    {u"code"_s, dossier.code()},
                    {u"state"_s, toText(dossier.state)},
                    {u"dueAt"_s, dossier.dueAt ? QJsonValue(toIsoOfficeTime(*dossier.dueAt)) : QJsonValue()},
                    {u"opId"_s, done->opId.toString(QUuid::WithoutBraces)}});
    return 0;
}
