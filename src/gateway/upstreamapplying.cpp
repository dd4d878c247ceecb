// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "upstreamapplying.h"

#include "blobtable.h"
#include "clock.h"
#include "dossieract.h"
#include "dossierchanging.h"
#include "dossiercode.h"
#include "dossierjson.h"
#include "dossiersharing.h"
#include "dossierstate.h"
#include "dossierview.h"
#include "feeeffect.h"
#include "filingtally.h"
#include "operation.h"
#include "receiptnotice.h"
#include "relaytable.h"
#include "upstreamtable.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QByteArray compactBytes(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QString officialCodeIn(const QJsonObject &document)
{
    const QJsonArray codes = document.value("codes"_L1).toArray();
    for (const QJsonValue &value : codes) {
        const QJsonObject code = value.toObject();
        if (code.value("kind"_L1).toString() == "official"_L1)
            return code.value("text"_L1).toString();
    }
    return {};
}

void claimFor(GatewayConnection &connection, const QString &code, const QString &dossier)
{
    if (!code.isEmpty())
        connection.run("INSERT INTO official_code (code, dossier) VALUES (?, ?) ON CONFLICT (code) DO NOTHING",
                       {code, dossier});
}

/// A dossier's row as it is changed here.
struct HeldDossier
{
    QString id;
    DossierState state = DossierState::Received;
    bool isVoid = false;
    QString officialCode;
    QJsonObject document;
};

std::optional<HeldDossier> heldDossier(GatewayConnection &connection, const QString &office, const QUuid &id)
{
    const bool isOurs = !receiverOf(connection, idText(id), office).isEmpty();
    const QVariantList row =
        connection.row("SELECT state, voided, official_code, document FROM dossier WHERE id = ?", {idText(id)});
    if (!isOurs || row.isEmpty())
        return std::nullopt;
    return HeldDossier{.id = idText(id),
                       .state = dossierStateFromNumber(row.at(0).toInt()).value_or(DossierState::Received),
                       .isVoid = row.at(1).toInt() != 0,
                       .officialCode = row.at(2).toString(),
                       .document = QJsonDocument::fromJson(row.at(3).toByteArray()).object()};
}

/// Writes it back; answers its new version here.
qint64 keptVersion(GatewayConnection &connection, const HeldDossier &held, const QString &now)
{
    return connection
        .row("UPDATE dossier SET state = ?, voided = ?, official_code = ?, document = ?, version = version + 1, "
             "changed_at = ? WHERE id = ? RETURNING version",
             {int(held.state), int(held.isVoid), held.officialCode, compactBytes(held.document), now, held.id})
        .value(0)
        .toLongLong();
}

bool addWhole(GatewayConnection &connection, const QString &office, const QUuid &id, const QJsonObject &document,
              const QString &officialCode, const QString &now)
{
    const auto dossier = dossierFromJson(document);
    if (!dossier || dossier->id != id || dossier->officeCode.isEmpty())
        return false;
    // Phi địa giới: what another office received comes here only if the province shares it with this one.
    shareWith(connection, idText(id), dossier->officeCode, office);
    connection.run(
        "INSERT INTO dossier (id, office, version, state, voided, official_code, tracking_token, changed_at, "
        "document) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
        {idText(id), dossier->officeCode, int(dossier->state), int(dossier->isVoid), officialCode,
         dossier->trackingToken, now, compactBytes(document)});
    claimFor(connection, officialCode, idText(id));
    claimFor(connection, officialCodeIn(document), idText(id));
    return true;
}

/// Whether the operation was done here first, or its effect was told before.
bool isDoneHere(GatewayConnection &connection, const ChangeItem &item)
{
    return !connection
                .row("SELECT op_id FROM operation WHERE device = ? AND op_id = ?", {item.deviceId, idText(item.opId)})
                .isEmpty() ||
           isDoneAbove(connection, item.deviceId, item.opId);
}

