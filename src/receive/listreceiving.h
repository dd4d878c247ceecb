// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "peoplelist.h"
#include "receiving.h"

/// What became of a list's rows.
struct ListOutcome
{
    QList<ReceivedDossier> received; ///< In the list's order.
    QList<int> rows;                 ///< The row of each of them.
    QHash<int, Error> refused;       ///< By row: "open-duplicate", or a fault that is not of the person.
};

/// Saves a dossier for each sound row in one write transaction: all of them, but for those of whom the same is open
/// already, which are named. An error of the store saves none. Rows that are not sound are passed over.
Result<ListOutcome> receiveListed(Connection &connection, const QList<ListedPerson> &people, const ReceiveOrder &common,
                                  const ReceivingPlace &place, const Catalogue &catalogue,
                                  const WorkingCalendar &calendar, const Act &act);
