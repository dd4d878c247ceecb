// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dayclosetable.h"

#include "clock.h"
#include "dayclosejson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QString dayOf(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString documentText(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// A null text would be no text to the table.
QString writtenText(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QJsonObject documentIn(const QVariant &value)
{
    return QJsonDocument::fromJson(value.toString().toUtf8()).object();
}

} // namespace

Result<bool> DayCloseTable::confirm(const CounterDay &day)
{
    const auto added = m_connection.change(
        "INSERT INTO counter_day (id, day, counter, at, document) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
        {day.id.toRfc4122(), dayOf(day.day), day.counter, toIsoOfficeTime(day.at), documentText(toJson(day))});
    if (!added)
        return added.error();
    return *added > 0;
}

Result<bool> DayCloseTable::close(const DayClose &close)
{
    const auto added =
        m_connection.change("INSERT INTO day_close (id, day, at, officer, record, is_self_closed, document) VALUES "
                            "(?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                            {close.id.toRfc4122(), dayOf(close.record.day), toIsoOfficeTime(close.at), close.officerId,
                             close.record.sha256, int(close.isSelfClosed), documentText(toJson(close))});
    if (!added)
        return added.error();
    return *added > 0;
}

Result<QList<CounterDay>> DayCloseTable::confirmations(QDate day)
{
    const auto rows = m_connection.run("SELECT document FROM counter_day c WHERE day = ? AND NOT EXISTS (SELECT 1 FROM "
                                       "counter_day l WHERE l.day = c.day AND l.counter = c.counter AND (l.at > c.at "
                                       "OR (l.at = c.at AND l.id > c.id))) ORDER BY counter",
                                       {dayOf(day)});
    if (!rows)
        return rows.error();
    QList<CounterDay> found;
    while ((*rows)->next()) {
        if (auto read = counterDayFromJson(documentIn((*rows)->value(0))))
            found.append(*std::move(read));
    }
    (*rows)->finish();
    return found;
}

Result<QList<DayClose>> DayCloseTable::closes(QDate day)
{
    const auto rows =
        m_connection.run("SELECT document FROM day_close WHERE day = ? ORDER BY at DESC, id DESC", {dayOf(day)});
    if (!rows)
        return rows.error();
    QList<DayClose> found;
    while ((*rows)->next()) {
        if (auto read = dayCloseFromJson(documentIn((*rows)->value(0))))
            found.append(*std::move(read));
    }
    (*rows)->finish();
    return found;
}

Result<QList<QDate>> DayCloseTable::days(const char *sql, const QVariantList &values)
{
    const auto rows = m_connection.run(sql, values);
    if (!rows)
        return rows.error();
    QList<QDate> found;
    while ((*rows)->next())
        found.append(QDate::fromString((*rows)->value(0).toString(), Qt::ISODate));
    (*rows)->finish();
    return found;
}

Result<QList<QDate>> DayCloseTable::unclosed(QDate first, QDate end)
{
    const QString from = dayOf(first);
    const QString to = dayOf(end);
    return days("SELECT DISTINCT day FROM (SELECT substr(received_at, 1, 10) AS day FROM dossier WHERE received_at >= "
                "? AND received_at < ? AND receiving_unit = '' UNION SELECT substr(returned_at, 1, 10) FROM dossier "
                "WHERE returned_at >= ? AND returned_at < ? AND returned_counter <> 0 UNION SELECT substr(at, 1, 10) "
                "FROM fee_entry WHERE at >= ? AND at < ? AND is_elsewhere = 0) WHERE day "
                "NOT IN (SELECT day FROM day_close) ORDER BY day",
                {from, to, from, to, from, to});
}

Result<QList<QDate>> DayCloseTable::unconfirmed(QDate first)
{
    return days("SELECT day FROM day_close WHERE day >= ? GROUP BY day HAVING min(is_self_closed) = 1 ORDER BY day",
                {dayOf(first)});
}

Result<bool> DayCloseTable::look(const DayLook &look)
{
    const auto added = m_connection.change(
        "INSERT INTO day_look (id, day, what, subject, at, officer, officer_name, note) VALUES (?, ?, ?, ?, ?, ?, ?, "
        "?) ON CONFLICT (id) DO NOTHING",
        {look.id.toRfc4122(), dayOf(look.day), look.what, look.subject.toRfc4122(), toIsoOfficeTime(look.at),
         look.officerId, writtenText(look.officerName), writtenText(look.note)});
    if (!added)
        return added.error();
    return *added > 0;
}

Result<QList<DayLook>> DayCloseTable::looks(QDate day)
{
    const auto rows = m_connection.run("SELECT id, what, subject, at, officer, officer_name, note FROM day_look WHERE "
                                       "day = ? ORDER BY at, id",
                                       {dayOf(day)});
    if (!rows)
        return rows.error();
    QList<DayLook> found;
    while ((*rows)->next()) {
        const QSqlQuery &row = **rows;
        found.append({QUuid::fromRfc4122(row.value(0).toByteArray()), day, row.value(1).toString(),
                      QUuid::fromRfc4122(row.value(2).toByteArray()), fromIsoOfficeTime(row.value(3).toString()),
                      row.value(4).toString(), row.value(5).toString(), row.value(6).toString()});
    }
    (*rows)->finish();
    return found;
}
