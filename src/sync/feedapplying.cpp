// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feedapplying.h"

#include "blobs.h"
#include "cataloguetable.h"
#include "changenoting.h"
#include "conflicttable.h"
#include "dossieract.h"
#include "dossierchanging.h"
#include "dossierjson.h"
#include "dossiertable.h"
#include "feedreader.h"
#include "feeentryjson.h"
#include "feetable.h"
#include "noticeapplying.h"
#include "officeapplying.h"
#include "officertable.h"
#include "operation.h"
#include "outboxtable.h"
#include "outcomesettling.h"
#include "papertable.h"
#include "portalapplying.h"
#include "receiptnotice.h"
#include "refusalapplying.h"
#include "reportapplying.h"

using namespace Qt::StringLiterals;

namespace {

Result<bool> addDossier(Connection &connection, const ChangeItem &item, const FeedReader &reader)
{
    auto dossier = dossierFromJson(item.changed.value("dossier"_L1).toObject());
    if (!dossier)
        return dossier.error();
    if (!item.officialCode.isEmpty()) {
        for (DossierAlias &alias : dossier->codes) {
            if (alias.kind == CodeKind::Official)
                alias.kind = CodeKind::Disputed;
        }
        dossier->codes.prepend({CodeKind::Official, item.officialCode, {}});
    }
    const auto unit = receivingUnit(connection, *dossier, reader);
    if (!unit)
        return unit.error();
    dossier->receivingUnit = *unit;
    DossierTable dossiers(connection);
    const auto key = dossiers.insert(*dossier, item.version);
    if (!key)
        return key.error();
    DossierEvent received = changeEvent(receiptEventKind(*dossier), item);
    received.facts = item.changed.value("beside"_L1).toObject();
    received.text = received.facts.value("ground"_L1).toString();
    if (const QJsonObject handling = item.changed.value("handling"_L1).toObject(); !handling.isEmpty())
        received.facts.insert("handling"_L1, handling);
    if (item.kind == snapshotKind)
        received = {.kind = u"received"_s,
                    .at = dossier->receivedAt,
                    .officerId = dossier->officerId,
                    .officerName = dossier->officerName,
                    .counter = QString::number(dossier->counter)};
    if (item.kind == OperationKind::submitted)
        received.kind = u"submitted"_s;
    if (dossier->late)
        received.at = dossier->receivedAt;
    if (!dossier->receivingUnit.isEmpty())
        received.facts.insert(elsewhereFact, dossier->receivingUnit);
    if (const auto added = dossiers.addEvent(*key, received); !added)
        return added.error();
    if (const auto late = lateEntryEvent(*dossier)) {
        if (const auto added = dossiers.addEvent(*key, *late); !added)
            return added.error();
    }
    return true;
}

/// The state that a change leaves the dossier in; nothing: as it is.
std::optional<std::pair<DossierState, bool>> stateAfter(const ChangeItem &item, const DossierRow &row)
{
    if (item.kind == OperationKind::voiding)
        return std::pair(row.state, true);
    const bool isCode = item.changed.value("act"_L1).toString() == ruleOf(DossierAct::NoteCode).word;
    if (item.kind == OperationKind::act && isCode) // It leaves the state as it is, here as there.
        return std::nullopt;
    if (item.kind == OperationKind::transition || item.kind == OperationKind::act) {
        const auto to = dossierStateFromText(item.changed.value("to"_L1).toString());
        return to ? std::optional(std::pair(*to, row.isVoid)) : std::nullopt;
    }
    if (item.kind == snapshotKind) {
        const QJsonObject dossier = item.changed.value("dossier"_L1).toObject();
        const auto state = dossierStateFromText(dossier.value("state"_L1).toString());
        return state ? std::optional(std::pair(*state, dossier.value("void"_L1).toBool())) : std::nullopt;
    }
    return std::nullopt;
}

/// Members that acts of this counter change which the portal does not know yet: they stand (sync.md 6).
Result<QStringList> unsentMembers(Connection &connection, const QUuid &dossier)
{
    const auto waiting = OutboxTable(connection).unsentOf(dossier, OperationKind::act);
    if (!waiting)
        return waiting.error();
    QStringList members;
    for (const StoredOperation &stored : *waiting) {
        if (const auto operation = readOperation(stored.body))
            members += operation->payload.value("changes"_L1).toObject().keys();
    }
    return members;
}

/// Sets what an act of another counter changed, or the whole dossier of a snapshot, but for what waits here.
/// `onlyMerged`: of an own act, what the portal merged into it.
Result<void> applyMembers(Connection &connection, qint64 key, const ChangeItem &item, const DossierState *state,
                          bool isElsewhere = false, bool onlyMerged = false)
{
    const bool isWhole = item.kind == snapshotKind || item.kind == OperationKind::submitted;
    QJsonObject values =
        isWhole ? item.changed.value("dossier"_L1).toObject() : item.changed.value("changes"_L1).toObject();
    if (onlyMerged)
        values = mergedIn(item.changed);
    const auto unsent = unsentMembers(connection, item.id);
    if (!unsent)
        return unsent.error();
    for (const QString &member : *unsent + QStringList{u"codes"_s, u"state"_s, u"void"_s})
        values.remove(member);
    DossierTable dossiers(connection);
    const auto stored = dossiers.find(key);
    if (!stored)
        return stored.error();
    if (!*stored)
        return {};
    auto dossier = dossierFromJson(changedDossier(toJson((*stored)->dossier), values));
    if (!dossier)
        return dossier.error();
    if (state)
        dossier->state = *state;
    if (const auto updated = dossiers.update(key, *dossier); !updated)
        return updated.error();
    if (!onlyMerged && state && *state == DossierState::Returned && item.kind == OperationKind::act)
        return dossiers.noteReturned(key, item.occurredAt, isElsewhere ? 0 : item.counter);
    return {};
}

Result<void> addCodes(Connection &connection, qint64 key, const ChangeItem &item, bool isOwn)
{
    if (!item.officialCode.isEmpty()) {
        if (const auto added = addOfficialCode(connection, key, item.officialCode); !added)
            return added.error();
    }
    if (item.kind == snapshotKind) {
        const auto dossier = dossierFromJson(item.changed.value("dossier"_L1).toObject());
        if (dossier && !dossier->codes.isEmpty() && dossier->codes.first().kind == CodeKind::Official)
            return addOfficialCode(connection, key, dossier->codes.first().text);
    }
    if (item.kind == OperationKind::alias && !isOwn) {
        const QString code = item.changed.value("code"_L1).toString();
        const CodeKind kind = codeKindFromText(item.changed.value("kind"_L1).toString());
        if (code.isEmpty())
            return {};
        DossierTable dossiers(connection);
        const auto row = dossiers.row(key);
        if (!row)
            return row.error();
        return dossiers.addCode(key, {kind, code, {}}, kind == CodeKind::Official || row->code.isEmpty());
    }
    return {};
}

/// An entry of the fee ledger that is not here yet; one of a later version is left alone.
Result<bool> addToLedger(Connection &connection, const ChangeItem &item, bool isElsewhere = false)
{
    const auto entry = feeEntryFromJson(item.changed.value("entry"_L1).toObject());
    return entry ? FeeTable(connection).add(*entry, {}, isElsewhere) : Result<bool>(false);
}

/// The paper that an attachment says is there; its file lies in the file store, or is missing and said to be.
Result<void> addPaper(Connection &connection, qint64 key, const ChangeItem &item)
{
    const auto attachment = attachmentFromJson(item.changed);
    if (!attachment)
        return {};
    PaperTable papers(connection);
    const auto present = papers.of(key);
    if (!present)
        return present.error();
    for (const Paper &paper : *present) {
        if (paper.component == attachment->component && paper.sha256 == attachment->file.sha256)
            return {};
    }
    return papers.add({.dossier = key,
                       .component = attachment->component,
                       .sha256 = attachment->file.sha256,
                       .bytes = attachment->file.bytes,
                       .pages = attachment->pages,
                       .origin = attachment->origin.isEmpty() ? u"digitised"_s : attachment->origin,
                       .source = attachment->source,
                       .at = item.occurredAt,
                       .officer = item.author},
                      {}, true);
}

/// What the provider of e-receipts answered for a payment; one of a later version is left alone.
Result<bool> applyReceipt(Connection &connection, const ChangeItem &item)
{
    const auto receipt = receiptNoticeOf(item);
    return receipt ? FeeTable(connection).putReceipt(*receipt, item.version, item.occurredAt) : Result<bool>(false);
}

} // namespace

