// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "submissioneffect.h"

#include "dossieract.h"
#include "dossierjson.h"
#include "slipcode.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Problem notPermitted(const QString &title)
{
    return {.status = 403, .type = ProblemType::notPermitted, .title = title};
}

Problem invalidSubmission(const QString &member)
{
    return {.status = 422,
            .type = ProblemType::invalidField,
            .title = u"Not a dossier that was submitted online"_s,
            .pointers = {QString("/payload/dossier/"_L1 + member)}};
}

/// The member that keeps it from being taken as submitted online; empty: none.
QString unfitMember(const Dossier &dossier, const EnrolledDevice &device)
{
    static const QRegularExpression token(u"^[a-z0-9]{26}$"_s);
    if (dossier.state != DossierState::NewlySubmitted || dossier.isVoid)
        return dossier.isVoid ? u"void"_s : u"state"_s;
    if (dossier.channel != Channel::Online)
        return u"channel"_s;
    const auto slip = SlipCode::parse(dossier.slipDigits);
    if (!slip || dossier.counter != device.counter)
        return slip ? u"counter"_s : u"slipDigits"_s;
    if (!token.match(dossier.trackingToken).hasMatch())
        return u"trackingToken"_s;
    // Official numbers are minted here; the portal's own is one of another system.
    const bool hasOwn = std::any_of(dossier.codes.begin(), dossier.codes.end(), [](const DossierAlias &alias) {
        return alias.kind == CodeKind::Official || alias.kind == CodeKind::Disputed;
    });
    return dossier.codes.isEmpty() || hasOwn ? u"codes"_s : QString();
}

/// What the citizen changed before an officer took it over.
std::variant<OperationEffect, Problem> changeSubmission(GatewayConnection &connection, const EnrolledDevice &device,
                                                        const CheckedOperation &checked, const QString &now)
{
    const Dossier &dossier = *checked.dossier;
    const QString id = dossier.id.toString(QUuid::WithoutBraces);
    const QVariantList row = connection.row(
        "SELECT version, state, voided, document FROM dossier WHERE id = ? AND office = ?", {id, device.office});
    if (row.isEmpty() || !hasSubmitted(connection, device, id))
        return notPermitted(u"The dossier was brought by somebody else"_s);
    Problem moved{
        .status = 409, .type = ProblemType::alreadyTransitioned, .title = u"An officer has taken it over already"_s};
    const auto state = dossierStateFromNumber(row.at(1).toInt()).value_or(DossierState::Received);
    const bool isVoid = row.at(2).toInt() != 0;
    if (!isVoid)
        moved.state = toText(state);
    if (isVoid || state != DossierState::NewlySubmitted)
        return moved;
    const QJsonObject before = QJsonDocument::fromJson(row.at(3).toByteArray()).object();
    const QJsonObject after = QJsonDocument::fromJson(checked.document).object();
    for (const QString &member : {u"slipDigits"_s, u"trackingToken"_s, u"codes"_s, u"receivedAt"_s}) {
        if (before.value(member) != after.value(member))
            return invalidSubmission(member);
    }
    const QVariantList written = connection.row(
        "UPDATE dossier SET document = ?, version = version + 1, changed_at = ? WHERE id = ? AND version = ? AND state "
        "= ? AND voided = 0 RETURNING version",
        {checked.document, now, id, row.at(0), int(DossierState::NewlySubmitted)});
    if (written.isEmpty())
        return moved;
    return OperationEffect{.id = dossier.id, .version = written.first().toLongLong()};
}

} // namespace

bool hasSubmitted(GatewayConnection &connection, const EnrolledDevice &device, const QString &dossier)
{
    return !connection.row("SELECT dossier FROM submission WHERE dossier = ? AND device = ?", {dossier, device.id})
                .isEmpty();
}

std::optional<Problem> portalRefusal(GatewayConnection &connection, const EnrolledDevice &device,
                                     const CheckedOperation &checked)
{
    const QString &kind = checked.operation.kind;
    if (!device.isPortal) {
        return kind == OperationKind::submitted ? std::optional(notPermitted(u"Only a portal brings these"_s))
                                                : std::nullopt;
    }
    if (kind == OperationKind::submitted)
        return std::nullopt;
    const QJsonObject &payload = checked.operation.payload;
    const bool isWithdrawal =
        kind == OperationKind::act && dossierActFromText(payload.value("act"_L1).toString()) == DossierAct::Withdraw &&
        dossierStateFromText(payload.value("from"_L1).toString()) == DossierState::NewlySubmitted &&
        payload.value("changes"_L1).toObject().isEmpty();
    // The system in which a dossier lives tells its code (domain.md 13.1), of whichever dossier of the office.
    const bool isCode = kind == OperationKind::act &&
                        dossierActFromText(payload.value("act"_L1).toString()) == DossierAct::NoteCode &&
                        payload.value("changes"_L1).toObject().keys() == QStringList{u"homeCode"_s};
    if (isCode)
        return std::nullopt;
    const bool isOwn = hasSubmitted(connection, device, checked.operation.dossierId.toString(QUuid::WithoutBraces));
    if ((kind == OperationKind::attach || isWithdrawal) && isOwn)
        return std::nullopt;
    return notPermitted(u"A portal's device may not do this"_s);
}

std::variant<OperationEffect, Problem> applySubmission(GatewayConnection &connection, const EnrolledDevice &device,
                                                       const CheckedOperation &checked, const QString &now)
{
    const Dossier &dossier = *checked.dossier;
    if (const QString member = unfitMember(dossier, device); !member.isEmpty())
        return invalidSubmission(member);
    const QString id = dossier.id.toString(QUuid::WithoutBraces);
    const bool isNew = !connection
                            .row("INSERT INTO dossier (id, office, version, state, voided, official_code, "
                                 "tracking_token, changed_at, document) VALUES (?, ?, 1, ?, 0, '', ?, ?, ?) "
                                 "ON CONFLICT (id) DO NOTHING RETURNING id",
                                 {id, device.office, int(dossier.state), dossier.trackingToken, now, checked.document})
                            .isEmpty();
    if (!isNew)
        return changeSubmission(connection, device, checked, now);
    connection.run("INSERT INTO submission (dossier, device) VALUES (?, ?)", {id, device.id});
    OperationEffect effect{.id = dossier.id};
    if (dossier.isProvisional())
        effect.officialCode = mintCode(connection, device, dossier);
    return effect;
}
