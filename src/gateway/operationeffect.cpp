// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "operationeffect.h"

#include "acteffect.h"
#include "adoptioneffect.h"
#include "blobtable.h"
#include "bookeffect.h"
#include "clock.h"
#include "dossiersharing.h"
#include "feeeffect.h"
#include "leasing.h"
#include "noticewriting.h"
#include "reporteffect.h"
#include "submissioneffect.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using EffectOrProblem = std::variant<OperationEffect, Problem>;

Problem numberNotLeased()
{
    return {.status = 422, .type = ProblemType::numberNotLeased, .title = u"The number was not given to this device"_s};
}

Problem missingDossier()
{
    return {
        .status = 424, .type = ProblemType::missingOp, .title = u"The dossier has not arrived yet"_s, .retryAfter = 2};
}

Problem alreadyTransitioned(const QString &title)
{
    return {.status = 409, .type = ProblemType::alreadyTransitioned, .title = title};
}

std::optional<DossierState> stateIn(const QJsonValue &value)
{
    return value.isDouble() ? dossierStateFromNumber(value.toInt()) : dossierStateFromText(value.toString());
}

int serialStartOf(GatewayConnection &connection, const QString &office)
{
    const QVariantList row = connection.row("SELECT serial_start FROM office WHERE code = ?", {office});
    return row.isEmpty() ? 1 : row.first().toInt();
}

bool claimCode(GatewayConnection &connection, const QString &code, const QString &dossier)
{
    return !connection
                .row("INSERT INTO official_code (code, dossier) VALUES (?, ?) ON CONFLICT (code) DO NOTHING "
                     "RETURNING code",
                     {code, dossier})
                .isEmpty();
}

} // namespace

QString mintCode(GatewayConnection &connection, const EnrolledDevice &device, const Dossier &dossier)
{
    const QDate day = inOfficeTime(dossier.receivedAt).date();
    // Phi địa giới: under the competent unit's code, if it is one of ours.
    const bool isOurs =
        dossier.codeAgency() == dossier.receivingAgency || !officesOfAgency(connection, dossier.codeAgency()).isEmpty();
    const QString agency = isOurs ? dossier.codeAgency() : dossier.receivingAgency;
    const auto serial = takeSerials(connection, agency, day, 1, serialStartOf(connection, device.office));
    if (!serial)
        return {};
    QString code = DossierCode::make(agency, day, serial->from).text();
    claimCode(connection, code, dossier.id.toString(QUuid::WithoutBraces));
    connection.run("UPDATE dossier SET official_code = ? WHERE id = ?",
                   {code, dossier.id.toString(QUuid::WithoutBraces)});
    return code;
}

namespace {

EffectOrProblem receiveDossier(GatewayConnection &connection, const EnrolledDevice &device,
                               const CheckedOperation &checked, const QString &now)
{
    const Dossier &dossier = *checked.dossier;
    const QString id = dossier.id.toString(QUuid::WithoutBraces);
    QString official;
    bool hasOtherCode = false;
    for (const DossierAlias &alias : dossier.codes) {
        hasOtherCode = hasOtherCode || alias.kind == CodeKind::OtherSystem;
        if (alias.kind != CodeKind::Official || !official.isEmpty())
            continue;
        const auto code = DossierCode::parse(alias.text);
        if (!code || code->agency() != dossier.receivingAgency || !isLeasedTo(connection, device, *code))
            return numberNotLeased();
        official = code->text();
    }
    const bool isNew = !connection
                            .row("INSERT INTO dossier (id, office, version, state, voided, official_code, "
                                 "tracking_token, changed_at, document) VALUES (?, ?, 1, ?, ?, '', ?, ?, ?) "
                                 "ON CONFLICT (id) DO NOTHING RETURNING id",
                                 {id, device.office, int(dossier.state), int(dossier.isVoid), dossier.trackingToken,
                                  now, checked.document})
                            .isEmpty();
    if (!isNew)
        return alreadyTransitioned(u"The dossier has been received by another operation"_s);
    if (auto refusal = claimBookNumbers(connection, device, dossier))
        return *std::move(refusal);
    shareReceived(connection, dossier);
    OperationEffect effect{.id = dossier.id};
    // A number that another dossier holds already: both dossiers stay, the later one gets a number of its own.
    const bool isDisputed = !official.isEmpty() && !claimCode(connection, official, id);
    if (device.isAtOffice) // Numbers of its own and word to the citizen come from the province alone.
        return effect;
    if (isDisputed || (official.isEmpty() && dossier.isProvisional() && !hasOtherCode))
        effect.officialCode = mintCode(connection, device, dossier);
    noteReceived(connection, dossier, now);
    return effect;
}

QString idText(const QUuid &dossier)
{
    return dossier.toString(QUuid::WithoutBraces);
}

/// What may be done to a dossier follows from who received it.
struct Standing
{
    QString office;   ///< Of the device that acts.
    QString receiver; ///< See receiverOf; empty: no such dossier for this office.

