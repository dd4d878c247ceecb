// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ministryloading.h"

#include "acting.h"
#include "audittable.h"
#include "ministryjson.h"
#include "ministrytable.h"
#include "uuidv7.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct MinistryLoading
{
    Q_DECLARE_TR_FUNCTIONS(MinistryLoading)
};

constexpr qsizetype longestSystem = 80;
constexpr qsizetype largestLoading = 120 * 1024; // What is left of an operation's 128 KiB beside its head (sync.md 4).

Error refusedLoading(const QString &code, const QString &message, const QString &field)
{
    return {ErrorKind::RefusedByRule, code, message, {}, field};
}

Result<void> checkSupervisor(const Act &act)
{
    if (act.officer.role != Role::Officer)
        return {};
    return Error{ErrorKind::NotAllowed,
                 u"not-supervisor"_s,
                 MinistryLoading::tr("Figures of a ministry's system are loaded by a supervisor."),
                 {},
                 {}};
}

Result<MinistryList> keep(Connection &connection, MinistryList list, const Act &act)
{
    const auto before = MinistryTable(connection).newestRevision(list.system, list.period);
    if (!before)
        return before.error();
    list.id = makeUuidV7(act.at.toMSecsSinceEpoch());
    list.revision = *before + 1;
    list.at = act.at;
    list.officerId = act.officer.id;
    list.officerName = act.officer.displayName;
    NewOperation operation = operationOf(OperationKind::ministryLoaded, list.id, act);
    operation.payload = {{u"ministryList"_s, toJson(list)}};
    if (QJsonDocument(operation.payload).toJson(QJsonDocument::Compact).size() > largestLoading)
        return refusedLoading(u"ministry-figures-too-large"_s,
                              MinistryLoading::tr("These are too many procedures for one list: load them as the lists "
                                                  "of several systems, one for each field."),
                              u"file"_s);
    if (const auto kept = MinistryTable(connection).add(list); !kept)
        return kept.error();
    const QString what = u"%1..%2 revision %3"_s.arg(
        list.period.from.toString(Qt::ISODate), list.period.to.toString(Qt::ISODate), QString::number(list.revision));
    const QString done = list.isWithdrawn ? u"ministry-withdrawn"_s : u"ministry-loaded"_s;
    if (const auto noted = AuditTable(connection).add(act.at, act.officer.id, done, what); !noted)
        return noted.error();
    if (const auto appended = OutboxTable(connection).append(operation, act.device); !appended)
        return appended.error();
    return list;
}

} // namespace

Result<MinistryList> keepMinistryFigures(Connection &connection, const MinistryOrder &order, const Act &act)
{
    if (const auto allowed = checkSupervisor(act); !allowed)
        return allowed.error();
    MinistryList list;
    list.system = order.system.simplified().left(longestSystem);
    list.period = order.period;
    list.file = QFileInfo(order.file).fileName();
    list.figures = order.figures;
    if (list.system.isEmpty())
        return refusedLoading(u"ministry-system-missing"_s,
                              MinistryLoading::tr("Name the ministry's system that the figures come from."),
                              u"system"_s);
    if (list.period.from > act.at.date())
        return refusedLoading(u"period-ahead"_s,
                              MinistryLoading::tr("This period has not begun yet: choose an earlier one."),
                              u"period"_s);
    if (list.figures.isEmpty())
        return refusedLoading(u"ministry-figures-missing"_s,
                              MinistryLoading::tr("The file has no figures of any procedure."), u"file"_s);
    return keep(connection, list, act);
}

Result<MinistryList> withdrawMinistryFigures(Connection &connection, const QString &system, const Period &period,
                                             const Act &act)
{
    if (const auto allowed = checkSupervisor(act); !allowed)
        return allowed.error();
    const auto loaded = MinistryTable(connection).loaded(period);
    if (!loaded)
        return loaded.error();
    const QString key = ministrySystemKey(system);
    const auto newest = std::find_if(loaded->begin(), loaded->end(), [&](const MinistryList &list) {
        return list.period == period && ministrySystemKey(list.system) == key;
    });
    if (newest == loaded->end() || newest->isWithdrawn)
        return refusedLoading(u"ministry-figures-unknown"_s,
                              MinistryLoading::tr("No figures of this system are loaded for exactly this period."),
                              u"system"_s);
    MinistryList list;
    list.system = newest->system;
    list.period = period;
    list.isWithdrawn = true;
    return keep(connection, list, act);
}
