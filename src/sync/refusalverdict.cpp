// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "refusalverdict.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostAttempts = 20;

struct RefusalVerdictText
{
    Q_DECLARE_TR_FUNCTIONS(RefusalVerdict)
};

bool isOneOf(QStringView type, std::initializer_list<QLatin1StringView> types)
{
    return std::any_of(types.begin(), types.end(), [type](QLatin1StringView known) { return type == known; });
}

} // namespace

RefusalVerdict verdictOf(const Outcome &refused, int attempts)
{
    const QStringView type = refused.type;
    if (isOneOf(type, {ProblemType::missingBlob, ProblemType::missingOp}))
        return {.state = OutboxState::WaitingDependency, .isTriedAgain = true};
    if (isOneOf(type, {ProblemType::alreadyTransitioned, ProblemType::versionConflict}))
        return {.state = OutboxState::Conflict};
    if (isOneOf(type, {ProblemType::deviceRevoked, ProblemType::tokenExpired, ProblemType::clientTooOld}))
        return {.state = OutboxState::Ready, .isTriedAgain = true, .stopsSending = true};
    if (isOneOf(type, {ProblemType::deviceForked}))
        return {.state = OutboxState::Quarantined, .stopsSending = true};
    const bool isPassing =
        refused.status >= 500 || isOneOf(type, {ProblemType::opInProgress, ProblemType::rateLimited});
    if (isPassing && attempts + 1 < mostAttempts)
        return {.state = refused.status == 504 || isOneOf(type, {ProblemType::opInProgress}) ? OutboxState::InDoubt
                                                                                             : OutboxState::Ready,
                .isTriedAgain = true};
    return {};
}

QString refusalText(QStringView type)
{
    if (isOneOf(type, {ProblemType::missingBlob}))
        return RefusalVerdictText::tr("Waits until the paper's file is at the portal.");
    if (type == "file-missing"_L1)
        return RefusalVerdictText::tr("The paper's file is no longer on this computer: scan the paper again.");
    if (type == "file-damaged"_L1)
        return RefusalVerdictText::tr("The paper's file is damaged: scan the paper again.");
    if (isOneOf(type, {ProblemType::quotaExceeded}))
        return RefusalVerdictText::tr("The portal has no room for it: call the administrator. It is tried again by "
                                      "itself.");
    if (isOneOf(type, {ProblemType::typeNotTaken}))
        return RefusalVerdictText::tr("The portal does not take files of this type: call the administrator.");
    if (type == "superseded"_L1)
        return RefusalVerdictText::tr("The paper was scanned again; nothing to do.");
    if (type == "lost"_L1 || type == "timed-out"_L1)
        return RefusalVerdictText::tr("The connection broke off; it is tried again by itself.");
    if (isOneOf(type, {ProblemType::missingOp}))
        return RefusalVerdictText::tr("Waits for an earlier step of the dossier.");
    if (isOneOf(type, {ProblemType::alreadyTransitioned, ProblemType::versionConflict}))
        return RefusalVerdictText::tr("The dossier has changed at the portal: compare and decide.");
    if (type == "adopted"_L1)
        return RefusalVerdictText::tr("Another counter had already done the same; nothing to do.");
    if (isOneOf(type, {ProblemType::invalidField}))
        return RefusalVerdictText::tr("The portal does not accept a field: correct it and save again.");
    if (isOneOf(type, {ProblemType::numberNotLeased}))
        return RefusalVerdictText::tr(
            "The number does not belong to this counter: ask for a new one and print a notice.");
    if (isOneOf(type, {ProblemType::notPermitted}))
        return RefusalVerdictText::tr("This counter may not do this: ask the supervisor.");
    if (isOneOf(type, {ProblemType::deviceForked}))
        return RefusalVerdictText::tr("This computer's data were used on another one: call the administrator.");
    if (isOneOf(type, {ProblemType::deviceRevoked}))
        return RefusalVerdictText::tr("This computer is no longer admitted: call the administrator.");
    if (isOneOf(type, {ProblemType::tooLarge}))
        return RefusalVerdictText::tr("Too large for the portal: call the administrator.");
    if (isOneOf(type, {ProblemType::unknownProcedure, ProblemType::catalogueOld}))
        return RefusalVerdictText::tr(
            "The portal does not know the procedure in this version: load the new catalogue.");
    if (isOneOf(type,
                {ProblemType::opReused, ProblemType::badDigest, ProblemType::badSignature, ProblemType::badRequest}))
        return RefusalVerdictText::tr("A fault of the program: report it; nothing is lost.");
    if (isOneOf(type, {ProblemType::storageFailed, ProblemType::overloaded, ProblemType::rateLimited,
                       ProblemType::opInProgress, ProblemType::upstreamTimeout}))
        return RefusalVerdictText::tr("The portal could not take it yet; it is tried again by itself.");
    return RefusalVerdictText::tr("The portal did not accept it (%1).").arg(type);
}