    bool isKnown() const { return !receiver.isEmpty(); }
    bool isReceiver() const { return receiver == office; }
};

Problem notReceivedHere(const QString &title)
{
    return {.status = 403, .type = ProblemType::notPermitted, .title = title};
}

/// The version of a dossier that is known here, after an act that changes nothing but it.
qint64 raisedVersion(GatewayConnection &connection, const QUuid &dossier, const QString &now)
{
    return connection
        .row("UPDATE dossier SET version = version + 1, changed_at = ? WHERE id = ? RETURNING version",
             {now, idText(dossier)})
        .value(0)
        .toLongLong();
}

/// The refusal of a step that begins elsewhere: it names the state, so that an equal intent can be seen as done.
EffectOrProblem transitionRefused(GatewayConnection &connection, const QUuid &dossier, const QString &title)
{
    const QVariantList row = connection.row("SELECT state FROM dossier WHERE id = ? AND voided = 0", {idText(dossier)});
    Problem problem = alreadyTransitioned(title);
    const auto state = row.isEmpty() ? std::nullopt : dossierStateFromNumber(row.first().toInt());
    if (state)
        problem.state = toText(*state);
    return problem;
}

EffectOrProblem changeState(GatewayConnection &connection, const CheckedOperation &checked, const QString &now)
{
    const QUuid dossier = checked.operation.dossierId;
    const auto from = stateIn(checked.operation.payload.value("from"_L1));
    const auto to = stateIn(checked.operation.payload.value("to"_L1));
    if (!from || !to)
        return Problem{.status = 422,
                       .type = ProblemType::invalidField,
                       .title = u"No such state"_s,
                       .pointers = {from ? u"/payload/to"_s : u"/payload/from"_s}};
    if (!mayChange(*from, *to))
        return alreadyTransitioned(u"The life cycle does not allow this step"_s);
    const QVariantList row = connection.row("UPDATE dossier SET state = ?, version = version + 1, changed_at = ? "
                                            "WHERE id = ? AND state = ? AND voided = 0 RETURNING version",
                                            {int(*to), now, idText(dossier), int(*from)});
    if (row.isEmpty())
        return transitionRefused(connection, dossier, u"The dossier is in another state"_s);
    noteState(connection, dossier, *to, false);
    return OperationEffect{.id = dossier, .version = row.first().toLongLong()};
}

EffectOrProblem voidDossier(GatewayConnection &connection, const Standing &standing, const CheckedOperation &checked,
                            const QString &now)
{
    const QUuid dossier = checked.operation.dossierId;
    if (!standing.isReceiver())
        return notReceivedHere(u"Only the office that received the dossier cancels it"_s);
    const QVariantList row = connection.row("UPDATE dossier SET voided = 1, version = version + 1, changed_at = ? "
                                            "WHERE id = ? AND office = ? AND voided = 0 RETURNING version",
                                            {now, idText(dossier), standing.office});
    if (row.isEmpty())
        return alreadyTransitioned(u"The dossier is void already"_s);
    noteState(connection, dossier, DossierState::Received, true);
    return OperationEffect{.id = dossier, .version = row.first().toLongLong()};
}

EffectOrProblem addCode(GatewayConnection &connection, const EnrolledDevice &device, const Standing &standing,
                        const CheckedOperation &checked, const QString &now)
{
    const QJsonObject payload = checked.operation.payload;
    const QUuid dossier = checked.operation.dossierId;
    if (codeKindFromText(payload.value("kind"_L1).toString()) == CodeKind::Official) {
        const auto code = DossierCode::parse(payload.value("code"_L1).toString());
        const QString id = idText(dossier);
        if (!standing.isReceiver())
            return notReceivedHere(u"Only the office that received the dossier gives it a number"_s);
        if (!code || !isLeasedTo(connection, device, *code))
            return numberNotLeased();
        if (!claimCode(connection, code->text(), id) &&
            connection.row("SELECT code FROM official_code WHERE code = ? AND dossier = ?", {code->text(), id})
                .isEmpty())
            return alreadyTransitioned(u"Another dossier holds the number"_s);
    }
    return OperationEffect{.id = dossier, .version = raisedVersion(connection, dossier, now)};
}

/// A dossier lists a file only if it is whole here (sync.md I5).
EffectOrProblem attachFile(GatewayConnection &connection, const EnrolledDevice &device, const CheckedOperation &checked,
                           const QString &now)
{
    const QUuid dossier = checked.operation.dossierId;
    const auto held = storedBlob(connection, device.office, checked.attachment->file.sha256);
    if (!held)
        return Problem{.status = 424,
                       .type = ProblemType::missingBlob,
                       .title = u"The file has not arrived yet"_s,
                       .retryAfter = 2};
    if (held->bytes != checked.attachment->file.bytes)
        return Problem{.status = 422,
                       .type = ProblemType::invalidField,
                       .title = u"The file has another length"_s,
                       .pointers = {u"/payload/bytes"_s}};
    const qint64 version = raisedVersion(connection, dossier, now);
    addAttachment(connection, dossier, *checked.attachment, version);
    return OperationEffect{.id = dossier, .version = version};
}

/// Kinds that change nothing here, known and unknown: kept and passed on.
EffectOrProblem passOn(GatewayConnection &connection, const Standing &standing, const CheckedOperation &checked,
                       const QString &now)
{
    const QUuid dossier = checked.operation.dossierId;
    if (standing.isKnown())
        return OperationEffect{.id = dossier, .version = raisedVersion(connection, dossier, now)};
    if (checked.operation.kind.startsWith("dossier."_L1))
        return missingDossier();
    // Of no dossier: guidance that was given, and the like.
    return OperationEffect{.entity = u"operation"_s, .id = checked.operation.id};
}

/// What is done to a dossier that was received before, or to none.
EffectOrProblem applyToReceived(GatewayConnection &connection, const EnrolledDevice &device,
                                const CheckedOperation &checked, const QString &now)
{
    const QString &kind = checked.operation.kind;
    const Standing standing{device.office, receiverOf(connection, idText(checked.operation.dossierId), device.office)};
    const bool isOfDossier = kind == OperationKind::transition || kind == OperationKind::voiding ||
                             kind == OperationKind::alias || kind == OperationKind::attach;
    if (isOfDossier && !standing.isKnown())
        return missingDossier();
    if (kind == OperationKind::transition)
        return changeState(connection, checked, now);
    if (kind == OperationKind::voiding)
        return voidDossier(connection, standing, checked, now);
    if (kind == OperationKind::alias)
        return addCode(connection, device, standing, checked, now);
    if (kind == OperationKind::attach)
        return attachFile(connection, device, checked, now);
    return passOn(connection, standing, checked, now);
}

} // namespace

std::variant<OperationEffect, Problem> applyOperation(GatewayConnection &connection, const EnrolledDevice &device,
                                                      const CheckedOperation &checked, const QString &now)
{
    const QString &kind = checked.operation.kind;
    if (auto refusal = portalRefusal(connection, device, checked))
        return *std::move(refusal);
    if (kind == OperationKind::submitted)
        return applySubmission(connection, device, checked, now);
    if (kind == OperationKind::receive)
        return receiveDossier(connection, device, checked, now);
    if (kind == OperationKind::act)
        return applyAct(connection, device, checked, now);
    if (kind == OperationKind::feeEntry)
        return applyFeeEntry(connection, device, checked, now);
    if (kind == OperationKind::reportFiled)
        return applyReport(connection, device, checked, now);
    if (kind == OperationKind::listReviewed)
        return applyListReview(connection, device, checked, now);
    return applyToReceived(connection, device, checked, now);
}
