// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflictsettling.h"

#include "acting.h"
#include "clock.h"
#include "conflicttable.h"
#include "conflictwording.h"
#include "dossierchanging.h"
#include "dossierjson.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct ConflictSettling
{
    Q_DECLARE_TR_FUNCTIONS(ConflictSettling)
};

/// A refused operation with all that is known of it.
struct RefusedOperation
{
    StoredOperation stored;
    Operation operation;
    PortalState portal;
    StoredDossier dossier;
};

Error settledAlready()
{
    return {ErrorKind::RefusedByRule,
            u"no-conflict"_s,
            ConflictSettling::tr("This difference is settled already."),
            {},
            {}};
}

Error notRead()
{
    return {ErrorKind::RefusedByRule,
            u"portal-not-read"_s,
            ConflictSettling::tr("What stands at the portal is not here yet: sync (F5), then compare."),
            {},
            {}};
}

Result<RefusedOperation> refusedOperation(Connection &connection, const QUuid &opId)
{
    RefusedOperation refused;
    const auto stored = OutboxTable(connection).find(opId);
    if (!stored)
        return stored.error();
    if (!*stored || (*stored)->state != OutboxState::Conflict)
        return settledAlready();
    refused.stored = **stored;
    auto operation = readOperation(refused.stored.body);
    if (!operation)
        return operation.error();
    refused.operation = *std::move(operation);
    auto dossier = storedDossier(connection, refused.stored.dossierId);
    if (!dossier)
        return dossier.error();
    refused.dossier = *std::move(dossier);
    const auto portal = ConflictTable(connection).find(opId);
    if (!portal)
        return portal.error();
    if (!*portal || (*portal)->version < refused.dossier.serverVersion)
        return notRead();
    refused.portal = **portal;
    return refused;
}

QString actWords(const QString &kind)
{
    if (const auto act = dossierActFromText(kind))
        return displayName(*act);
    if (kind == u"voided" || kind == OperationKind::voiding)
        return ConflictSettling::tr("Cancelled");
    return ConflictSettling::tr("State changed");
}

/// The act with what it says of itself, and to whom a result went.
QString deedText(const QString &kind, const QString &text, const QJsonObject &facts)
{
    QStringList parts{actWords(kind)};
    if (!text.isEmpty())
        parts.append(text);
    const QJsonObject receiver = facts.value(u"receiver"_s).toObject();
    if (const QString name = receiver.value(u"name"_s).toString(); !name.isEmpty() && !text.contains(name))
        parts.append(ConflictSettling::tr("given to %1").arg(name));
    return parts.join(u" · "_s);
}

/// Whether that event of another counter set the field.
bool hasSet(const DossierEvent &event, const QString &path)
{
    if (path == "state"_L1) {
        const auto act = dossierActFromText(event.kind);
        return event.kind == u"state-changed" || event.kind == u"voided" || (act && ruleOf(*act).to);
    }
    return event.facts.value(u"changed"_s).toArray().contains(path.section(u'.', 0, 0));
}

/// Who changed the contested fields elsewhere: what the feed told since.
void findAuthors(ConflictTask &task, const QList<DossierEvent> &events)
{
    for (const ConflictField &field : std::as_const(task.comparison.fields)) {
        if (!field.isContested)
            continue;
        for (auto event = events.crbegin(); event != events.crend(); ++event) {
            if (!event->facts.contains(u"changed"_s) || !hasSet(*event, field.path))
                continue;
            const ConflictTask::Deed deed{deedText(event->kind, event->text, event->facts), event->officerName,
                                          event->counter.toInt(), event->at};
            const auto known =
                std::find_if(task.there.begin(), task.there.end(), [&deed](const ConflictTask::Deed &one) {
                    return one.at == deed.at && one.what == deed.what;
                });
            task.authors.insert(field.path, static_cast<int>(known - task.there.begin()));
            if (known == task.there.end())
                task.there.append(deed);
            break;
        }
    }
}

