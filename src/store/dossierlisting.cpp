// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dossiertable.h"

#include "clock.h"
#include "folding.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

// The table's rows and lists; what is written stands in dossiertable.cpp.

namespace {

// What makes a DossierRow. "At the portal" asks the outbox, so that no second truth about it can go wrong.
#define DOSSIER_ROW                                                                                                    \
    "SELECT d.key, d.id, d.code, d.applicant_name, d.procedure_name, d.state, d.is_void, d.received_at, d.due_at, "    \
    "d.counter, NOT EXISTS (SELECT 1 FROM outbox o WHERE o.dossier = d.id AND o.state NOT IN ('acked', 'void')), "     \
    "d.place, d.ready_at, d.paper_exception, CASE WHEN d.paper_exception <> '' THEN "                                  \
    "json_extract(CAST(d.document AS TEXT), '$.officerName') ELSE '' END, d.receiving_unit FROM dossier d "

// Word by word as the partial index has it.
#define NOT_ENDED "d.state IN (1, 2, 4, 5, 6, 8, 9) AND d.is_void = 0"

DossierRow dossierRowOf(const QSqlQuery &query)
{
    DossierRow row;
    row.key = query.value(0).toLongLong();
    row.id = QUuid::fromRfc4122(query.value(1).toByteArray());
    row.code = query.value(2).toString();
    row.applicantName = query.value(3).toString();
    row.procedureName = query.value(4).toString();
    row.state = dossierStateFromNumber(query.value(5).toInt()).value_or(DossierState::Received);
    row.isVoid = query.value(6).toBool();
    row.receivedAt = fromIsoOfficeTime(query.value(7).toString());
    if (!query.value(8).isNull())
        row.dueAt = fromIsoOfficeTime(query.value(8).toString());
    row.counter = query.value(9).toInt();
    row.isAtPortal = query.value(10).toBool();
    row.place = query.value(11).toString();
    if (!query.value(12).isNull())
        row.readyAt = fromIsoOfficeTime(query.value(12).toString());
    row.paperException = query.value(13).toString();
    row.receivedBy = query.value(14).toString();
    row.receivingUnit = query.value(15).toString();
    return row;
}

} // namespace

const char *dossierRowSql()
{
    return DOSSIER_ROW "WHERE d.key = ?";
}

Result<QList<DossierRow>> DossierTable::rows(const char *sql, const QVariantList &values)
{
    const auto query = m_connection.run(sql, values);
    if (!query)
        return query.error();
    QList<DossierRow> rows;
    while ((*query)->next())
        rows.append(dossierRowOf(**query));
    (*query)->finish();
    return rows;
}

Result<DossierRow> DossierTable::row(qint64 key)
{
    const auto found = rows(dossierRowSql(), {key});
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error{ErrorKind::BadInput,
                     u"unknown-dossier"_s,
                     QCoreApplication::translate("DossierTable",
                                                 "There is no such dossier here: check the code, or sync first."),
                     {},
                     {}};
    return found->first();
}

Result<QList<DossierRow>> DossierTable::receivedOn(QDate date, int limit)
{
    return rows(DOSSIER_ROW "WHERE d.received_at >= ? AND d.received_at < ? AND d.receiving_unit = '' ORDER BY "
                            "d.received_at DESC LIMIT ?",
                {date.toString(Qt::ISODate), date.addDays(1).toString(Qt::ISODate), limit});
}

Result<QList<DossierRow>> DossierTable::newest(int limit)
{
    return rows(DOSSIER_ROW "ORDER BY d.key DESC LIMIT ?", {limit});
}

Result<QList<DossierRow>> DossierTable::ofApplicant(const QString &number, int limit)
{
    return rows(DOSSIER_ROW "WHERE d.applicant_number = ? ORDER BY (" NOT_ENDED ") DESC, d.received_at DESC LIMIT ?",
                {number, limit});
}

