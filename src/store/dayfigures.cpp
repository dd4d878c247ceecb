// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dayfigures.h"

#include "clock.h"
#include "dossiertable.h"

Result<DayFigures> dayFigures(Connection &connection, const QDateTime &now, const QDateTime &soon, int counter)
{
    const QString today = now.date().toString(Qt::ISODate);
    const QString tomorrow = now.date().addDays(1).toString(Qt::ISODate);
    DayFigures figures;
    const auto received = connection.run(
        "SELECT coalesce(sum(NOT helped), 0), coalesce(sum(NOT helped AND place = ?), 0), "
        "coalesce(sum(helped), 0), coalesce(sum(helped AND place = ?), 0), coalesce(sum(exception), 0) "
        "FROM (SELECT d.is_assisted OR d.assisted_by IS NOT NULL AS helped, d.paper_exception <> '' AS "
        "exception, coalesce((SELECT a.counter FROM dossier a WHERE a.key = d.assisted_by), d.counter) AS "
        "place FROM dossier d WHERE d.received_at >= ? AND d.received_at < ? AND d.is_void = 0 AND "
        "d.receiving_unit = '' AND NOT "
        "EXISTS (SELECT 1 FROM dossier s WHERE s.assisted_by = d.key AND s.is_void = 0))",
        {counter, counter, today, tomorrow});
    if (!received)
        return received.error();
    if ((*received)->next()) {
        figures.received = (*received)->value(0).toInt();
        figures.receivedHere = (*received)->value(1).toInt();
        figures.assisted = (*received)->value(2).toInt();
        figures.assistedHere = (*received)->value(3).toInt();
        figures.exceptions = (*received)->value(4).toInt();
    }
    (*received)->finish();
    const auto awaiting = DossierTable(connection).countAwaitingCode();
    if (!awaiting)
        return awaiting.error();
    figures.awaitingCode = *awaiting;
    const auto returned = connection.run("SELECT count(*), coalesce(sum(returned_counter = ?), 0) FROM dossier WHERE "
                                         "returned_at >= ? AND returned_at < ? AND returned_counter <> 0",
                                         {counter, today, tomorrow});
    if (!returned)
        return returned.error();
    if ((*returned)->next()) {
        figures.returned = (*returned)->value(0).toInt();
        figures.returnedHere = (*returned)->value(1).toInt();
    }
    (*returned)->finish();
    // Each over the partial index of open dossiers.
    const auto open =
        connection.run("SELECT coalesce(sum(state = 5), 0), coalesce(sum(due_at >= ? AND due_at < ?), 0), "
                       "coalesce(sum(due_at < ?), 0), min(due_at) "
                       "FROM dossier INDEXED BY dossier_open_due WHERE state IN (2, 4, 5, 6) AND is_void = 0",
                       {toIsoOfficeTime(now), toIsoOfficeTime(soon), toIsoOfficeTime(now)});
    if (!open)
        return open.error();
    if ((*open)->next()) {
        figures.awaitingSupplement = (*open)->value(0).toInt();
        figures.dueSoon = (*open)->value(1).toInt();
        figures.overdue = (*open)->value(2).toInt();
        if (figures.overdue > 0)
            figures.longestOverdueDays = int(fromIsoOfficeTime((*open)->value(3).toString()).daysTo(now));
    }
    (*open)->finish();
    return figures;
}
