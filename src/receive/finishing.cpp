// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "finishing.h"

#include "doing.h"

Result<ReceivedDossier> finishDossier(Connection &connection, const Dossier &composed, int officeNumber, const Act &act,
                                      const WorkingCalendar &calendar, const Catalogue &catalogue,
                                      const BesideGround &beside, std::optional<int> handlingSeconds)
{
    auto received =
        receiveDossier(connection, composed, officeNumber, act, OutboxState::Ready, beside, handlingSeconds);
    if (!received)
        return received;
    const QUuid id = received->dossier.id;
    ActOrder arrive;
    arrive.act = DossierAct::ReceiveResult;
    arrive.isAtOnce = true;
    if (const auto done = doAct(connection, id, arrive, act, calendar, catalogue); !done)
        return done.error();
    ActOrder give;
    give.act = DossierAct::Return;
    give.isAtOnce = true;
    give.receiver.right =
        composed.submitter.relation == Relation::Self ? ResultReceiver::Right::Owner : ResultReceiver::Right::Submitter;
    give.receiver.person = submitterOf(composed);
    const auto given = doAct(connection, id, give, act, calendar, catalogue);
    if (!given)
        return given.error();
    received->dossier = given->dossier;
    return received;
}
