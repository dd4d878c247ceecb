// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targettable.h"

#include "clock.h"
#include "reviewtargetsjson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

Result<bool> TargetTable::add(const SetTargets &set)
{
    const auto added = m_connection.change(
        "INSERT INTO target_setting (id, at, document) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
        {set.id.toRfc4122(), toIsoOfficeTime(set.at),
         QString::fromUtf8(QJsonDocument(toJson(set)).toJson(QJsonDocument::Compact))});
    if (!added)
        return added.error();
    return *added > 0;
}

Result<std::optional<SetTargets>> TargetTable::newest()
{
    const auto document = m_connection.single("SELECT document FROM target_setting ORDER BY at DESC, id DESC LIMIT 1");
    if (!document)
        return document.error();
    if (!document->isValid() || document->isNull())
        return std::optional<SetTargets>();
    auto set = setTargetsFromJson(QJsonDocument::fromJson(document->toString().toUtf8()).object());
    if (!set)
        return set.error();
    return std::optional(*std::move(set));
}
