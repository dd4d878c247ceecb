// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "certifying.h"
#include "opendata.h"
#include "outboxtable.h"
#include "syncpass.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct SyncText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

} // namespace

int runSync(const Invocation &invocation)
{
    int status = 0;
    const auto line =
        CommandLine::parse(invocation, u"mocuactl sync [--until-empty] [--timeout S]"_s,
                           {{u"until-empty"_s, {}, SyncText::tr("Goes on until nothing waits.")},
                            {u"timeout"_s, u"S"_s, SyncText::tr("At most so many seconds; 60 if not given.")}},
                           status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    bool isNumber = true;
    const double seconds = line->value(u"timeout"_s, u"60"_s).toDouble(&isNumber);
    if (!isNumber || seconds <= 0 || seconds > 86'400)
        return printer.failed({ErrorKind::BadInput,
                               u"number-wrong"_s,
                               SyncText::tr("The time-out is between 0 and 86,400 seconds."),
                               {},
                               u"timeout"_s});
    auto data = openData(invocation.directory, Store::Access::ReadWrite);
    if (!data)
        return printer.failed(data.error());
    auto known = syncAccountOf(*data);
    if (!known)
        return printer.failed(known.error());
    SyncAccount account = *std::move(known);
    account.timeoutMs = int(std::min(seconds * 1000, 30'000.0));

    SyncReport report;
    if (data->identity.isEnrolled()) {
        const qint64 patience = line->has(u"until-empty"_s) ? qint64(seconds * 1000) : 0;
        report = syncUntilEmpty(*data->store, account, patience);
        // Papers that waited for a number of the book get it from the lease that came; that is sent, too.
        const auto numbered = data->store
                                  ->write<int>(WritePriority::Sync,
                                               [&](Connection &c) {
                                                   return numberWaitingPapers(c, account.agency, data->identity.device,
                                                                              account.clock.now());
                                               })
                                  .result();
        if (numbered && *numbered > 0 && !report.error) {
            const SyncReport first = report;
            report = syncUntilEmpty(*data->store, account, patience);
            report.sent += first.sent;
            report.pulled += first.pulled;
        }
    } else {
        report.error =
            Error{ErrorKind::NotReachable,
                  u"not-enrolled"_s,
                  SyncText::tr("This counter is not enrolled at a portal: nothing was sent, nothing is lost."),
                  {},
                  {}};
        if (const auto figures = outboxFigures(*data->store, account.clock))
            report.figures = *figures;
    }
    QJsonObject answer{{u"sent"_s, report.sent},
                       {u"waiting"_s, report.figures.waiting},
                       {u"quarantined"_s, report.figures.quarantined},
                       {u"pulled"_s, report.pulled}};
    if (report.limits.upstream) // What was sent is at the office's gateway, and so much of the office waits there.
        answer.insert(u"upstream"_s, toJson(*report.limits.upstream));
    const bool isOver = line->has(u"until-empty"_s) && report.figures.waiting > 0;
    if (!report.error && isOver)
        report.error =
            Error{ErrorKind::NotReachable,
                  u"timed-out"_s,
                  SyncText::tr("Not everything was sent in time: it stays here and goes with the next sync."),
                  {},
                  {}};
    if (!report.error) {
        printer.object(answer);
        return 0;
    }
    answer.insert(u"error"_s, QJsonObject{{u"code"_s, report.error->code}, {u"message"_s, report.error->message}});
    printer.object(answer);
    Printer::note(report.error->message);
    return int(report.error->kind);
}