/// Later acts of this counter at the dossier still stand in front of what was decided.
Result<QJsonObject> withLaterActs(Connection &connection, QJsonObject dossier, const StoredOperation &settled)
{
    const auto waiting = OutboxTable(connection).unsentOf(settled.dossierId, OperationKind::act);
    if (!waiting)
        return waiting.error();
    for (const StoredOperation &later : *waiting) {
        const auto operation = readOperation(later.body);
        if (!operation || later.laneSeq <= settled.laneSeq)
            continue;
        dossier = changedDossier(dossier, operation->payload.value("changes"_L1).toObject());
        dossier.insert("state"_L1, operation->payload.value("to"_L1));
    }
    return dossier;
}

QJsonArray decidedFields(const ConflictComparison &comparison, const ConflictDecision &decision)
{
    QJsonArray fields;
    for (const ConflictField &field : comparison.fields) {
        const auto orNull = [](const QJsonValue &value) {
            return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
        };
        const bool isHere = sideOf(comparison, field, decision.choices) == ConflictSide::Here;
        fields.append(QJsonObject{{u"field"_s, field.path},
                                  {u"base"_s, orNull(field.base)},
                                  {u"here"_s, orNull(field.here)},
                                  {u"portal"_s, orNull(field.portal)},
                                  {u"taken"_s, isHere ? u"here"_s : u"portal"_s}});
    }
    return fields;
}

QString decidedText(const ConflictComparison &comparison, const ConflictDecision &decision)
{
    QStringList kept;
    QStringList taken;
    for (const ConflictField &field : comparison.fields) {
        const bool isHere = sideOf(comparison, field, decision.choices) == ConflictSide::Here;
        (isHere ? kept : taken)
            .append(conflictFieldName(field.path, field.here.isUndefined() ? field.portal : field.here));
    }
    QStringList parts;
    if (comparison.isIncident)
        parts.append(ConflictSettling::tr("the result was handed over twice"));
    if (!kept.isEmpty())
        parts.append(ConflictSettling::tr("kept ours: %1").arg(kept.join(u", "_s)));
    if (!taken.isEmpty())
        parts.append(ConflictSettling::tr("took the portal's: %1").arg(taken.join(u", "_s)));
    if (!decision.reason.trimmed().isEmpty())
        parts.append(decision.reason.trimmed());
    return parts.join(u" · "_s);
}

/// What is kept of ours, as a correction of the portal's dossier; our own act again where its step was kept.
Result<void> sendKept(Connection &connection, const RefusedOperation &refused, const QJsonObject &merged,
                      const QJsonObject &record, const Act &act)
{
    const QJsonObject &portal = refused.portal.dossier;
    const DossierChange change = changeBetween(portal, merged);
    const QJsonValue from = portal.value("state"_L1);
    const QJsonValue to = merged.value("state"_L1);
    if (change.values.isEmpty() && from == to)
        return {};
    const QJsonObject &payload = refused.operation.payload;
    const bool isStep = from != to;
    QJsonObject facts = isStep ? payload.value("facts"_L1).toObject() : QJsonObject();
    facts.insert(u"settled"_s, record);
    const QString ownAct = payload.value("act"_L1).toString();
    NewOperation operation = operationOf(OperationKind::act, refused.stored.dossierId, act);
    operation.baseVersion = refused.portal.version;
    operation.baseValues = change.before;
    operation.payload = {{u"act"_s, isStep && !ownAct.isEmpty() ? ownAct : QString(ruleOf(DossierAct::Correct).word)},
                         {u"from"_s, from},
                         {u"to"_s, to},
                         {u"text"_s, isStep ? payload.value("text"_L1).toString() : QString()},
                         {u"facts"_s, facts},
                         {u"changes"_s, change.values}};
    const auto appended = OutboxTable(connection).append(operation, act.device);
    return appended ? Result<void>() : appended.error();
}