Result<bool> applyChange(Connection &connection, const ChangeItem &item, const QString &ownDeviceId,
                         const QString &ownOffice)
{
    const FeedReader reader{ownDeviceId, ownOffice};
    if (item.entity == "fee"_L1)
        return addToLedger(connection, item, reader.isElsewhere(item));
    if (item.entity == "notice"_L1)
        return applyNotice(connection, item);
    if (item.entity == "portal"_L1)
        return applyPortalNotice(connection, item);
    if (item.entity == "receipt"_L1)
        return applyReceipt(connection, item);
    if (item.kind == refusedUpstreamKind)
        return item.deviceId == ownDeviceId ? applyRefusal(connection, item) : Result<bool>(false);
    if (item.entity == "officers"_L1) {
        const auto asked = OfficerTable(connection).askFor();
        return asked ? Result<bool>(true) : Result<bool>(asked.error());
    }
    if (item.entity == "report"_L1)
        return applyReportStanding(connection, item);
    if (item.entity == "operation"_L1)
        return item.kind == OperationKind::reportFiled ? applyFiledReport(connection, item)
                                                       : applyOfficeChange(connection, item);
    if (item.entity != "dossier"_L1) // Others are read elsewhere, or by a later version.
        return false;
    DossierTable dossiers(connection);
    const auto key = dossiers.keyOf(item.id);
    if (!key)
        return key.error();
    if (!key->has_value()) {
        const bool isWhole =
            item.kind == OperationKind::receive || item.kind == OperationKind::submitted || item.kind == snapshotKind;
        return isWhole ? addDossier(connection, item, reader) : Result<bool>(false);
    }
    const auto version = dossiers.serverVersion(**key);
    if (!version)
        return version.error();
    const bool isOwn = item.deviceId == ownDeviceId;
    if (const auto added = addCodes(connection, **key, item, isOwn); !added)
        return added.error();
    // Money counts also where this counter knows a later version by its own act.
    const bool isForeignMoney = item.kind == OperationKind::feeEntry && !isOwn;
    const bool isElsewhere = reader.isElsewhere(item);
    const auto isNewMoney = isForeignMoney ? addToLedger(connection, item, isElsewhere) : Result<bool>(false);
    if (!isNewMoney)
        return isNewMoney.error();
    QString unit;
    if (isElsewhere) {
        const auto stored = dossiers.find(**key);
        const auto maker = !stored   ? Result<QString>(stored.error())
                           : *stored ? makingUnit(connection, item, (*stored)->dossier, reader)
                                     : Result<QString>(QString());
        if (!maker)
            return maker.error();
        unit = *maker;
    }
    if (*isNewMoney) {
        if (const auto noted = noteChange(dossiers, **key, item, isOwn, unit); !noted)
            return noted.error();
    }
    if (item.version <= *version) {
        // Acknowledged before: what others did to the same members, left aside here meanwhile, stands at the portal.
        if (isOwn && item.changed.contains("merged"_L1)) {
            if (const auto asked = ConflictTable(connection).askReread(item.id); !asked)
                return asked.error();
        }
        return *isNewMoney;
    }
    const auto row = dossiers.row(**key);
    if (!row)
        return row.error();
    const auto state = stateAfter(item, *row);
    const auto hasOwnSteps = OutboxTable(connection).hasUnsentSteps(item.id); // Those stand until they are judged.
    if (!hasOwnSteps)
        return hasOwnSteps.error();
    if (state && !*hasOwnSteps && !isOwn) {
        if (const auto set = dossiers.setState(**key, state->first, state->second); !set)
            return set.error();
    }
    const bool hasMembers =
        item.kind == OperationKind::act || item.kind == OperationKind::submitted || item.kind == snapshotKind;
    if (hasMembers && (!isOwn || item.changed.contains("merged"_L1))) {
        const DossierState *reached = !isOwn && state && !*hasOwnSteps ? &state->first : nullptr;
        if (const auto applied = applyMembers(connection, **key, item, reached, isElsewhere, isOwn); !applied)
            return applied.error();
    }
    if (!isForeignMoney) {
        if (const auto noted = noteChange(dossiers, **key, item, isOwn, unit); !noted)
            return noted.error();
    }
    // What is due may have changed with the dossier.
    if (!isOwn) {
        if (const auto refreshed = FeeTable(connection).refreshMatters(item.id); !refreshed)
            return refreshed.error();
    }
    if (const auto set = dossiers.setServerVersion(**key, item.version); !set)
        return set.error();
    return true;
}

