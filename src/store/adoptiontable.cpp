// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoptiontable.h"

#include "clock.h"
#include "listreviewjson.h"
#include "unitadoptionjson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

Result<bool> AdoptionTable::add(const VisitAnswer &answer)
{
    const auto added = m_connection.change(
        "INSERT INTO visit_answer (id, at, counter, procedure, reason) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO "
        "NOTHING",
        {answer.id.toRfc4122(), toIsoOfficeTime(answer.at), answer.counter, answer.procedure, answer.reason});
    if (!added)
        return added.error();
    return *added > 0;
}

Result<QList<VisitCount>> AdoptionTable::answers(QDate from, QDate to)
{
    const auto rows = m_connection.run("SELECT procedure, reason, count(*) FROM visit_answer WHERE at >= ? AND at < ? "
                                       "GROUP BY procedure, reason ORDER BY procedure, count(*) DESC, reason",
                                       {from.toString(Qt::ISODate), to.addDays(1).toString(Qt::ISODate)});
    if (!rows)
        return rows.error();
    QList<VisitCount> counts;
    while ((*rows)->next())
        counts.append({(*rows)->value(0).toString(), (*rows)->value(1).toString(), (*rows)->value(2).toInt()});
    (*rows)->finish();
    return counts;
}

Result<void> AdoptionTable::setRemark(const UnusedProcedure &remark, const QDateTime &at, const QString &officer)
{
    const auto kept = m_connection.change(
        "INSERT INTO unused_remark (procedure, at, officer, remark) VALUES (?, ?, ?, ?) ON CONFLICT (procedure) DO "
        "UPDATE SET at = excluded.at, officer = excluded.officer, remark = excluded.remark WHERE excluded.at >= at",
        {remark.code, toIsoOfficeTime(at), officer, remark.remark.isNull() ? u""_s : remark.remark});
    if (!kept)
        return kept.error();
    return {};
}

Result<QHash<QString, QString>> AdoptionTable::remarks()
{
    const auto rows = m_connection.run("SELECT procedure, remark FROM unused_remark WHERE remark <> ''", {});
    if (!rows)
        return rows.error();
    QHash<QString, QString> found;
    while ((*rows)->next())
        found.insert((*rows)->value(0).toString(), (*rows)->value(1).toString());
    (*rows)->finish();
    return found;
}

Result<bool> AdoptionTable::add(const ListReview &review)
{
    const QByteArray document = QJsonDocument(toJson(review)).toJson(QJsonDocument::Compact);
    const auto added = m_connection.change(
        "INSERT INTO list_review (id, unit, at, document) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
        {review.id.toRfc4122(), review.unitCode, toIsoOfficeTime(review.at), QString::fromUtf8(document)});
    if (!added)
        return added.error();
    if (*added == 0)
        return false;
    for (const UnusedProcedure &one : review.unused) {
        if (one.remark.isEmpty())
            continue;
        if (const auto kept = setRemark(one, review.at, review.officerId); !kept)
            return kept.error();
    }
    return true;
}

Result<std::optional<ListReview>> AdoptionTable::newest(const QString &unit)
{
    const auto document = m_connection.single(
        "SELECT document FROM list_review WHERE unit = ? ORDER BY at DESC, id DESC LIMIT 1", {unit});
    if (!document)
        return document.error();
    if (!document->isValid() || document->isNull())
        return std::optional<ListReview>();
    auto review = listReviewFromJson(QJsonDocument::fromJson(document->toString().toUtf8()).object());
    if (!review)
        return review.error();
    return std::optional(*std::move(review));
}

Result<void> AdoptionTable::keepUnits(const KnownUnits &known)
{
    if (const auto gone = m_connection.change("DELETE FROM unit_adoption"); !gone)
        return gone.error();
    for (const UnitAdoption &unit : known.units) {
        const QByteArray document = QJsonDocument(toJson(unit)).toJson(QJsonDocument::Compact);
        const auto added =
            m_connection.change("INSERT INTO unit_adoption (unit, as_of, from_day, to_day, document) VALUES (?, ?, ?, "
                                "?, ?)",
                                {unit.unit, toIsoOfficeTime(known.asOf), known.days.from.toString(Qt::ISODate),
                                 known.days.to.toString(Qt::ISODate), QString::fromUtf8(document)});
        if (!added)
            return added.error();
    }
    return {};
}

Result<KnownUnits> AdoptionTable::knownUnits()
{
    const auto rows = m_connection.run("SELECT as_of, document, from_day, to_day FROM unit_adoption ORDER BY unit");
    if (!rows)
        return rows.error();
    KnownUnits known;
    while ((*rows)->next()) {
        known.asOf = fromIsoOfficeTime((*rows)->value(0).toString());
        known.days = {QDate::fromString((*rows)->value(2).toString(), Qt::ISODate),
                      QDate::fromString((*rows)->value(3).toString(), Qt::ISODate)};
        const QByteArray document = (*rows)->value(1).toString().toUtf8();
        if (auto unit = unitAdoptionFromJson(QJsonDocument::fromJson(document).object()))
            known.units.append(*std::move(unit));
    }
    (*rows)->finish();
    return known;
}

Result<OnlineCitizens> AdoptionTable::citizens(QDate from, QDate to)
{
    const int first = from.toString(u"yyyyMMdd"_s).toInt();
    const int last = to.toString(u"yyyyMMdd"_s).toInt();
    OnlineCitizens citizens;
    // Bits of core/tallytrait.h: 4 with help, 2 (of 3) online, 1 << 19 void.
    const auto helped = m_connection.single(
        "SELECT count(DISTINCT d.applicant_number) FROM tally t JOIN dossier d ON d.key = t.dossier WHERE "
        "t.received_day BETWEEN ? AND ? AND (t.traits & 4) AND NOT (t.traits & 524288) AND d.applicant_number <> ''",
        {first, last});
    if (!helped)
        return helped.error();
    citizens.helped = helped->toInt();
    const auto electronic = m_connection.single(
        "SELECT count(*) FROM (SELECT d.applicant_number AS number, min(d.received_at) AS at FROM tally t JOIN dossier "
        "d ON d.key = t.dossier WHERE t.received_day BETWEEN ? AND ? AND (t.traits & 7) = 2 AND NOT (t.traits & "
        "524288) AND d.applicant_number <> '' GROUP BY d.applicant_number) own WHERE "
        "EXISTS (SELECT 1 FROM dossier h WHERE h.applicant_number = own.number AND h.received_at < own.at AND "
        "h.is_assisted = 1 AND h.is_void = 0) AND "
        "NOT EXISTS (SELECT 1 FROM dossier b JOIN tally e ON e.dossier = b.key WHERE b.applicant_number = own.number "
        "AND b.received_at < own.at AND (e.traits & 7) = 2 AND NOT (e.traits & 524288))",
        {first, last});
    if (!electronic)
        return electronic.error();
    citizens.electronic = electronic->toInt();
    return citizens;
}
