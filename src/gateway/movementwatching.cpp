// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "movementwatching.h"

#include "changefeed.h"
#include "clock.h"
#include "dossiersharing.h"
#include "portalnotice.h"
#include "workingcalendar.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int dayMinutes = 8 * 60;           // Of working time.
constexpr int usualMinutes = 5 * dayMinutes; // Where nothing was promised.
constexpr double minutesInHour = 60;

/// States in which the office is to move it: not those that wait for the citizen or have ended.
bool isWatched(DossierState state)
{
    return state == DossierState::NewlySubmitted || state == DossierState::Received ||
           state == DossierState::InProgress;
}

/// The state that an operation leaves the dossier in; nothing: it does not concern it.
std::optional<DossierState> reachedState(const CheckedOperation &checked)
{
    const QString &kind = checked.operation.kind;
    if (checked.dossier)
        return checked.dossier->isVoid ? DossierState::Withdrawn : checked.dossier->state;
    if (kind == OperationKind::voiding)
        return DossierState::Withdrawn; // As little watched.
    const QJsonValue to = checked.operation.payload.value("to"_L1);
    const bool isStep = kind == OperationKind::act || kind == OperationKind::transition;
    if (!isStep)
        return std::nullopt;
    return to.isDouble() ? dossierStateFromNumber(to.toInt()) : dossierStateFromText(to.toString());
}

/// The appointment that the operation gives, if it gives one.
std::optional<QDateTime> givenAppointment(const CheckedOperation &checked)
{
    if (checked.dossier)
        return checked.dossier->dueAt;
    const QString text = checked.operation.payload.value("changes"_L1).toObject().value("dueAt"_L1).toString();
    const QDateTime due = text.isEmpty() ? QDateTime() : fromIsoOfficeTime(text);
    return due.isValid() ? std::optional(due) : std::nullopt;
}

/// Working minutes from the act to the appointment that it gave; 0: none was given.
int promisedMinutes(const CheckedOperation &checked)
{
    const auto due = givenAppointment(checked);
    const QDateTime from = checked.dossier ? checked.dossier->receivedAt : checked.operation.occurredAt;
    return due ? WorkingCalendar().workingMinutesBetween(from, *due) : 0;
}

QDateTime lookAt(const QDateTime &since, int minutes)
{
    const DueTime due = WorkingCalendar().dueAfterWorkingHours(since, minutes / minutesInHour);
    return due.at.value_or(since.addDays(1));
}

QByteArray movementItem(const QString &dossier, const QString &state, const QString &reason, const QString &since,
                        qint64 version, const QDateTime &now)
{
    const QUuid id = QUuid::fromString(dossier);
    return writtenItem(portalItem({.id = QUuid::createUuidV5(id, u"movement"_s),
                                   .dossier = id,
                                   .state = state,
                                   .reason = reason,
                                   .since = since.isEmpty() ? QDateTime() : fromIsoOfficeTime(since)},
                                  version, now));
}

QString wordOfState(const QVariant &number)
{
    const auto state = dossierStateFromNumber(number.toInt());
    return state ? toText(*state) : QString();
}

} // namespace

QList<QByteArray> noteMovement(GatewayConnection &connection, const QString &office, const CheckedOperation &checked,
                               const OperationEffect &effect, const QDateTime &now)
{
    const auto state = effect.entity == "dossier"_L1 ? reachedState(checked) : std::nullopt;
    if (!state)
        return {};
    const QString id = effect.id.toString(QUuid::WithoutBraces);
    const QVariantList before =
        connection.row("SELECT state, raised, version, minutes FROM movement WHERE dossier = ?", {id});
    const bool wasRaised = before.value(1).toInt() != 0;
    const auto moved = [&]() -> QList<QByteArray> {
        const qint64 version = before.value(2).toLongLong() + 1;
        return wasRaised ? QList{movementItem(id, u"moved"_s, {}, {}, version, now)} : QList<QByteArray>();
    };
    if (!isWatched(*state)) {
        if (!before.isEmpty()) // It stays for its version: a later state of the same dossier goes on from there.
            connection.run("UPDATE movement SET state = ?, look_at = '9999', raised = 0, version = ? WHERE dossier = ?",
                           {int(*state), before.at(2).toLongLong() + (wasRaised ? 1 : 0), id});
        return moved();
    }
    const int promised = promisedMinutes(checked);
    const bool isSame = !before.isEmpty() && before.at(0).toInt() == int(*state);
    if (isSame && promised == 0) // Nothing moved, nothing new was promised.
        return {};
    const int known = before.value(3).toInt();
    const int minutes = promised > 0 ? promised : known > 0 ? known : usualMinutes;
    const QDateTime next = lookAt(now, *state == DossierState::NewlySubmitted ? dayMinutes : minutes);
    connection.run("INSERT INTO movement (dossier, office, state, since, minutes, look_at, raised, version) VALUES "
                   "(?, ?, ?, ?, ?, ?, 0, 0) ON CONFLICT (dossier) DO UPDATE SET since = CASE WHEN movement.state = "
                   "excluded.state THEN movement.since ELSE excluded.since END, state = excluded.state, minutes = "
                   "excluded.minutes, look_at = excluded.look_at, version = movement.version + movement.raised, "
                   "raised = 0",
                   {id, office, int(*state), toIsoOfficeTime(now), minutes, toIsoOfficeTime(next)});
    return moved();
}

