// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "acteffect.h"

#include "bookeffect.h"
#include "dossieract.h"
#include "dossierchanging.h"
#include "dossierjson.h"
#include "dossiersharing.h"
#include "dossierstate.h"
#include "homecode.h"
#include "noticewriting.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

using Effect = std::variant<OperationEffect, Problem>;

const QString homeCodeMember = u"homeCode"_s;

struct ActStep
{
    std::optional<DossierAct> act; ///< Nothing: of a later version.
    DossierState from = DossierState::Received;
    DossierState to = DossierState::Received;
    QJsonObject values;
    QJsonObject before;
};

Problem unreadable(const QString &pointer)
{
    return {
        .status = 422, .type = ProblemType::invalidField, .title = u"The act cannot be read"_s, .pointers = {pointer}};
}

std::variant<ActStep, Problem> readStep(const Operation &operation)
{
    const QJsonObject &payload = operation.payload;
    const auto from = dossierStateFromText(payload.value("from"_L1).toString());
    const auto to = dossierStateFromText(payload.value("to"_L1).toString());
    if (!from || !to)
        return unreadable(from ? u"/payload/to"_s : u"/payload/from"_s);
    if (payload.value("act"_L1).toString().isEmpty())
        return unreadable(u"/payload/act"_s);
    static const QStringList fixed{u"id"_s,         u"officeCode"_s,    u"receivedAt"_s,
                                   u"slipDigits"_s, u"trackingToken"_s, u"codes"_s};
    const QJsonObject values = payload.value("changes"_L1).toObject();
    for (const QString &name : fixed) {
        if (values.contains(name)) // Never changed by anybody (sync.md 9).
            return unreadable(u"/payload/changes/"_s + name);
    }
    if (const QJsonValue code = values.value(homeCodeMember); !code.isUndefined()) {
        // What may never be kept as a code (a one-time password, an identity number) is not kept here either; the rest
        // is between the counter and the other system.
        const auto cleaned = cleanedHomeCode(code.toString(), nullptr);
        if (!cleaned && cleaned.error().code != u"code-personal")
            return unreadable(u"/payload/changes/homeCode"_s);
    }
    return ActStep{dossierActFromText(payload.value("act"_L1).toString()), *from, *to, values, operation.baseValues};
}

Problem standsElsewhere(DossierState state, bool isVoid)
{
    Problem problem{.status = 409,
                    .type = ProblemType::alreadyTransitioned,
                    .title = isVoid ? u"The dossier is void"_s : u"The dossier is in another state"_s};
    if (!isVoid)
        problem.state = toText(state);
    return problem;
}

} // namespace

Effect applyAct(GatewayConnection &connection, const EnrolledDevice &device, const CheckedOperation &checked,
                const QString &now)
{
    auto read = readStep(checked.operation);
    if (const Problem *problem = std::get_if<Problem>(&read))
        return *problem;
    const ActStep step = std::get<ActStep>(std::move(read));
    const QString id = checked.operation.dossierId.toString(QUuid::WithoutBraces);
    // A code may be noted whatever became of the dossier meanwhile: it leaves the state alone.
    const bool isAnywhere = step.act == DossierAct::NoteCode;
    // Another act may come between reading and writing: the version tells, and it is looked at anew.
    constexpr int tries = 5;
    const bool isKnown = !receiverOf(connection, id, device.office).isEmpty();
    for (int i = 0; i < tries; ++i) {
        const QVariantList row =
            connection.row("SELECT version, state, voided, document FROM dossier WHERE id = ?", {id});
        if (!isKnown || row.isEmpty())
            return Problem{.status = 424,
                           .type = ProblemType::missingOp,
                           .title = u"The dossier has not arrived yet"_s,
                           .retryAfter = 2};
        const auto state = dossierStateFromNumber(row.at(1).toInt()).value_or(DossierState::Received);
        const bool isVoid = row.at(2).toInt() != 0;
        if (isVoid || (state != step.from && !isAnywhere))
            return standsElsewhere(state, isVoid);
        if (!isAnywhere && step.from != step.to && !mayChange(step.from, step.to))
            return standsElsewhere(state, false);
        const QJsonObject document = withHomeCode(QJsonDocument::fromJson(row.at(3).toByteArray()).object());
        if (step.values.contains(homeCodeMember) && !document.contains("home"_L1))
            return unreadable(u"/payload/changes/homeCode"_s);
        const QStringList contested = contestedMembers(document, step.values, step.before);
        if (!contested.isEmpty()) {
            Problem problem{
                .status = 412, .type = ProblemType::versionConflict, .title = u"Somebody else changed the same"_s};
            for (const QString &name : contested)
                problem.pointers.append(u"/payload/changes/"_s + name);
            return problem;
        }
        const QJsonObject values = mergedValues(document, step.values, step.before);
        const QJsonObject after = changedDossier(document, values);
        auto dossier = dossierFromJson(after);
        if (!dossier)
            return unreadable(u"/payload/changes/"_s + dossier.error().field);
        if (step.values.contains("certification"_L1)) {
            if (auto refusal = claimBookNumbers(connection, device, *dossier))
                return *std::move(refusal);
        }
        const QVariantList written =
            connection.row("UPDATE dossier SET state = ?, document = ?, version = version + 1, changed_at = ? "
                           "WHERE id = ? AND version = ? RETURNING version",
                           {int(isAnywhere ? state : step.to), QJsonDocument(after).toJson(QJsonDocument::Compact), now,
                            id, row.at(0)});
        if (written.isEmpty())
            continue;
        dossier->state = isAnywhere ? state : step.to;
        if (!device.isAtOffice)
            noteAct(connection, checked.operation.payload.value("act"_L1).toString(), *dossier,
                    written.first().toLongLong(), now);
        OperationEffect effect{.id = checked.operation.dossierId, .version = written.first().toLongLong()};
        if (values != step.values)
            effect.merged = values;
        return effect;
    }
    return Problem{.status = 503, .type = ProblemType::overloaded, .title = u"The dossier is busy"_s, .retryAfter = 1};
}
