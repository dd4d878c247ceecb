// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outcomesettling.h"

#include "conflicttable.h"
#include "dossiertable.h"
#include "refusalverdict.h"
#include "retrydelay.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dependencyDelayMs = 30000;

Result<void> noteVersion(Connection &connection, const SentOperation &sent)
{
    if (sent.outcome.dossierId.isNull())
        return {};
    DossierTable dossiers(connection);
    const auto key = dossiers.keyOf(sent.outcome.dossierId);
    if (!key)
        return key.error();
    if (!key->has_value())
        return {};
    if (!sent.outcome.officialCode.isEmpty()) {
        if (auto added = addOfficialCode(connection, **key, sent.outcome.officialCode); !added)
            return added;
    }
    const auto known = dossiers.serverVersion(**key);
    if (!known)
        return known.error();
    if (sent.outcome.dossierVersion <= *known + 1)
        return dossiers.setServerVersion(**key, std::max(*known, sent.outcome.dossierVersion));
    // Others changed the dossier meanwhile: their steps come by the feed and must not be taken for known; and what they
    // set of the same members is read from the portal, where the order is.
    return ConflictTable(connection).askReread(sent.outcome.dossierId);
}

/// Whether the portal stands where this step leads: somebody else did the same (sync.md 9, status).
bool isEqualIntent(const SentOperation &sent)
{
    if (sent.outcome.type == ProblemType::alreadyTransitioned && sent.operation.kind == OperationKind::voiding)
        return true; // Refused so only when it is void already.
    if (sent.outcome.type != ProblemType::alreadyTransitioned ||
        (sent.operation.kind != OperationKind::transition && sent.operation.kind != OperationKind::act))
        return false;
    const auto operation = readOperation(sent.operation.body);
    // Two hand-overs of one result are an incident, never an agreement.
    const bool isHandedOver = dossierStateFromText(sent.outcome.state) == DossierState::Returned;
    return operation && !sent.outcome.state.isEmpty() && !isHandedOver &&
           operation->payload.value("from"_L1) != operation->payload.value("to"_L1) &&
           operation->payload.value("to"_L1).toString() == sent.outcome.state;
}

} // namespace

Result<void> addOfficialCode(Connection &connection, qint64 dossier, const QString &code)
{
    DossierTable dossiers(connection);
    const auto stored = dossiers.find(dossier);
    if (!stored)
        return stored.error();
    if (!stored->has_value())
        return {};
    for (const DossierAlias &alias : stored->value().dossier.codes) {
        if (alias.text == code)
            return {};
        // A number of its own that the portal replaced was given twice (sync.md 9).
        if (alias.kind == CodeKind::Official) {
            if (auto marked = dossiers.addCode(dossier, {CodeKind::Disputed, alias.text, {}}, false); !marked)
                return marked;
        }
    }
    return dossiers.addCode(dossier, {CodeKind::Official, code, {}}, true);
}

Result<bool> settleOutcome(Connection &connection, const SentOperation &sent, const QDateTime &now)
{
    OutboxTable outbox(connection);
    const StoredOperation &operation = sent.operation;
    if (sent.outcome.acknowledges(operation.opId, operation.sha256)) {
        if (const auto settled = outbox.settle(operation.opId, writtenOutcome(sent.outcome), now); !settled)
            return settled.error();
        if (const auto noted = noteVersion(connection, sent); !noted)
            return noted.error();
        return true;
    }
    if (sent.outcome.isApplied()) // Names another body: no acknowledgement, still in doubt.
        return false;
    if (isEqualIntent(sent)) {
        const auto adopted =
            outbox.postpone(operation.opId, OutboxState::Void, {}, sent.outcome.type, refusalText(u"adopted"_s));
        if (!adopted)
            return adopted.error();
        // The same step, but with the other counter's facts: those stand at the portal.
        if (const auto asked = ConflictTable(connection).askReread(operation.dossierId); !asked)
            return asked.error();
        return false;
    }
    const RefusalVerdict verdict = verdictOf(sent.outcome, operation.attempts);
    QDateTime nextTry;
    if (verdict.isTriedAgain) {
        const qint64 delay =
            verdict.state == OutboxState::WaitingDependency ? dependencyDelayMs : retryDelay(operation.attempts);
        nextTry = now.addMSecs(std::max(delay, qint64(sent.outcome.retryAfter) * 1000));
    }
    if (verdict.stopsSending && verdict.isTriedAgain)
        return false;
    const auto postponed =
        outbox.postpone(operation.opId, verdict.state, nextTry, sent.outcome.type, refusalText(sent.outcome.type));
    if (!postponed)
        return postponed.error();
    return false;
}