int raiseUnmoved(DatabaseThreads &database, const QDateTime &now, int limit)
{
    int found = 0;
    database.write([&](GatewayConnection &connection) {
        if (!connection.begin())
            return connection.rollBack();
        const auto rows =
            connection.rows("SELECT dossier FROM movement WHERE raised = 0 AND look_at < ? ORDER BY office, "
                            "look_at LIMIT ?",
                            {toIsoOfficeTime(now), limit});
        ScopedItems items;
        for (const QVariantList &row : rows) {
            const QVariantList raised =
                connection.row("UPDATE movement SET raised = 1, version = version + 1 WHERE dossier = ? AND raised = 0 "
                               "AND look_at < ? RETURNING state, since, version",
                               {row.at(0), toIsoOfficeTime(now)});
            if (raised.isEmpty())
                continue;
            const QByteArray item = movementItem(row.at(0).toString(), u"unmoved"_s, wordOfState(raised.at(0)),
                                                 raised.at(1).toString(), raised.at(2).toLongLong(), now);
            gatherAbout(connection, row.at(0).toString(), {item}, items);
        }
        appendChanges(connection, items);
        if (connection.commit())
            found = int(rows.size());
    });
    return found;
}

QList<QByteArray> portalTroubles(GatewayConnection &connection, const QString &office, const QString &first,
                                 const QString &last)
{
    QList<QByteArray> items;
    const QVariantList seenThere{office, first, last, office, first, last};
    const auto parked = connection.rows(
        "SELECT dossier, reason, version, since FROM national WHERE office = ? AND dossier >= ? AND dossier <= ? AND "
        "state = 'parked' UNION ALL SELECT n.dossier, n.reason, n.version, n.since FROM shared_dossier s JOIN national "
        "n ON n.dossier = s.dossier WHERE s.office = ? AND s.dossier >= ? AND s.dossier <= ? AND n.state = 'parked' "
        "ORDER BY dossier",
        seenThere);
    for (const QVariantList &row : parked) {
        const QUuid id = QUuid::fromString(row.at(0).toString());
        items.append(writtenItem(portalItem({.id = QUuid::createUuidV5(id, u"national"_s),
                                             .dossier = id,
                                             .state = u"parked"_s,
                                             .reason = row.at(1).toString(),
                                             .since = {}},
                                            row.at(2).toLongLong(), fromIsoOfficeTime(row.at(3).toString()))));
    }
    const auto unmoved =
        connection.rows("SELECT dossier, state, since, version, look_at FROM movement WHERE office = ? AND dossier >= "
                        "? AND dossier <= ? AND raised = 1 UNION ALL SELECT m.dossier, m.state, m.since, m.version, "
                        "m.look_at FROM shared_dossier s JOIN movement m ON m.dossier = s.dossier WHERE s.office = ? "
                        "AND s.dossier >= ? AND s.dossier <= ? AND m.raised = 1 ORDER BY dossier",
                        seenThere);
    for (const QVariantList &row : unmoved)
        items.append(movementItem(row.at(0).toString(), u"unmoved"_s, wordOfState(row.at(1)), row.at(2).toString(),
                                  row.at(3).toLongLong(), fromIsoOfficeTime(row.at(4).toString())));
    return items;
}
