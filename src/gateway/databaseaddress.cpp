// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "databaseaddress.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

Error badAddress(const QString &message)
{
    return {.kind = ErrorKind::BadInput, .code = u"bad-database"_s, .message = message, .field = u"database"_s};
}

} // namespace

Result<DatabaseAddress> DatabaseAddress::parse(const QString &text)
{
    if (text.startsWith("sqlite:"_L1) && text.size() > 7)
        return DatabaseAddress{.dialect = Dialect::Sqlite, .file = text.mid(7)};
    const QUrl url(text, QUrl::StrictMode);
    const bool isPostgresql = url.scheme() == "postgresql"_L1 || url.scheme() == "postgres"_L1;
    if (!isPostgresql || !url.isValid())
        return badAddress(QCoreApplication::translate("DatabaseAddress",
                                                      "--database needs sqlite:FILE or postgresql://HOST/DATABASE."));
    if (!url.password().isEmpty())
        return badAddress(QCoreApplication::translate(
            "DatabaseAddress", "A password must not stand on the command line: set PGPASSWORD instead."));
    const QUrlQuery query(url);
    DatabaseAddress address{.dialect = Dialect::Postgresql,
                            .host = url.host(),
                            .port = url.port(0),
                            .user = url.userName(),
                            .database = url.path().mid(1)};
    if (query.hasQueryItem(u"host"_s))
        address.host = query.queryItemValue(u"host"_s, QUrl::FullyDecoded);
    if (query.hasQueryItem(u"port"_s))
        address.port = query.queryItemValue(u"port"_s).toInt();
    if (query.hasQueryItem(u"user"_s))
        address.user = query.queryItemValue(u"user"_s, QUrl::FullyDecoded);
    if (address.database.isEmpty())
        return badAddress(QCoreApplication::translate("DatabaseAddress", "--database names no database."));
    return address;
}
