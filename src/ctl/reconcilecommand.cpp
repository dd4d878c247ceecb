// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "dayreconciling.h"
#include "opendata.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct ReconcileText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

QJsonObject reconciledJson(const DayReport &report)
{
    QJsonObject json = toJson(report.day->difference);
    json.insert(u"day"_s, report.day->day.toString(Qt::ISODate));
    json.insert(u"operations"_s, report.day->operations);
    json.insert(u"sentAgain"_s, report.sentAgain);
    return json;
}

} // namespace

int runReconcile(const Invocation &invocation)
{
    int status = 0;
    const auto line = CommandLine::parse(invocation, u"mocuactl reconcile [DATE]"_s, {}, status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    auto data = openData(invocation.directory, Store::Access::ReadWrite);
    if (!data)
        return printer.failed(data.error());
    const auto account = syncAccountOf(*data);
    if (!account)
        return printer.failed(account.error());
    const QDate today = account->clock.now().date();
    const QString word = line->arguments().value(0);
    const QDate day = word.isEmpty() ? today : QDate::fromString(word, Qt::ISODate);
    if (line->arguments().size() > 1 || !day.isValid() || day > today)
        return printer.failed({ErrorKind::BadInput,
                               u"date-wrong"_s,
                               ReconcileText::tr("Give a day until today as yyyy-MM-dd."),
                               {},
                               u"date"_s});
    if (!data->identity.isEnrolled())
        return printer.failed(
            {ErrorKind::NotReachable,
             u"not-enrolled"_s,
             ReconcileText::tr("This counter is not enrolled at a portal: nothing was sent, nothing is lost."),
             {},
             {}});
    PortalClient client(account->portal);
    const DayReport report = reconcileDay(*data->store, client, *account, day, day < today);
    if (report.storeError)
        return printer.failed(*report.storeError);
    if (report.trouble)
        return printer.failed(errorOf(*report.trouble));
    printer.object(reconciledJson(report));
    return report.day->difference.isEqual() ? 0 : int(ErrorKind::RefusedByRule);
}
