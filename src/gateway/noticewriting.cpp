// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticewriting.h"

#include "clock.h"
#include "dossieract.h"

using namespace Qt::StringLiterals;

namespace {

void writeNotice(GatewayConnection &connection, const QString &office, const QUuid &dossier, const QString &event,
                 const QString &occasion, const QString &now)
{
    const QUuid id = QUuid::createUuidV5(dossier, event + u'/' + occasion);
    connection.run(
        "INSERT INTO notice (id, office, dossier, event, occasion, version, state, channel, tried, round, "
        "in_doubt, reason, created_at, attempts, next_at, claimed_by, claimed_until) "
        "VALUES (?, ?, ?, ?, ?, 0, 'waiting', '', '', 0, 0, '', ?, 0, ?, '', '') "
        "ON CONFLICT (dossier, event, occasion) DO NOTHING",
        {id.toString(QUuid::WithoutBraces), office, dossier.toString(QUuid::WithoutBraces), event, occasion, now, now});
}

bool isUnderWay(DossierState state)
{
    return state == DossierState::Received || state == DossierState::InProgress ||
           state == DossierState::AwaitingSupplement || state == DossierState::AwaitingPayment;
}

void forgetAppointment(GatewayConnection &connection, const QUuid &dossier)
{
    connection.run("DELETE FROM appointment WHERE dossier = ?", {dossier.toString(QUuid::WithoutBraces)});
}

void keepAppointment(GatewayConnection &connection, const Dossier &dossier)
{
    const bool mayPass = dossier.dueAt && !dossier.isVoid && isUnderWay(dossier.state) && !hasReadyResult(dossier);
    if (!mayPass)
        return forgetAppointment(connection, dossier.id);
    connection.run("INSERT INTO appointment (dossier, office, due_at) VALUES (?, ?, ?) "
                   "ON CONFLICT (dossier) DO UPDATE SET due_at = excluded.due_at",
                   {dossier.id.toString(QUuid::WithoutBraces), dossier.officeCode, toIsoOfficeTime(*dossier.dueAt)});
}

} // namespace

void noteReceived(GatewayConnection &connection, const Dossier &dossier, const QString &now)
{
    // Who waits at the counter needs no word; what was filed on the portal is told by the portal.
    if (!dossier.isVoid && isUnderWay(dossier.state) && !dossier.isAtOnce && !dossier.assistance)
        writeNotice(connection, dossier.officeCode, dossier.id, u"received"_s, {}, now);
    keepAppointment(connection, dossier);
}

void noteAct(GatewayConnection &connection, const QString &act, const Dossier &after, qint64 version,
             const QString &now)
{
    const auto known = dossierActFromText(act);
    if (known == DossierAct::TakeOver)
        writeNotice(connection, after.officeCode, after.id, u"received"_s, {}, now);
    if (known == DossierAct::AskSupplement)
        writeNotice(connection, after.officeCode, after.id, u"supplement"_s, QString::number(version), now);
    if (known == DossierAct::ReceiveResult && hasReadyResult(after) && !after.isAtOnce)
        writeNotice(connection, after.officeCode, after.id, u"ready"_s, {}, now);
    keepAppointment(connection, after);
}

void noteState(GatewayConnection &connection, const QUuid &dossier, DossierState state, bool isVoid)
{
    if (isVoid || !isUnderWay(state))
        forgetAppointment(connection, dossier);
}

int noteLate(GatewayConnection &connection, const QDateTime &now, int limit)
{
    const QString text = toIsoOfficeTime(now);
    const auto rows = connection.rows(
        "SELECT dossier, office, due_at FROM appointment WHERE due_at < ? ORDER BY due_at LIMIT ?", {text, limit});
    for (const QVariantList &row : rows) {
        // Put off meanwhile: then it has not passed.
        if (!connection
                 .row("DELETE FROM appointment WHERE dossier = ? AND due_at = ? RETURNING dossier",
                      {row.at(0), row.at(2)})
                 .isEmpty())
            writeNotice(connection, row.at(1).toString(), QUuid::fromString(row.at(0).toString()), u"late"_s, {}, text);
    }
    return int(rows.size());
}