void setMembers(GatewayConnection &connection, HeldDossier &held, QJsonObject values)
{
    const QStringList standing = unrelayedMembers(connection, held.id);
    for (const QString &member : standing + QStringList{u"codes"_s, u"state"_s, u"void"_s})
        values.remove(member);
    const QJsonObject after = changedDossier(held.document, values);
    if (dossierFromJson(after))
        held.document = after;
}

/// The version at which the dossier was read whole at the province; 0: it never was.
qint64 wholeVersion(GatewayConnection &connection, const QString &dossier)
{
    return connection.row("SELECT version FROM upstream_dossier WHERE dossier = ?", {dossier}).value(0).toLongLong();
}

/// An act of somebody else at a dossier that is here.
void applyActFromAbove(GatewayConnection &connection, const QString &office, HeldDossier &held, const ChangeItem &item,
                       const QString &now)
{
    if (item.kind == OperationKind::transition || item.kind == OperationKind::act) {
        const auto to = dossierStateFromText(item.changed.value("to"_L1).toString());
        const bool isCode = item.changed.value("act"_L1).toString() == ruleOf(DossierAct::NoteCode).word;
        if (to && !isCode && !hasUnrelayedStep(connection, held.id))
            held.state = *to;
        setMembers(connection, held, item.changed.value("changes"_L1).toObject());
    } else if (item.kind == OperationKind::voiding) {
        held.isVoid = true;
    } else if (item.kind == OperationKind::feeEntry) {
        keepEntryFromAbove(connection, item.office.isEmpty() ? office : item.office, held.id,
                           item.changed.value("entry"_L1).toObject(), now);
    } else if (item.kind == OperationKind::alias &&
               codeKindFromText(item.changed.value("kind"_L1).toString()) == CodeKind::Official) {
        claimFor(connection, item.changed.value("code"_L1).toString(), held.id);
    }
}

/// Tells the counters of a dossier as it stands here now; of `known` members, also which are gone.
void tellWhole(GatewayConnection &connection, const QUuid &id, qint64 version, const QStringList &known,
               QList<QByteArray> &feed)
{
    const QVariantList row = connection.row(
        "SELECT id, version, state, voided, official_code, document FROM dossier WHERE id = ?", {idText(id)});
    if (row.isEmpty())
        return;
    QJsonObject shown = dossierViewOf(row).document;
    for (const QString &name : known) {
        if (!shown.contains(name)) // Counters take away only what is said to be gone.
            shown.insert(name, QJsonValue::Null);
    }
    feed.append(writtenItem({.entity = u"dossier"_s,
                             .id = id,
                             .version = version,
                             .kind = u"dossier.snapshot"_s,
                             .changed = {{u"dossier"_s, shown}}}));
}

/// What the province merged into an act that was done here first.
void applyMerged(GatewayConnection &connection, const QString &office, const ChangeItem &item, const QString &now,
                 QList<QByteArray> &feed)
{
    const QJsonObject merged = mergedIn(item.changed);
    auto held = merged.isEmpty() ? std::nullopt : heldDossier(connection, office, item.id);
    if (!held || item.version <= wholeVersion(connection, held->id))
        return;
    setMembers(connection, *held, merged);
    const qint64 version = keptVersion(connection, *held, now);
    tallyFiling(connection, item.id);
    tellWhole(connection, item.id, version, {}, feed);
}