Result<QList<qint64>> DossierTable::openOfOwner(const Applicant &owner, const QString &procedureCode,
                                                const QDateTime &since)
{
    constexpr int mostNumbered = 50;
    constexpr int mostNumberless = 500; // Born on one day: the names decide afterwards.
    QList<qint64> keys;
    const auto collect = [&](const char *sql, const QVariantList &values) -> Result<void> {
        const auto query = m_connection.run(sql, values);
        if (!query)
            return query.error();
        while ((*query)->next()) {
            if (const qint64 key = (*query)->value(0).toLongLong(); !keys.contains(key))
                keys.append(key);
        }
        (*query)->finish();
        return {};
    };
    const QString from = toIsoOfficeTime(since);
    for (const QString &number : {owner.paper.number, owner.oldNumber}) {
        if (number.isEmpty())
            continue;
        // The plus keeps SQLite at the index of numbers: the other one may hold a day's whole intake.
        if (const auto found = collect("SELECT d.key FROM dossier d WHERE d.applicant_number = ? AND "
                                       "d.received_at >= ? AND +d.procedure_code = ? AND " NOT_ENDED
                                       " ORDER BY d.received_at DESC LIMIT ?",
                                       {number, from, procedureCode, mostNumbered});
            !found)
            return found.error();
    }
    const QString mark = !owner.taxCode.isEmpty() ? owner.taxCode
                         : owner.birthDate        ? owner.birthDate->toIso()
                                                  : QString();
    if (mark.isEmpty())
        return keys;
    const auto found = collect(
        "SELECT d.key FROM dossier d WHERE d.procedure_code = ? AND coalesce("
        "json_extract(CAST(document AS TEXT), '$.applicant.taxCode'), "
        "json_extract(CAST(document AS TEXT), '$.applicant.birthDate')) = ? AND d.received_at >= ? AND " NOT_ENDED
        " ORDER BY d.received_at DESC LIMIT ?",
        {procedureCode, mark, from, mostNumberless});
    if (!found)
        return found.error();
    return keys;
}

Result<QList<DossierRow>> DossierTable::openDueBefore(const QDateTime &before, int limit)
{
    return rows(DOSSIER_ROW
                "WHERE d.state IN (2, 4, 5, 6) AND d.is_void = 0 AND d.due_at < ? ORDER BY d.due_at LIMIT ?",
                {toIsoOfficeTime(before), limit});
}

Result<QList<DossierRow>> DossierTable::withUntoldCode(int counter, int limit)
{
    return rows(DOSSIER_ROW
                "WHERE d.key IN (SELECT dossier FROM dossier_code WHERE kind = 'disputed') AND d.counter = ? AND "
                "d.receiving_unit = '' AND d.is_void = 0 AND NOT EXISTS (SELECT 1 FROM print p WHERE p.dossier = d.key "
                "AND p.form = "
                "'code-notice') ORDER BY d.received_at LIMIT ?",
                {counter, limit});
}

Result<QList<DossierRow>> DossierTable::readyFor(const QString &number, int limit)
{
    // The submitter's number stands in the text only; results that wait are few.
    return rows(DOSSIER_ROW "WHERE d.ready_at IS NOT NULL AND d.is_void = 0 AND (d.applicant_number = ? OR EXISTS "
                            "(SELECT 1 FROM search_text t WHERE t.dossier = d.key AND instr(t.folded, ?) > 0)) "
                            "ORDER BY d.ready_at LIMIT ?",
                {number, foldedForSearch(number), limit});
}

// Connection keeps statements by their text's address: each list has a text of its own. Open ones name the terms of the
// partial index, which SQLite takes only word by word.
#define LISTED(condition)                                                                                              \
    DOSSIER_ROW "WHERE " condition                                                                                     \
                " AND d.received_at >= ? AND d.received_at < ? AND (d.received_at, d.key) < (?, ?) "                   \
                "AND (? OR d.receiving_unit = '') "                                                                    \
                "ORDER BY d.received_at DESC, d.key DESC LIMIT ?"
#define OPEN_DOSSIER "d.state IN (2, 4, 5, 6) AND d.is_void = 0"

