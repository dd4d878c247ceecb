// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cataloguepublishing.h"

#include "changefeed.h"
#include "clock.h"
#include "operation.h"

using namespace Qt::StringLiterals;

namespace {

QByteArray catalogueItem(const QVariantList &row)
{
    const qint64 version = row.at(0).toLongLong();
    return writtenItem({.entity = u"catalogue"_s,
                        .id = QUuid::fromString(row.at(2).toString()),
                        .version = version,
                        .kind = u"catalogue.published"_s,
                        .changed = {{u"version"_s, version},
                                    {u"issuedOn"_s, row.at(1).toString()},
                                    {u"sha256"_s, row.at(3).toString()}}});
}

} // namespace

int publishedVersion(GatewayConnection &connection)
{
    return connection.row("SELECT coalesce(max(version), 0) FROM catalogue", {}).value(0).toInt();
}

std::optional<QByteArray> publishedItem(GatewayConnection &connection)
{
    const QVariantList row =
        connection.row("SELECT version, issued_on, id, sha256 FROM catalogue ORDER BY version DESC LIMIT 1", {});
    return row.isEmpty() ? std::nullopt : std::optional(catalogueItem(row));
}

QByteArray publishedDocument(GatewayConnection &connection, int version)
{
    return connection.row("SELECT document FROM catalogue WHERE version = ?", {version}).value(0).toByteArray();
}

bool publishCatalogue(GatewayConnection &connection, const Catalogue &catalogue, const QByteArray &document,
                      const QDateTime &now)
{
    const bool isKept = connection.run(
        "INSERT INTO catalogue (version, id, issued_on, sha256, published_at, document) VALUES (?, ?, ?, ?, ?, ?)",
        {catalogue.version, QUuid::createUuid().toString(QUuid::WithoutBraces),
         catalogue.issuedOn.toString(Qt::ISODate), QString::fromLatin1(sha256Of(document).toHex()),
         toIsoOfficeTime(now), document});
    const auto item = isKept ? publishedItem(connection) : std::nullopt;
    if (!item)
        return false;
    ScopedItems items;
    const auto scopes = connection.rows("SELECT code FROM scope", {});
    for (const QVariantList &scope : scopes)
        items.insert(scope.first().toString(), {*item});
    return appendChanges(connection, items);
}
