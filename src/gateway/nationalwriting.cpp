// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nationalwriting.h"

#include "clock.h"
#include "dossieract.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Kinds that change what the portal is told of a dossier.
bool concernsNational(const QString &kind)
{
    static constexpr QLatin1StringView kinds[] = {
        OperationKind::receive, OperationKind::submitted, OperationKind::transition, OperationKind::act,
        OperationKind::voiding, OperationKind::alias,     OperationKind::attach};
    return std::find(std::begin(kinds), std::end(kinds), kind) != std::end(kinds);
}

/// A step of the dossier's way that the portal is told as progress.
struct ProgressStep
{
    QString act;
    DossierState state = DossierState::Received;
};

/// What stays inside the office is no progress: corrections, notes, another keeper.
bool isInternal(DossierAct act)
{
    return act == DossierAct::Correct || act == DossierAct::NotePen || act == DossierAct::Recompute ||
           act == DossierAct::Reassign;
}

std::optional<ProgressStep> progressOf(const CheckedOperation &checked)
{
    const QString &kind = checked.operation.kind;
    const QJsonObject &payload = checked.operation.payload;
    // The portal itself brought what is newly submitted.
    if (kind == OperationKind::receive && checked.dossier && checked.dossier->state != DossierState::NewlySubmitted)
        return ProgressStep{{}, checked.dossier->state};
    const QString act = kind == OperationKind::act ? payload.value("act"_L1).toString() : QString();
    const auto known = dossierActFromText(act);
    if (known && isInternal(*known))
        return std::nullopt;
    const QJsonValue to = payload.value("to"_L1);
    const auto state = to.isDouble() ? dossierStateFromNumber(to.toInt()) : dossierStateFromText(to.toString());
    const bool isStep = kind == OperationKind::act || kind == OperationKind::transition;
    return isStep && state ? std::optional(ProgressStep{act, *state}) : std::nullopt;
}

} // namespace

void noteForNational(GatewayConnection &connection, const QString &office, const CheckedOperation &checked,
                     const OperationEffect &effect, const QString &now)
{
    if (effect.entity != "dossier"_L1 || !concernsNational(checked.operation.kind))
        return;
    const QString id = effect.id.toString(QUuid::WithoutBraces);
    // One that waits keeps its place; a parked one is looked at anew and told of only if that changes something.
    connection.run("INSERT INTO national (dossier, office, wanted, known, state, reason, version, since, attempts, "
                   "next_at, claimed_by, claimed_until) VALUES (?, ?, ?, 0, 'waiting', '', 0, ?, 0, ?, '', '') "
                   "ON CONFLICT (dossier) DO UPDATE SET wanted = excluded.wanted, "
                   "since = CASE WHEN national.state IN ('waiting', 'parked') THEN national.since ELSE excluded.since "
                   "END, next_at = CASE WHEN national.state = 'waiting' THEN national.next_at ELSE excluded.next_at "
                   "END, state = CASE WHEN national.state = 'parked' THEN 'parked' ELSE 'waiting' END",
                   {id, office, effect.version, now, now});
    const auto step = progressOf(checked);
    if (!step)
        return;
    const Operation &operation = checked.operation;
    connection.run("INSERT INTO national_progress (dossier, seq, at, act, author, author_name, state, reason, item, "
                   "sent) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', 0) ON CONFLICT (dossier, seq) DO NOTHING",
                   {id, effect.version, toIsoOfficeTime(operation.occurredAt), step->act.isNull() ? u""_s : step->act,
                    operation.author.isNull() ? u""_s : operation.author,
                    operation.authorName.isNull() ? u""_s : operation.authorName, int(step->state),
                    operation.payload.value("reason"_L1).toString(u""_s)});
}