Result<void> applyAgain(Connection &connection, const ChangeItem &item)
{
    DossierTable dossiers(connection);
    const auto found = dossiers.keyOf(item.id);
    if (!found)
        return found.error();
    if (!*found) {
        if (item.kind != OperationKind::receive)
            return {};                                       // Of no dossier: a count of the drawer, a rating.
        const auto added = addDossier(connection, item, {}); // Its own: received here.
        return added ? Result<void>() : added.error();
    }
    const qint64 key = **found;
    if (const auto added = addCodes(connection, key, item, false); !added)
        return added.error();
    if (item.kind == OperationKind::feeEntry) {
        if (const auto added = addToLedger(connection, item); !added)
            return added.error();
    }
    if (item.kind == OperationKind::attach) {
        if (auto added = addPaper(connection, key, item); !added)
            return added;
    }
    const auto row = dossiers.row(key);
    if (!row)
        return row.error();
    const auto state = stateAfter(item, *row);
    if (state) {
        if (const auto set = dossiers.setState(key, state->first, state->second); !set)
            return set.error();
    }
    if (item.kind == OperationKind::act) {
        if (const auto applied = applyMembers(connection, key, item, state ? &state->first : nullptr); !applied)
            return applied.error();
    }
    if (const auto noted = noteChange(dossiers, key, item, false, {}); !noted)
        return noted.error();
    if (const auto refreshed = FeeTable(connection).refreshMatters(item.id); !refreshed)
        return refreshed.error();
    const auto version = dossiers.serverVersion(key);
    if (!version)
        return version.error();
    return item.version > *version ? dossiers.setServerVersion(key, item.version) : Result<void>();
}

