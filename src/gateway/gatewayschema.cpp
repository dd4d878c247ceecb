// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewayschema.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

constexpr const char *scripts[] = {"001-first", "002-files", "003-queue", "004-outward", "005-carry", "006-upstream"};

Error schemaError(const QString &code, const QString &message)
{
    return {.kind = ErrorKind::StorageFailed, .code = code, .message = message};
}

QString scriptText(int version, DatabaseAddress::Dialect dialect)
{
    const auto ending = dialect == DatabaseAddress::Dialect::Sqlite ? ".sqlite.sql"_L1 : ".postgresql.sql"_L1;
    QFile file(":/sql/gateway/"_L1 + QLatin1StringView(scripts[version - 1]) + ending);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

int gatewaySchemaVersion()
{
    return int(std::size(scripts));
}

Result<void> migrateGateway(GatewayConnection &connection)
{
    const auto failed = [] {
        return schemaError(
            u"migration-failed"_s,
            QCoreApplication::translate("gatewayschema", "The database could not be brought up to date."));
    };
    if (!connection.runScript(u"CREATE TABLE IF NOT EXISTS schema_version (version bigint NOT NULL);\n"_s))
        return failed();
    const QVariantList row = connection.row("SELECT COALESCE(MAX(version), 0) FROM schema_version", {});
    if (row.isEmpty())
        return failed();
    const int present = row.first().toInt();
    if (present > gatewaySchemaVersion())
        return schemaError(u"database-newer"_s,
                           QCoreApplication::translate(
                               "gatewayschema", "A newer version has written this database: update this program."));
    for (int version = present + 1; version <= gatewaySchemaVersion(); ++version) {
        const QString script = scriptText(version, connection.dialect());
        const bool isDone = !script.isEmpty() && connection.begin() && connection.runScript(script) &&
                            connection.run("INSERT INTO schema_version (version) VALUES (?)", {version}) &&
                            connection.commit();
        if (!isDone) {
            connection.rollBack();
            return failed();
        }
    }
    return {};
}
