// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguetable.h"

#include "clock.h"

Result<QByteArray> CatalogueTable::newest()
{
    const auto document = m_connection.single("SELECT document FROM catalogue ORDER BY version DESC LIMIT 1");
    if (!document)
        return document.error();
    return document->toByteArray();
}

Result<void> CatalogueTable::put(int version, QDate issuedOn, const QDateTime &loadedAt, const QByteArray &document)
{
    const auto changed = m_connection.change(
        "INSERT INTO catalogue (version, issued_on, loaded_at, document) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (version) DO UPDATE SET document = excluded.document, loaded_at = excluded.loaded_at",
        {version, issuedOn.toString(Qt::ISODate), toIsoOfficeTime(loadedAt), document});
    if (!changed)
        return changed.error();
    return {};
}

Result<QByteArray> CatalogueTable::document(int version)
{
    const auto document = m_connection.single("SELECT document FROM catalogue WHERE version = ?", {version});
    if (!document)
        return document.error();
    return document->toByteArray();
}

Result<QString> CatalogueTable::agencyName(const QString &code)
{
    const auto name = m_connection.single(
        "SELECT json_extract(a.value, '$.name') FROM catalogue c, json_each(CAST(c.document AS TEXT), '$.agencies') a "
        "WHERE c.version = (SELECT max(version) FROM catalogue) AND json_extract(a.value, '$.code') = ? ORDER BY "
        "coalesce(json_extract(a.value, '$.validTo'), '9999') DESC LIMIT 1",
        {code});
    if (!name)
        return name.error();
    return name->toString();
}

Result<int> CatalogueTable::oldestVersion()
{
    const auto version = m_connection.single("SELECT coalesce(min(version), 0) FROM catalogue");
    if (!version)
        return version.error();
    return version->toInt();
}

Result<int> CatalogueTable::newestVersion()
{
    const auto version = m_connection.single("SELECT coalesce(max(version), 0) FROM catalogue");
    if (!version)
        return version.error();
    return version->toInt();
}

Result<bool> CatalogueTable::putIfNewer(int version, QDate issuedOn, const QDateTime &loadedAt,
                                        const QByteArray &document)
{
    const auto present = newestVersion();
    if (!present)
        return present.error();
    if (version <= *present)
        return false;
    if (const auto kept = put(version, issuedOn, loadedAt, document); !kept)
        return kept.error();
    return true;
}
