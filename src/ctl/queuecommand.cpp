// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "awaiting.h"
#include "opendata.h"
#include "pdfwriting.h"
#include "portalclient.h"
#include "queueslip.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct QueueCtlText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

using Kind = QueueAct::Kind;

Error queueRefusal(ErrorKind kind, const PortalTrouble &trouble, const QString &message)
{
    return {kind, trouble.problem.type, message, trouble.problem.title,
            trouble.problem.pointers.isEmpty() ? QString() : trouble.problem.pointers.first().mid(1)};
}

/// A refusal of the gateway as an exit status and words.
Error queueError(const PortalTrouble &trouble)
{
    if (trouble.isProblem(ProblemType::queueNumberUnknown))
        return queueRefusal(ErrorKind::BadInput, trouble, QueueCtlText::tr("There is no such number today."));
    if (trouble.isProblem(ProblemType::invalidField))
        return queueRefusal(ErrorKind::BadInput, trouble,
                            QueueCtlText::tr("This office has no such service, group or counter."));
    if (trouble.isProblem(ProblemType::opReused))
        return queueRefusal(ErrorKind::BadInput, trouble, QueueCtlText::tr("This id belongs to another step already."));
    if (trouble.isProblem(ProblemType::queueNotPossible))
        return queueRefusal(ErrorKind::RefusedByRule, trouble,
                            QueueCtlText::tr("Not possible now (%1).").arg(trouble.problem.state));
    return errorOf(trouble);
}

std::unique_ptr<PortalClient> queueClient(const CounterIdentity &identity, double seconds)
{
    auto client = std::make_unique<PortalClient>(PortalAddress{identity.gatewayUrl, identity.token, identity.caFile});
    client->setTimeout(int(seconds * 1000));
    return client;
}

int listQueue(PortalClient &client, const Printer &printer)
{
    const auto news = awaited(client.queue({}));
    if (!news)
        return printer.failed(queueError(news.trouble()));
    const QueueState &state = news->state;
    for (const QueueTicket &ticket : state.waiting + state.absent)
        printer.object(toJson(ticket));
    QJsonObject last = toJson(state);
    last.remove("waiting"_L1);
    last.remove("absent"_L1);
    last.remove("rules"_L1);
    printer.object(last);
    return 0;
}

/// The slip of a number that was just given; the number is given whether it can be written or not.
Result<void> writeQueueSlip(PortalClient &client, const CounterIdentity &identity, const QueueActAnswer &answer,
                            const QString &file)
{
    const auto news = awaited(client.queue({}));
    const QString service = answer.ticket->service;
    QueueSlip slip;
    slip.office = identity.office.name;
    slip.number = answer.ticket->number;
    slip.service = news ? news->state.rules.serviceName(service) : service;
    slip.isPriority = answer.ticket->isPriority();
    slip.takenAt = answer.ticket->takenAt;
    slip.before = answer.before;
    slip.isDemonstration = identity.office.isDemonstration;
    const auto pdf = formPdf(queueSlipForm(slip));
    return pdf ? savePdf(file, *pdf) : Result<void>(pdf.error());
}

/// Nothing: the words do not fit together.
std::optional<QueueAct> queueActOf(const CommandLine &line)
{
    const QStringList &words = line.arguments();
    const auto kind = queueActFromText(words.value(0));
    if (!kind || words.size() > 2)
        return std::nullopt;
    QueueAct act{.kind = *kind,
                 .service = line.value(u"service"_s),
                 .group = line.value(u"priority"_s),
                 .number = words.value(1)};
    bool isNumber = true;
    if (line.has(u"counter"_s))
        act.toCounter = line.value(u"counter"_s).toInt(&isNumber);
    const bool needsNumber = act.kind == Kind::Call || act.kind == Kind::PutBack;
    const bool takesService = act.kind == Kind::Take || act.kind == Kind::Transfer;
    const bool isWhole = isNumber && (!needsNumber || !act.number.isEmpty()) &&
                         (act.kind != Kind::Take || (!act.service.isEmpty() && act.number.isEmpty())) &&
                         (act.kind != Kind::Transfer || act.service.isEmpty() == line.has(u"counter"_s)) &&
                         (takesService || act.service.isEmpty()) && (act.kind == Kind::Take || act.group.isEmpty()) &&
                         (act.kind == Kind::Transfer || !line.has(u"counter"_s));
    return isWhole ? std::optional(act) : std::nullopt;
}

} // namespace

int runQueue(const Invocation &invocation)
{
    int status = 0;
    const QString usage =
        u"mocuactl queue take --service A [--priority K] [--slip OUT.pdf] | next | call NUMBER | "
        "recall | absent | put-back NUMBER | transfer [NUMBER] (--service A | --counter N) | finish | "
        "pause | resume | list"_s;
    const auto line = CommandLine::parse(
        invocation, usage,
        {{u"service"_s, u"A"_s, QueueCtlText::tr("The service that is waited for, by its letter.")},
         {u"priority"_s, u"K"_s, QueueCtlText::tr("The priority group, by its letter.")},
         {u"counter"_s, u"N"_s, QueueCtlText::tr("The counter that the number is sent to.")},
         {u"slip"_s, u"OUT.pdf"_s, QueueCtlText::tr("Writes the slip of the number, 80 mm.")},
         {u"op"_s, u"ID"_s, QueueCtlText::tr("Id (UUID) of the step: the same id again does nothing more.")},
         {u"timeout"_s, u"S"_s, QueueCtlText::tr("At most so many seconds for a call; 10 if not given.")}},
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    const bool isList = line->arguments() == QStringList{u"list"_s};
    const auto act = queueActOf(*line);
    const QUuid id = line->has(u"op"_s) ? QUuid::fromString(line->value(u"op"_s)) : QUuid::createUuid();
    bool isNumber = true;
    const double seconds = line->value(u"timeout"_s, u"10"_s).toDouble(&isNumber);
    if ((!isList && !act) || id.isNull() || !isNumber || seconds <= 0 || seconds > 600 ||
        (line->has(u"slip"_s) && (!act || act->kind != Kind::Take)))
        return printer.misused(QueueCtlText::tr("Usage: %1").arg(usage));
    const auto data = openData(invocation.directory, Store::Access::ReadOnly);
    if (!data)
        return printer.failed(data.error());
    if (!data->identity.isEnrolled())
        return printer.failed(
            {ErrorKind::NotReachable,
             u"not-enrolled"_s,
             QueueCtlText::tr("This counter is not enrolled at a portal: there are no waiting numbers."),
             {},
             {}});
    const auto client = queueClient(data->identity, seconds);
    if (isList)
        return listQueue(*client, printer);
    const auto answer = awaited(client->putQueueAct(id, *act));
    if (!answer)
        return printer.failed(queueError(answer.trouble()));
    QJsonObject json = answer->ticket ? toJson(*answer->ticket) : QJsonObject();
    json.insert("version"_L1, answer->version);
    if (act->kind == Kind::Take)
        json.insert("before"_L1, answer->before);
    if (answer->isNobody)
        json.insert("nobody"_L1, true);
    printer.object(json);
    if (!line->has(u"slip"_s))
        return 0;
    const auto written = writeQueueSlip(*client, data->identity, *answer, line->value(u"slip"_s));
    if (!written) {
        Printer::note(written.error().message);
        return int(written.error().kind);
    }
    return 0;
}
