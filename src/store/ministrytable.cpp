// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ministrytable.h"

#include "clock.h"

using namespace Qt::StringLiterals;

namespace {

QVariant boundNumber(const std::optional<qint64> &number)
{
    return number ? QVariant(*number) : QVariant();
}

std::optional<qint64> readNumber(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

QString isoDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

Result<bool> MinistryTable::add(const MinistryList &list)
{
    const auto text = [](const QString &words) { return words.isNull() ? u""_s : words; };
    const auto added = m_connection.change(
        "INSERT INTO ministry_list (id, system, system_key, period_from, period_to, revision, at, officer, "
        "officer_name, "
        "file, is_withdrawn) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
        {list.id.toRfc4122(), list.system, ministrySystemKey(list.system), isoDay(list.period.from),
         isoDay(list.period.to), list.revision, toIsoOfficeTime(list.at), text(list.officerId), text(list.officerName),
         text(list.file), list.isWithdrawn ? 1 : 0});
    if (!added)
        return added.error();
    if (*added == 0)
        return false;
    for (const MinistryFigure &figure : list.figures) {
        const auto kept = m_connection.change("INSERT INTO ministry_figure (list, procedure, received, online, "
                                              "settled, late) VALUES (?, ?, ?, ?, ?, ?) ON "
                                              "CONFLICT (list, procedure) DO NOTHING",
                                              {list.id.toRfc4122(), figure.procedure,
                                               boundNumber(figure.count.received), boundNumber(figure.count.online),
                                               boundNumber(figure.count.settled), boundNumber(figure.count.late)});
        if (!kept)
            return kept.error();
    }
    return true;
}

Result<int> MinistryTable::newestRevision(const QString &system, const Period &period)
{
    const auto newest = m_connection.single(
        "SELECT max(revision) FROM ministry_list WHERE system_key = ? AND period_from = ? AND period_to = ?",
        {ministrySystemKey(system), isoDay(period.from), isoDay(period.to)});
    if (!newest)
        return newest.error();
    return newest->toInt();
}

Result<QList<MinistryList>> MinistryTable::loaded(const Period &within)
{
    const auto rows =
        m_connection.run("SELECT id, system, period_from, period_to, revision, at, officer, officer_name, file, "
                         "is_withdrawn FROM ministry_list WHERE period_from >= ? AND period_to <= ? ORDER BY at DESC, "
                         "revision DESC, id DESC",
                         {isoDay(within.from), isoDay(within.to)});
    if (!rows)
        return rows.error();
    QList<MinistryList> lists;
    while ((*rows)->next()) {
        const auto value = [&rows](int column) { return (*rows)->value(column); };
        lists.append(
            {QUuid::fromRfc4122(value(0).toByteArray()),
             value(1).toString(),
             {QDate::fromString(value(2).toString(), Qt::ISODate), QDate::fromString(value(3).toString(), Qt::ISODate)},
             value(4).toInt(),
             fromIsoOfficeTime(value(5).toString()),
             value(6).toString(),
             value(7).toString(),
             value(8).toString(),
             value(9).toInt() != 0,
             {}});
    }
    (*rows)->finish();
    return lists;
}

Result<QList<MinistryList>> MinistryTable::holding(const Period &within)
{
    const auto all = loaded(within);
    if (!all)
        return all.error();
    QList<MinistryList> lists = holdingLists(*all);
    for (MinistryList &list : lists) {
        auto figures = figuresOf(list.id);
        if (!figures)
            return figures.error();
        list.figures = *std::move(figures);
    }
    return lists;
}

Result<QStringList> MinistryTable::systems()
{
    const auto rows =
        m_connection.run("SELECT system FROM ministry_list GROUP BY system_key ORDER BY max(at) DESC, system_key", {});
    if (!rows)
        return rows.error();
    QStringList names;
    while ((*rows)->next())
        names.append((*rows)->value(0).toString());
    (*rows)->finish();
    return names;
}

Result<QList<MinistryFigure>> MinistryTable::figuresOf(const QUuid &list)
{
    const auto rows = m_connection.run(
        "SELECT procedure, received, online, settled, late FROM ministry_figure WHERE list = ? ORDER BY procedure",
        {list.toRfc4122()});
    if (!rows)
        return rows.error();
    QList<MinistryFigure> figures;
    while ((*rows)->next())
        figures.append({(*rows)->value(0).toString(),
                        {readNumber((*rows)->value(1)), readNumber((*rows)->value(2)), readNumber((*rows)->value(3)),
                         readNumber((*rows)->value(4))}});
    (*rows)->finish();
    return figures;
}
