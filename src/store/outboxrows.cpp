// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outboxtable.h"

#include "clock.h"
#include "dayreading.h"
#include "questiontable.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

// What of the outbox is shown: its rows and figures.

namespace {

QDateTime timeOf(const QVariant &msecs)
{
    return msecs.toLongLong() > 0 ? inOfficeTime(QDateTime::fromMSecsSinceEpoch(msecs.toLongLong())) : QDateTime();
}

} // namespace

Result<OutboxFigures> OutboxTable::figures(QDate today)
{
    OutboxFigures figures;
    // device_seq has no gaps and nothing is deleted, so the highest one counts what was ever made.
    const auto made = m_connection.single("SELECT coalesce(max(device_seq), 0) FROM outbox");
    if (!made)
        return made.error();
    figures.made = made->toLongLong();
    const auto counts = m_connection.run("SELECT state, n FROM outbox_count");
    if (!counts)
        return counts.error();
    while ((*counts)->next()) {
        const qint64 count = (*counts)->value(1).toLongLong();
        switch (outboxStateFromText((*counts)->value(0).toString())) {
        case OutboxState::Acknowledged:
            figures.acknowledged = count;
            break;
        case OutboxState::Void:
            figures.voided = count;
            break;
        case OutboxState::Quarantined:
        case OutboxState::Conflict:
            figures.quarantined += count;
            break;
        case OutboxState::InDoubt:
            figures.inDoubt = count;
            figures.waiting += count;
            break;
        case OutboxState::Ready:
        case OutboxState::WaitingDependency:
            figures.waiting += count;
            break;
        }
    }
    (*counts)->finish();
    const auto unsent = unsentDossiers(m_connection); // Ratings, reports, tasks and the like are of no dossier.
    if (!unsent)
        return unsent.error();
    figures.dossiersWaiting = unsent->count;
    const qint64 midnight = QDateTime(today, QTime(0, 0), officeTimeZone()).toMSecsSinceEpoch();
    const auto settled = m_connection.single(
        "SELECT count(*) FROM outbox WHERE settled_ms >= ? AND settled_ms > 0 AND state = 'acked'", {midnight});
    if (!settled)
        return settled.error();
    figures.acknowledgedToday = settled->toLongLong();
    const auto oldest = m_connection.single("SELECT occurred_at FROM outbox WHERE state IN ('ready', 'in_doubt', "
                                            "'waiting_dependency') ORDER BY device_seq LIMIT 1");
    if (!oldest)
        return oldest.error();
    if (!oldest->isNull())
        figures.oldestWaiting = fromIsoOfficeTime(oldest->toString());
    return figures;
}

Result<QList<OutboxRow>> OutboxTable::rows(const char *sql, const QVariantList &values)
{
    const auto query = m_connection.run(sql, values);
    if (!query)
        return query.error();
    QList<OutboxRow> rows;
    while ((*query)->next()) {
        const QSqlQuery &q = **query;
        OutboxRow row;
        row.opId = QUuid::fromRfc4122(q.value(0).toByteArray());
        row.dossierId = QUuid::fromRfc4122(q.value(1).toByteArray());
        row.dossierCode = q.value(2).toString();
        row.applicantName = q.value(3).toString();
        row.kind = q.value(4).toString();
        row.state = outboxStateFromText(q.value(5).toString());
        row.attempts = q.value(6).toInt();
        row.madeAt = fromIsoOfficeTime(q.value(7).toString());
        row.nextTryAt = timeOf(q.value(8));
        row.settledAt = timeOf(q.value(9));
        row.problem = q.value(10).toString();
        row.problemText = q.value(11).toString();
        row.bytes = q.value(12).toLongLong();
        row.author = q.value(13).toString();
        rows.append(row);
    }
    (*query)->finish();
    return rows;
}

#define OUTBOX_ROW                                                                                                     \
    "SELECT o.op_id, o.dossier, coalesce(d.code, ''), coalesce(d.applicant_name, ''), o.kind, o.state, o.attempts, "   \
    "o.occurred_at, o.next_try_ms, o.settled_ms, o.problem, o.problem_text, length(o.body), o.author "                 \
    "FROM outbox o LEFT JOIN dossier d ON d.id = o.dossier "

Result<QList<OutboxRow>> OutboxTable::open(int limit)
{
    auto open = rows(OUTBOX_ROW "WHERE o.state NOT IN ('acked', 'void') ORDER BY o.device_seq LIMIT ?", {limit});
    const auto questions = QuestionTable(m_connection).open();
    if (!open || !questions)
        return open ? questions.error() : open;
    for (OutboxRow &row : *open)
        row.question = questions->value(row.opId);
    return open;
}

Result<QList<OutboxRow>> OutboxTable::settledSince(const QDateTime &since, int limit)
{
    return rows(OUTBOX_ROW "WHERE o.settled_ms >= ? AND o.settled_ms > 0 ORDER BY o.settled_ms DESC LIMIT ?",
                {since.toMSecsSinceEpoch(), limit});
}

Result<QDateTime> OutboxTable::nextTry()
{
    const auto next = m_connection.single(
        "SELECT min(next_try_ms) FROM outbox WHERE state IN ('ready', 'in_doubt', 'waiting_dependency')");
    if (!next)
        return next.error();
    return next->isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(next->toLongLong());
}
