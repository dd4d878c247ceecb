// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossierrow.h"
#include "peoplelist.h"
#include "receiving.h"

/// What became of a list's rows.
struct ListOutcome
{
    QList<ReceivedDossier> received; ///< In the list's order.
    QList<int> rows;                 ///< The row of each of them.
    QHash<int, DossierRow> before;   ///< By row: received from the same list at an earlier time.
    QHash<int, Error> refused;       ///< By row: "open-duplicate", or a fault that is not of the person.
};

/// What everybody of a list has in common, from an order for whoever hands it in: they become the submitter, and no
/// money is taken (one act takes nobody's: it is taken on the page of fees).
ReceiveOrder commonOrder(ReceiveOrder order);

/// Tells the same list again: the file's SHA-256, the procedure, who hands it in.
QByteArray listMark(const QByteArray &fileSha256, const ReceiveOrder &common);

/// Adds to each sound row why it would not be received now: the same list has been received with it, or the same is
/// open.
Result<void> addRefusals(Connection &connection, PeopleList &list, const ReceiveOrder &common, const QByteArray &mark,
                         const Officer &officer, const QDateTime &at);

/// Saves a dossier for each sound row in one write transaction: all of them, but for those who were received from the
/// same list (`mark`) before or of whom the same is open already, which are named. An error of the store saves none.
/// Rows that are not sound are passed over.
Result<ListOutcome> receiveListed(Connection &connection, const QList<ListedPerson> &people, const ReceiveOrder &common,
                                  const QByteArray &mark, const ReceivingPlace &place, const Catalogue &catalogue,
                                  const WorkingCalendar &calendar, const Act &act);
