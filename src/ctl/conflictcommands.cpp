// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "clock.h"
#include "conflictsettling.h"
#include "conflictwording.h"
#include "opendata.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

// What a refused operation and the portal say differently: shown, and settled.

namespace {

QJsonObject deedJson(const ConflictTask::Deed &deed)
{
    QJsonObject json{{u"what"_s, deed.what}, {u"officer"_s, deed.officerName}, {u"counter"_s, deed.counter}};
    if (deed.at.isValid())
        json.insert(u"at"_s, toIsoOfficeTime(deed.at));
    return json;
}

QJsonObject taskJson(const ConflictTask &task)
{
    QJsonArray there;
    for (const ConflictTask::Deed &deed : task.there)
        there.append(deedJson(deed));
    QJsonArray fields;
    for (const ConflictField &field : task.comparison.fields) {
        const bool isHere = sideOf(task.comparison, field, {}) == ConflictSide::Here;
        fields.append(QJsonObject{{u"field"_s, field.path},
                                  {u"base"_s, conflictValueText(field.path, field.base)},
                                  {u"here"_s, conflictValueText(field.path, field.here)},
                                  {u"portal"_s, conflictValueText(field.path, field.portal)},
                                  {u"contested"_s, field.isContested},
                                  {u"free"_s, field.isFree},
                                  {u"taken"_s, isHere ? u"here"_s : u"portal"_s}});
    }
    return {{u"id"_s, task.opId.toString(QUuid::WithoutBraces)},
            {u"code"_s, task.code},
            {u"here"_s, deedJson(task.here)},
            {u"portal"_s, there},
            {u"incident"_s, task.comparison.isIncident},
            {u"void"_s, task.comparison.isVoidThere},
            {u"waitingBehind"_s, task.waitingBehind},
            {u"fields"_s, fields}};
}

} // namespace

int runConflict(const Invocation &invocation, const CommandLine &line, const Printer &printer)
{
    const bool isSettling = line.arguments().first() == u"settle";
    const QUuid opId = QUuid::fromString(line.arguments().last());
    auto data = openData(invocation.directory, isSettling ? Store::Access::ReadWrite : Store::Access::ReadOnly);
    if (!data)
        return printer.failed(data.error());
    const auto clock = clockOf(data->identity.office);
    if (!clock)
        return printer.failed(clock.error());
    const QDateTime now = clock->now();
    Officer officer;
    if (isSettling) {
        const auto acting = actingOfficer(*data, invocation, now);
        if (!acting)
            return printer.failed(acting.error());
        officer = *acting;
    }
    const auto task =
        data->store->read<ConflictTask>([&](Connection &c) { return conflictTask(c, opId, officer); }).result();
    if (!task)
        return printer.failed(task.error());
    if (!isSettling) {
        printer.object(taskJson(*task));
        return 0;
    }
    ConflictDecision decision{opId, task->portalVersion, {}, line.value(u"reason"_s)};
    for (const QString &field : line.values(u"ours"_s))
        decision.choices.insert(field, ConflictSide::Here);
    for (const QString &field : line.values(u"portal"_s))
        decision.choices.insert(field, ConflictSide::Portal);
    const auto settled =
        data->store
            ->write<void>(WritePriority::OfficersAct,
                          [&](Connection &c) {
                              return settleConflict(c, decision, {officer, data->identity.device, now});
                          })
            .result();
    if (!settled)
        return printer.failed(settled.error());
    printer.object({{u"id"_s, opId.toString(QUuid::WithoutBraces)}, {u"state"_s, u"void"_s}});
    return 0;
}