void applyToDossier(GatewayConnection &connection, const QString &office, const ChangeItem &item, const QString &now,
                    QList<QByteArray> &feed)
{
    ChangeItem told = item;
    if (!item.opId.isNull() && isDoneHere(connection, item)) {
        applyOfficialCode(connection, item.id, item.officialCode, now, feed);
        return applyMerged(connection, office, item, now, feed);
    }
    if (item.kind == "dossier.snapshot"_L1)
        return applyWholeFromAbove(connection, office, item.id, item.version,
                                   item.changed.value("dossier"_L1).toObject(), now, feed);
    auto held = heldDossier(connection, office, item.id);
    if (!held && item.kind != OperationKind::receive)
        return; // Of a dossier that this office never had.
    if (!held) {
        if (!addWhole(connection, office, item.id, item.changed.value("dossier"_L1).toObject(), item.officialCode, now))
            return;
        told.version = 1;
    } else {
        const bool isStep = item.kind == OperationKind::act || item.kind == OperationKind::transition ||
                            item.kind == OperationKind::voiding;
        if (isStep && item.version <= wholeVersion(connection, held->id))
            return; // It was in the dossier that was read since.
        applyActFromAbove(connection, office, *held, item, now);
        if (!item.officialCode.isEmpty())
            held->officialCode = item.officialCode;
        claimFor(connection, item.officialCode, held->id);
        told.version = keptVersion(connection, *held, now);
        const auto attachment =
            item.kind == OperationKind::attach ? attachmentFromJson(item.changed) : Result<Attachment>(Error{});
        if (attachment)
            addAttachment(connection, item.id, *attachment, told.version);
    }
    tallyFiling(connection, item.id);
    if (!item.opId.isNull())
        connection.run("INSERT INTO upstream_effect (device, op_id, version, official_code) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (device, op_id) DO NOTHING",
                       {item.deviceId, idText(item.opId), told.version, item.officialCode});
    feed.append(writtenItem(told));
}

void applyEntry(GatewayConnection &connection, const QString &office, const ChangeItem &item, const QString &now,
                QList<QByteArray> &feed)
{
    const QJsonObject entry = item.changed.value("entry"_L1).toObject();
    if (keepEntryFromAbove(connection, item.office.isEmpty() ? office : item.office,
                           entry.value("dossier"_L1).toString(), entry, now))
        feed.append(writtenItem(item));
}

/// Kept so that a snapshot tells of it; nobody asks a provider here.
void applyReceiptFromAbove(GatewayConnection &connection, const QString &office, const ChangeItem &item,
                           QList<QByteArray> &feed)
{
    const auto notice = receiptNoticeOf(item);
    if (!notice)
        return feed.append(writtenItem(item));
    const QVariantList kept = connection.row(
        "INSERT INTO receipt (payment, office, dossier, version, state, cash, taken_at, amount, held_amount, asking, "
        "asking_amount, round, form, symbol, number, lookup, issued_at, reason, open, attempts, next_at, claimed_by, "
        "claimed_until, request) VALUES (?, ?, ?, ?, ?, 0, '', ?, ?, '', 0, 0, ?, ?, ?, ?, ?, ?, 0, 0, '', '', '', "
        "'{}') ON CONFLICT (payment) DO UPDATE SET version = excluded.version, state = excluded.state, amount = "
        "excluded.amount, held_amount = excluded.held_amount, form = excluded.form, symbol = excluded.symbol, number = "
        "excluded.number, lookup = excluded.lookup, issued_at = excluded.issued_at, reason = excluded.reason "
        "WHERE receipt.version < excluded.version RETURNING payment",
        {idText(notice->payment), office, idText(notice->dossier), item.version, toText(notice->state), notice->amount,
         notice->amount, notice->form, notice->symbol, notice->number, notice->lookup,
         notice->issuedAt.isValid() ? toIsoOfficeTime(notice->issuedAt) : u""_s, notice->reason});
    if (!kept.isEmpty())
        feed.append(writtenItem(item));
}

} // namespace