Result<void> keepHere(Connection &connection, const RefusedOperation &refused, const QJsonObject &merged,
                      const Act &act)
{
    const auto shown = withLaterActs(connection, merged, refused.stored);
    if (!shown)
        return shown.error();
    auto dossier = dossierFromJson(*shown);
    if (!dossier)
        return dossier.error();
    const QString elsewhere = homeCode(*dossier);
    dossier->codes = refused.dossier.dossier.codes; // The portal's come by the feed.
    setHomeCode(*dossier, elsewhere);
    DossierTable dossiers(connection);
    if (const auto updated = dossiers.update(refused.dossier.key, *dossier); !updated)
        return updated.error();
    if (dossier->state == DossierState::Returned && refused.dossier.dossier.state != DossierState::Returned) {
        if (const auto noted = dossiers.noteReturned(refused.dossier.key, act.at, act.device.counter); !noted)
            return noted.error();
    }
    return dossiers.setServerVersion(refused.dossier.key, refused.portal.version);
}

} // namespace

Result<ConflictTask> conflictTask(Connection &connection, const QUuid &opId, const Officer &officer)
{
    const auto refused = refusedOperation(connection, opId);
    if (!refused)
        return refused.error();
    const Operation &operation = refused->operation;
    ConflictTask task{.opId = opId,
                      .dossier = refused->stored.dossierId,
                      .code = refused->dossier.dossier.code(),
                      .ownerName = refused->dossier.dossier.applicant.name};
    const QString kind =
        operation.kind == OperationKind::act ? operation.payload.value("act"_L1).toString() : operation.kind;
    task.here = {
        deedText(kind, operation.payload.value("text"_L1).toString(), operation.payload.value("facts"_L1).toObject()),
        operation.authorName, operation.counter, inOfficeTime(operation.occurredAt)};
    task.comparison = comparedConflict(operation, refused->portal.dossier, officer);
    task.portalVersion = refused->portal.version;
    task.portalReadAt = refused->portal.readAt;
    findAuthors(task, refused->dossier.events);
    const auto waiting = OutboxTable(connection).unsentOf(task.dossier, OperationKind::act);
    if (!waiting)
        return waiting.error();
    for (const StoredOperation &later : *waiting)
        task.waitingBehind += later.laneSeq > refused->stored.laneSeq ? 1 : 0;
    return task;
}

Result<void> settleConflict(Connection &connection, const ConflictDecision &decision, const Act &act)
{
    const auto refused = refusedOperation(connection, decision.opId);
    if (!refused)
        return refused.error();
    if (refused->portal.version != decision.portalVersion)
        return Error{ErrorKind::RefusedByRule,
                     u"changed-meanwhile"_s,
                     ConflictSettling::tr("The portal's side changed again: look at it once more, then decide."),
                     {},
                     {}};
    const ConflictComparison comparison = comparedConflict(refused->operation, refused->portal.dossier, act.officer);
    if (const auto may = checkChoices(comparison, decision.choices, decision.reason, act.officer); !may)
        return may.error();
    const QJsonObject merged = mergedDossier(refused->portal.dossier, comparison, decision.choices);
    const QString text = decidedText(comparison, decision);
    const QJsonObject record{{u"operation"_s, decision.opId.toString(QUuid::WithoutBraces)},
                             {u"kind"_s, refused->operation.kind},
                             {u"act"_s, refused->operation.payload.value("act"_L1)},
                             {u"incident"_s, comparison.isIncident},
                             {u"reason"_s, decision.reason.trimmed()},
                             {u"fields"_s, decidedFields(comparison, decision)},
                             {u"ours"_s, refused->operation.payload.value("facts"_L1)}};

    OutboxTable outbox(connection);
    if (const auto aside = outbox.postpone(decision.opId, OutboxState::Void, {}, u"settled"_s, text); !aside)
        return aside.error();
    if (const auto kept = keepHere(connection, *refused, merged, act); !kept)
        return kept.error();
    DossierEvent event = eventOf(u"conflict-settled"_s, act, text);
    event.facts = record;
    if (const auto noted = DossierTable(connection).addEvent(refused->dossier.key, event); !noted)
        return noted.error();
    if (const auto sent = sendKept(connection, *refused, merged, record, act); !sent)
        return sent.error();
    NewOperation operation = operationOf(OperationKind::settled, refused->stored.dossierId, act);
    operation.baseVersion = refused->portal.version;
    operation.payload = record;
    operation.payload.insert(u"text"_s, text);
    if (const auto appended = outbox.append(operation, act.device); !appended)
        return appended.error();
    return ConflictTable(connection).remove(decision.opId);
}
