// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "portaltrouble.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct PortalTroubleText
{
    Q_DECLARE_TR_FUNCTIONS(PortalTrouble)
};

QString refusalMessage(const Problem &problem)
{
    if (problem.type == ProblemType::codeUnknown)
        return PortalTroubleText::tr("The enrolment code is unknown, used or expired: ask the province for a new one.");
    if (problem.type == ProblemType::upstreamTimeout)
        return PortalTroubleText::tr(
            "The office's server does not reach the province just now: try again when the line "
            "is back.");
    if (problem.type == ProblemType::deviceRevoked)
        return PortalTroubleText::tr("This computer is no longer admitted by the portal. Nothing is lost: call the "
                                     "administrator.");
    if (problem.type == ProblemType::tokenExpired)
        return PortalTroubleText::tr("The portal does not know this computer: enrol it again.");
    if (problem.type == ProblemType::deviceForked)
        return PortalTroubleText::tr("This computer's data were used on another one: call the administrator.");
    if (problem.type == ProblemType::clientTooOld)
        return PortalTroubleText::tr("This version is too old for the portal: update it. Receiving goes on.");
    if (problem.type == ProblemType::quotaExceeded)
        return PortalTroubleText::tr("The portal's room for this office's papers is used up: call the administrator. "
                                     "The papers wait here; receiving goes on.");
    if (problem.type == ProblemType::overloaded || problem.type == ProblemType::rateLimited ||
        problem.type == ProblemType::storageFailed)
        return PortalTroubleText::tr("The portal has too much to do; it is tried again by itself.");
    return PortalTroubleText::tr("The portal refused it (%1).").arg(problem.type);
}

QString messageOf(const PortalTrouble &trouble)
{
    switch (trouble.kind) {
    case PortalTrouble::Kind::Refused:
        return refusalMessage(trouble.problem);
    case PortalTrouble::Kind::Unreachable:
        return PortalTroubleText::tr("The portal cannot be reached: check the network. Receiving goes on.");
    case PortalTrouble::Kind::Lost:
        return PortalTroubleText::tr("The portal's answer was lost; it is asked again by itself.");
    case PortalTrouble::Kind::TimedOut:
        return PortalTroubleText::tr("The portal answers too slowly; it is tried again by itself.");
    case PortalTrouble::Kind::CaptivePortal:
        return PortalTroubleText::tr("The network asks for a sign-in: open the browser and sign in to the network.");
    case PortalTrouble::Kind::NotTrusted:
        return PortalTroubleText::tr(
            "The server's certificate is not valid: nothing was sent. Call the administrator.");
    case PortalTrouble::Kind::Aborted:
        break;
    }
    return PortalTroubleText::tr("The call to the portal was broken off.");
}

} // namespace

QString codeOf(const PortalTrouble &trouble)
{
    switch (trouble.kind) {
    case PortalTrouble::Kind::Refused:
        return trouble.problem.type;
    case PortalTrouble::Kind::Unreachable:
        return u"unreachable"_s;
    case PortalTrouble::Kind::Lost:
        return u"lost"_s;
    case PortalTrouble::Kind::TimedOut:
        return u"timed-out"_s;
    case PortalTrouble::Kind::CaptivePortal:
        return u"captive-portal"_s;
    case PortalTrouble::Kind::NotTrusted:
        return u"not-trusted"_s;
    case PortalTrouble::Kind::Aborted:
        break;
    }
    return u"aborted"_s;
}

Error errorOf(const PortalTrouble &trouble)
{
    return {.kind = ErrorKind::NotReachable,
            .code = codeOf(trouble),
            .message = messageOf(trouble),
            .detail = trouble.detail.isEmpty() ? trouble.problem.title : trouble.detail};
}
