// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "riskreading.h"

#include "clock.h"
#include "dayreading.h"
#include "enumwords.h"
#include "tallyreading.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr EnumWord<RiskyAct::Kind> riskyWords[] = {
    {RiskyAct::Kind::VoidedAfterPrint, QLatin1StringView("voided-after-print")},
    {RiskyAct::Kind::PaymentReversed, QLatin1StringView("payment-reversed")},
    {RiskyAct::Kind::Refunded, QLatin1StringView("refunded")},
    {RiskyAct::Kind::OwnerCorrected, QLatin1StringView("owner-corrected")},
    {RiskyAct::Kind::PaperException, QLatin1StringView("paper-exception")},
    {RiskyAct::Kind::EnteredLate, QLatin1StringView("entered-late")},
};

bool changesOwner(const DayDeed &deed)
{
    const QJsonArray changes = deed.facts.value("changes"_L1).toArray();
    return std::any_of(changes.begin(), changes.end(), [](const QJsonValue &change) {
        return change.toObject().value("field"_L1).toString().startsWith("applicant."_L1);
    });
}

RiskyAct actOf(RiskyAct::Kind kind, const DayDeed &deed)
{
    return {kind, deed.dossier, deed.dossier, deed.code, deed.at, deed.officerId, deed.officerName, deed.text};
}

Result<void> addDeeds(Connection &connection, QDate day, QList<RiskyAct> &acts)
{
    const auto voids = dayDeeds(connection, day, u"voided"_s);
    if (!voids)
        return voids.error();
    for (const DayDeed &deed : *voids) {
        if (deed.wasPrinted)
            acts.append(actOf(RiskyAct::Kind::VoidedAfterPrint, deed));
    }
    const auto corrections = dayDeeds(connection, day, u"corrected"_s);
    if (!corrections)
        return corrections.error();
    for (const DayDeed &deed : *corrections) {
        const bool isKnown = std::any_of(acts.begin(), acts.end(), [&deed](const RiskyAct &act) {
            return act.kind == RiskyAct::Kind::OwnerCorrected && act.subject == deed.dossier;
        });
        if (changesOwner(deed) && !isKnown) // Corrected twice, it is opened once.
            acts.append(actOf(RiskyAct::Kind::OwnerCorrected, deed));
    }
    return {};
}

Result<void> addPayments(Connection &connection, QDate day, QList<RiskyAct> &acts)
{
    const auto rows = connection.run(
        "SELECT f.id, f.kind, d.id, d.code, f.at, f.officer, json_extract(CAST(f.document AS TEXT), '$.officerName'), "
        "json_extract(CAST(f.document AS TEXT), '$.ground') FROM fee_entry f JOIN dossier d ON d.id = f.dossier WHERE "
        "f.at >= ? AND f.at < ? AND f.is_elsewhere = 0 AND f.kind IN ('reversed', 'refunded') ORDER BY f.at",
        {day.toString(Qt::ISODate), day.addDays(1).toString(Qt::ISODate)});
    if (!rows)
        return rows.error();
    while ((*rows)->next()) {
        const QSqlQuery &row = **rows;
        acts.append(
            {row.value(1).toString() == u"refunded" ? RiskyAct::Kind::Refunded : RiskyAct::Kind::PaymentReversed,
             QUuid::fromRfc4122(row.value(0).toByteArray()), QUuid::fromRfc4122(row.value(2).toByteArray()),
             row.value(3).toString(), fromIsoOfficeTime(row.value(4).toString()), row.value(5).toString(),
             row.value(6).toString(), row.value(7).toString()});
    }
    (*rows)->finish();
    return {};
}

Result<void> addReceipts(Connection &connection, QDate day, QList<RiskyAct> &acts)
{
    const auto rows = connection.run(
        "SELECT d.id, d.code, t.traits, d.received_at, t.officer, json_extract(CAST(d.document AS TEXT), "
        "'$.officerName'), d.paper_exception, json_extract(CAST(d.document AS TEXT), '$.late.ground') FROM tally t "
        "JOIN dossier d ON d.key = t.dossier WHERE t.received_day = ? AND (t.traits & 24) <> 0 AND (t.traits >> 19 & "
        "1) = 0 ORDER BY d.received_at",
        {dayNumber(day)});
    if (!rows)
        return rows.error();
    while ((*rows)->next()) {
        const QSqlQuery &row = **rows;
        const TallyTraits traits{row.value(2).toInt()};
        const QUuid id = QUuid::fromRfc4122(row.value(0).toByteArray());
        const auto add = [&](RiskyAct::Kind kind, const QString &text) {
            acts.append({kind, id, id, row.value(1).toString(), fromIsoOfficeTime(row.value(3).toString()),
                         row.value(4).toString(), row.value(5).toString(), text});
        };
        if (traits.isPaperException())
            add(RiskyAct::Kind::PaperException, row.value(6).toString());
        if (traits.isEnteredLate())
            add(RiskyAct::Kind::EnteredLate, row.value(7).toString());
    }
    (*rows)->finish();
    return {};
}

} // namespace

QString toText(RiskyAct::Kind kind)
{
    return wordOf(riskyWords, kind);
}

Result<QList<RiskyAct>> riskyActs(Connection &connection, QDate day)
{
    QList<RiskyAct> acts;
    for (const auto &add : {addDeeds, addPayments, addReceipts}) {
        if (const auto added = add(connection, day, acts); !added)
            return added.error();
    }
    std::stable_sort(acts.begin(), acts.end(), [](const RiskyAct &a, const RiskyAct &b) { return a.kind < b.kind; });
    return acts;
}

Result<QList<QUuid>> dayReceipts(Connection &connection, QDate day)
{
    const auto rows = connection.run("SELECT d.id FROM tally t JOIN dossier d ON d.key = t.dossier WHERE "
                                     "t.received_day = ? AND (t.traits >> 19 & 1) = 0",
                                     {dayNumber(day)});
    if (!rows)
        return rows.error();
    QList<QUuid> receipts;
    while ((*rows)->next())
        receipts.append(QUuid::fromRfc4122((*rows)->value(0).toByteArray()));
    (*rows)->finish();
    return receipts;
}

Result<DayReceipt> dayReceipt(Connection &connection, const QUuid &dossier)
{
    const auto rows = connection.run("SELECT code, procedure_name, json_extract(CAST(document AS TEXT), "
                                     "'$.officerName') FROM dossier WHERE id = ?",
                                     {dossier.toRfc4122()});
    if (!rows)
        return rows.error();
    DayReceipt receipt{dossier, {}, {}, {}};
    if ((*rows)->next())
        receipt = {dossier, (*rows)->value(0).toString(), (*rows)->value(1).toString(), (*rows)->value(2).toString()};
    (*rows)->finish();
    return receipt;
}
