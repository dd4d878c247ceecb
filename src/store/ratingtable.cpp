// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratingtable.h"

#include "clock.h"

Result<void> RatingTable::add(const Rating &rating)
{
    const QVariant dossier =
        rating.dossier.isNull() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(rating.dossier.toRfc4122());
    const auto inserted =
        m_connection.change("INSERT INTO rating (id, at, counter, score, dossier) VALUES (?, ?, ?, ?, ?)",
                            {rating.id.toRfc4122(), toIsoOfficeTime(rating.at), rating.counter, rating.score, dossier});
    if (!inserted)
        return inserted.error();
    return {};
}

Result<QList<int>> RatingTable::countsOf(QDate from, QDate to)
{
    const auto query = m_connection.run("SELECT score, count(*) FROM rating WHERE at >= ? AND at < ? GROUP BY score",
                                        {from.toString(Qt::ISODate), to.addDays(1).toString(Qt::ISODate)});
    if (!query)
        return query.error();
    QList<int> counts(5, 0);
    while ((*query)->next()) {
        const int score = (*query)->value(0).toInt();
        if (score >= 1 && score <= 5)
            counts[score - 1] = (*query)->value(1).toInt();
    }
    (*query)->finish();
    return counts;
}