void applyFromAbove(GatewayConnection &connection, const QString &office, const ChangeItem &item, const QString &now,
                    QList<QByteArray> &feed)
{
    if (item.entity == "dossier"_L1)
        return applyToDossier(connection, office, item, now, feed);
    if (item.entity == "fee"_L1)
        return applyEntry(connection, office, item, now, feed);
    if (item.entity == "receipt"_L1)
        return applyReceiptFromAbove(connection, office, item, feed);
    if (item.entity == "officers"_L1) { // The next pass asks, and tells the counters of what is then known here.
        noteRefreshed(connection, {});
        return;
    }
    // Guidance and the like of a counter that speaks with the province itself; notices; what a later version tells.
    if (item.entity == "operation"_L1 && !item.opId.isNull()) {
        if (isDoneHere(connection, item))
            return;
        connection.run("INSERT INTO upstream_effect (device, op_id, version, official_code) VALUES (?, ?, ?, '') "
                       "ON CONFLICT (device, op_id) DO NOTHING",
                       {item.deviceId, idText(item.opId), item.version});
    }
    if (item.entity != "catalogue"_L1) // Those are fetched, kept and told by whoever pulls.
        feed.append(writtenItem(item));
}

void applyWholeFromAbove(GatewayConnection &connection, const QString &office, const QUuid &id, qint64 versionThere,
                         const QJsonObject &document, const QString &now, QList<QByteArray> &feed)
{
    connection.run("INSERT INTO upstream_dossier (dossier, version) VALUES (?, ?) ON CONFLICT (dossier) DO UPDATE SET "
                   "version = excluded.version",
                   {idText(id), versionThere});
    auto held = heldDossier(connection, office, id);
    const QStringList known = held ? held->document.keys() : QStringList();
    qint64 version = 1;
    if (!held) {
        if (!addWhole(connection, office, id, document, {}, now))
            return;
    } else {
        const HeldDossier before = *held;
        if (!hasUnrelayedStep(connection, held->id)) {
            held->state = dossierStateFromText(document.value("state"_L1).toString()).value_or(held->state);
            held->isVoid = document.value("void"_L1).toBool();
        }
        // What is not there any more was taken away there.
        QJsonObject values = document;
        for (const QString &name : held->document.keys()) {
            if (!values.contains(name))
                values.insert(name, QJsonValue::Null);
        }
        setMembers(connection, *held, values);
        const QString official = officialCodeIn(document);
        if (!official.isEmpty() && official != officialCodeIn(held->document))
            held->officialCode = official;
        claimFor(connection, official, held->id);
        const bool isSame = held->state == before.state && held->isVoid == before.isVoid &&
                            held->officialCode == before.officialCode && held->document == before.document;
        if (isSame)
            return;
        version = keptVersion(connection, *held, now);
    }
    tallyFiling(connection, id);
    tellWhole(connection, id, version, known, feed);
}

void applyOfficialCode(GatewayConnection &connection, const QUuid &dossier, const QString &code, const QString &now,
                       QList<QByteArray> &feed)
{
    if (code.isEmpty())
        return;
    const QVariantList row =
        connection.row("UPDATE dossier SET official_code = ?, version = version + 1, changed_at = ? "
                       "WHERE id = ? AND official_code <> ? RETURNING version",
                       {code, now, idText(dossier), code});
    if (row.isEmpty())
        return;
    claimFor(connection, code, idText(dossier));
    feed.append(writtenItem({.entity = u"dossier"_s,
                             .id = dossier,
                             .version = row.first().toLongLong(),
                             .kind = u"dossier.numbered"_s,
                             .occurredAt = fromIsoOfficeTime(now),
                             .officialCode = code,
                             .changed = {}}));
}

bool isDoneAbove(GatewayConnection &connection, const QString &device, const QUuid &opId)
{
    return !connection.row("SELECT op_id FROM upstream_effect WHERE device = ? AND op_id = ?", {device, idText(opId)})
                .isEmpty();
}

std::optional<OperationEffect> effectFromAbove(GatewayConnection &connection, const QString &device,
                                               const Operation &operation)
{
    const QVariantList row =
        connection.row("SELECT version, official_code FROM upstream_effect WHERE device = ? AND op_id = ?",
                       {device, idText(operation.id)});
    if (row.isEmpty())
        return std::nullopt;
    return OperationEffect{
        .id = operation.dossierId, .version = row.at(0).toLongLong(), .officialCode = row.at(1).toString()};
}
