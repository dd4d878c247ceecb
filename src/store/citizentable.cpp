// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "citizentable.h"

#include "clock.h"
#include "dossierjson.h"

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