Result<void> applyPortalDossier(Connection &connection, const QUuid &id, qint64 version, const QJsonObject &dossier)
{
    DossierTable dossiers(connection);
    const auto key = dossiers.keyOf(id);
    if (!key)
        return key.error();
    if (!*key)
        return {};
    const auto row = dossiers.row(**key);
    if (!row)
        return row.error();
    const auto known = dossiers.serverVersion(**key);
    if (!known)
        return known.error();
    if (version < *known)
        return {}; // The feed was faster: what it told is newer than this.
    const ChangeItem item{
        .id = id, .version = version, .kind = QString(snapshotKind), .changed = {{u"dossier"_s, dossier}}};
    const auto state = stateAfter(item, *row);
    const auto hasOwnSteps = OutboxTable(connection).hasUnsentSteps(id);
    if (!hasOwnSteps)
        return hasOwnSteps.error();
    if (state && !*hasOwnSteps) {
        if (const auto set = dossiers.setState(**key, state->first, state->second); !set)
            return set.error();
    }
    const DossierState *reached = state && !*hasOwnSteps ? &state->first : nullptr;
    if (const auto applied = applyMembers(connection, **key, item, reached); !applied)
        return applied.error();
    return dossiers.setServerVersion(**key, version);
}

Result<bool> applyCatalogue(Connection &connection, const FetchedCatalogue &fetched, const QDateTime &now)
{
    return CatalogueTable(connection)
        .putIfNewer(fetched.catalogue.version, fetched.catalogue.issuedOn, now, fetched.document);
}