Result<QList<DossierRow>> DossierTable::listed(const DossierFilter &filter, const QDateTime &now,
                                               const std::optional<DossierRow> &after, int limit)
{
    const QString first = filter.from.isValid() ? filter.from.toString(Qt::ISODate) : u"0"_s;
    const QString last = filter.to.isValid() ? filter.to.addDays(1).toString(Qt::ISODate) : u"9999"_s;
    QVariantList values{first,
                        last,
                        after ? toIsoOfficeTime(after->receivedAt) : u"9999"_s,
                        after ? after->key : std::numeric_limits<qint64>::max(),
                        int(!filter.isOfDays()),
                        limit};
    switch (filter.which) {
    case DossierFilter::Which::All:
        break;
    case DossierFilter::Which::Open:
        return rows(LISTED(OPEN_DOSSIER), values);
    case DossierFilter::Which::Overdue:
        values.prepend(toIsoOfficeTime(now));
        return rows(LISTED(OPEN_DOSSIER " AND d.due_at < ?"), values);
    case DossierFilter::Which::AwaitingSupplement:
        return rows(LISTED(OPEN_DOSSIER " AND d.state = 5"), values);
    case DossierFilter::Which::Ready:
        return rows(LISTED("d.ready_at IS NOT NULL AND d.is_void = 0"), values);
    case DossierFilter::Which::Returned:
        return rows(LISTED("d.state = 10 AND d.is_void = 0"), values);
    case DossierFilter::Which::Void:
        return rows(LISTED("d.is_void = 1"), values);
    case DossierFilter::Which::AwaitingCode:
        return rows(LISTED("d.code = '' AND d.is_void = 0"), values);
    case DossierFilter::Which::Exceptions:
        return rows(LISTED("d.paper_exception <> '' AND d.is_void = 0"), values);
    case DossierFilter::Which::Portal:
        // Held back or without movement: the last that the gateway told of it. Only what has not ended is looked at.
        return rows(LISTED(NOT_ENDED
                           " AND (d.state = 1 OR EXISTS (SELECT 1 FROM event e WHERE e.dossier = d.key AND "
                           "e.kind IN ('portal-parked', 'portal-unmoved') AND NOT EXISTS (SELECT 1 FROM event "
                           "l WHERE l.dossier = e.dossier AND l.seq > e.seq AND l.kind = CASE e.kind WHEN "
                           "'portal-parked' THEN 'portal-cleared' ELSE 'portal-moved' END)))"),
                    values);
    }
    return rows(LISTED("1"), values);
}

Result<std::optional<DossierRow>> DossierTable::otherWithCode(const QString &code, qint64 key)
{
    const auto found = rows(DOSSIER_ROW "WHERE d.key IN (SELECT c.dossier FROM dossier_code c WHERE c.text = ?) AND "
                                        "d.key <> ? AND d.is_void = 0 ORDER BY d.key DESC LIMIT 1",
                            {code, key});
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<DossierRow>() : found->first();
}

Result<QStringList> DossierTable::doubledCodes(int limit)
{
    const auto query = m_connection.run(
        "SELECT c.text FROM dossier_code c INDEXED BY dossier_code_elsewhere JOIN dossier d ON d.key = c.dossier WHERE "
        "c.kind = 'other-system' AND d.is_void = 0 AND d.assisted_by IS NULL GROUP BY c.text HAVING count(*) > 1 ORDER "
        "BY c.text LIMIT ?",
        {limit});
    if (!query)
        return query.error();
    QStringList codes;
    while ((*query)->next())
        codes.append((*query)->value(0).toString());
    (*query)->finish();
    return codes;
}

Result<int> DossierTable::countAwaitingCode()
{
    const auto found = m_connection.single(
        "SELECT count(*) FROM dossier INDEXED BY dossier_awaiting_code WHERE code = '' AND is_void = 0");
    if (!found)
        return found.error();
    return found->toInt();
}

Result<qint64> DossierTable::count()
{
    // A count over the smallest index would still touch every row; the highest key is exact, since none is ever
    // deleted.
    const auto highest = m_connection.single("SELECT coalesce(max(key), 0) FROM dossier");
    if (!highest)
        return highest.error();
    return highest->toLongLong();
}

Result<QList<OpenDuty>> DossierTable::openDuties()
{
    // "Closed" is a state of few: the index of receipt need not help, the whole table is read once a day at most.
    const auto query =
        m_connection.run("SELECT d.key, coalesce(nullif(json_extract(CAST(d.document AS TEXT), '$.keeperId'), ''), "
                         "json_extract(CAST(d.document AS TEXT), '$.officerId')), "
                         "coalesce(nullif(json_extract(CAST(d.document AS TEXT), '$.keeperName'), ''), "
                         "json_extract(CAST(d.document AS TEXT), '$.officerName')) "
                         "FROM dossier d WHERE d.state IN (2, 4, 5, 6, 8, 9) AND d.is_void = 0 AND d.receiving_unit "
                         "= '' ORDER BY d.due_at IS NULL, d.due_at, d.key");
    if (!query)
        return query.error();
    QList<std::pair<qint64, OpenDuty>> found;
    while ((*query)->next())
        found.append(
            {(*query)->value(0).toLongLong(), {(*query)->value(1).toString(), (*query)->value(2).toString(), {}}});
    (*query)->finish();
    QList<OpenDuty> duties;
    duties.reserve(found.size());
    for (auto &[key, duty] : found) {
        const auto of = row(key);
        if (!of)
            return of.error();
        duty.dossier = *of;
        duties.append(duty);
    }
    return duties;
}
