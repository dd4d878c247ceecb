// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

NewOperation operationOf(QLatin1StringView kind, const QUuid &dossierId, const Act &act)
{
    NewOperation operation;
    operation.kind = kind;
    operation.dossierId = dossierId;
    operation.author = act.officer.id;
    operation.authorName = act.officer.displayName;
    operation.occurredAt = act.at;
    return operation;
}

DossierEvent eventOf(const QString &kind, const Act &act, const QString &text)
{
    return {kind, act.at, act.officer.id, act.officer.displayName, QString::number(act.device.counter), text};
}

Result<StoredDossier> storedDossier(Connection &connection, const QUuid &id)
{
    DossierTable dossiers(connection);
    const auto key = dossiers.keyOf(id);
    if (!key)
        return key.error();
    const Error unknown{
        ErrorKind::BadInput,
        u"unknown-dossier"_s,
        QCoreApplication::translate("Receiving", "There is no such dossier here: check the code, or sync first."),
        {},
        {}};
    if (!key->has_value())
        return unknown;
    auto stored = dossiers.find(**key);
    if (!stored)
        return stored.error();
    if (!stored->has_value())
        return unknown;
    return **std::move(stored);
}
