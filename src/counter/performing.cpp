// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "performing.h"

#include "dossiertable.h"

QFuture<Result<PerformedAct>> performAct(const CounterContext &context, const QUuid &dossier, const ActOrder &order)
{
    return context.store.write<PerformedAct>(
        WritePriority::OfficersAct,
        [dossier, order, officer = context.officer, &device = context.identity.device, at = context.clock.now(),
         calendar = context.calendar, catalogue = context.catalogue](Connection &c) -> Result<PerformedAct> {
            auto done = doAct(c, dossier, order, {officer, device, at}, calendar, *catalogue);
            if (!done)
                return done.error();
            auto stored = DossierTable(c).find(done->key);
            if (!stored)
                return stored.error();
            return PerformedAct{*std::move(done), *stored ? (*stored)->events : QList<DossierEvent>()};
        });
}
