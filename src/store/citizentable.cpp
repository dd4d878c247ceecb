// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "citizentable.h"

#include "clock.h"
#include "dossierjson.h"
#include "folding.h"

#include <QJsonDocument>

Result<void> CitizenTable::put(const Applicant &person, const QDateTime &seenAt)
{
    if (person.paper.number.isEmpty())
        return {};
    const auto changed = m_connection.change(
        "INSERT INTO citizen (number, seen_at, document) VALUES (?, ?, ?) ON CONFLICT (number) DO UPDATE SET "
        "seen_at = excluded.seen_at, document = excluded.document",
        {person.paper.number, toIsoOfficeTime(seenAt), QJsonDocument(toJson(person)).toJson(QJsonDocument::Compact)});
    if (!changed)
        return changed.error();
    return {};
}

Result<std::optional<Applicant>> CitizenTable::find(const QString &number)
{
    const auto document = m_connection.single("SELECT document FROM citizen WHERE number = ?", {number});
    if (!document)
        return document.error();
    if (document->isNull())
        return std::optional<Applicant>();
    return std::optional<Applicant>(applicantFromJson(QJsonDocument::fromJson(document->toByteArray()).object()));
}

Result<QList<Applicant>> CitizenTable::people(const char *sql, const QString &value)
{
    const auto query = m_connection.run(sql, {value});
    if (!query)
        return query.error();
    QList<Applicant> found;
    while ((*query)->next())
        found.append(applicantFromJson(QJsonDocument::fromJson((*query)->value(0).toByteArray()).object()));
    return found;
}

Result<QList<Applicant>> CitizenTable::withPhone(const QString &phone)
{
    return people("SELECT document FROM citizen WHERE json_extract(CAST(document AS TEXT), '$.phone') = ? "
                  "ORDER BY seen_at DESC LIMIT 5",
                  phone);
}

Result<QList<Applicant>> CitizenTable::namedAndBorn(const QString &name, const PartialDate &born)
{
    // Few are born on one day: their names are compared here, folded.
    auto sameDay = people("SELECT document FROM citizen WHERE json_extract(CAST(document AS TEXT), '$.birthDate') = ? "
                          "ORDER BY seen_at DESC LIMIT 1000",
                          born.toIso());
    if (!sameDay)
        return sameDay;
    const QString folded = foldedForSearch(name);
    sameDay->removeIf([&folded](const Applicant &person) { return foldedForSearch(person.name) != folded; });
    return sameDay;
}
