// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listreceiving.h"

#include "duplicatefinding.h"

Result<ListOutcome> receiveListed(Connection &connection, const QList<ListedPerson> &people, const ReceiveOrder &common,
                                  const ReceivingPlace &place, const Catalogue &catalogue,
                                  const WorkingCalendar &calendar, const Act &act)
{
    ListOutcome outcome;
    for (const ListedPerson &listed : people) {
        if (!listed.isSound())
            continue;
        ReceiveOrder order = orderFor(listed, common);
        order.isFinishedNow = false; // The list gets one receipt.
        if (const auto faults = faultsOf(order, catalogue, calendar, act.at, place); !faults.isEmpty()) {
            const FieldFault &fault = faults.first();
            outcome.refused.insert(listed.row, {ErrorKind::RefusedByRule, fault.code, fault.message, {}, fault.field});
            continue;
        }
        const Dossier composed = composedDossier(order, place, catalogue, calendar, act.at);
        const auto open = duplicatesOf(connection, composed.applicant, composed.procedureCode, act.officer, act.at);
        if (!open)
            return open.error();
        if (const auto may = checkBeside(*open, {}); !may) {
            outcome.refused.insert(listed.row, may.error());
            continue;
        }
        auto received = receiveDossier(connection, composed, place.office.number, act);
        if (!received)
            return received.error();
        outcome.received.append(*std::move(received));
        outcome.rows.append(listed.row);
    }
    return outcome;
}
