// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demonstrationoffice.h"

#include "officejson.h"
#include "registering.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

Result<void> makeDemonstrationOffice(DatabaseThreads &database)
{
    QFile file(u":/office/demo.json"_s);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    auto office = officeFromJson(QJsonDocument::fromJson(bytes).object().value("office"_L1).toObject());
    if (!office)
        return office.error();
    office->isDemonstration = true;
    bool isDone = false;
    database.write([&](GatewayConnection &connection) {
        isDone = connection.begin() && registerOffice(connection, {.office = *office}) && connection.commit();
        if (!isDone)
            connection.rollBack();
    });
    if (isDone)
        return {};
    return Error{
        .kind = ErrorKind::StorageFailed,
        .code = u"not-stored"_s,
        .message = QCoreApplication::translate("demonstrationoffice", "The demonstration office could not be stored.")};
}
