// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dossierchanging.h"

#include "dossierjson.h"

using namespace Qt::StringLiterals;

namespace {

QJsonValue memberOrNull(const QJsonObject &object, const QString &name)
{
    const QJsonValue value = object.value(name);
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

} // namespace

DossierChange changeBetween(const QJsonObject &before, const QJsonObject &after)
{
    QStringList names = before.keys();
    for (const QString &name : after.keys()) {
        if (!before.contains(name))
            names.append(name);
    }
    DossierChange change;
    for (const QString &name : std::as_const(names)) {
        if (name == "state"_L1 || name == "codes"_L1 || before.value(name) == after.value(name))
            continue;
        change.values.insert(name, memberOrNull(after, name));
        change.before.insert(name, memberOrNull(before, name));
    }
    return change;
}

QJsonObject changedDossier(QJsonObject dossier, const QJsonObject &values)
{
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (value->isNull())
            dossier.remove(value.key());
        else
            dossier.insert(value.key(), *value);
    }
    return dossier;
}

QJsonObject withHomeCode(QJsonObject dossier)
{
    if (!dossier.contains("home"_L1) || dossier.contains("homeCode"_L1))
        return dossier;
    if (const auto read = dossierFromJson(dossier); read && !homeCode(*read).isEmpty())
        dossier.insert("homeCode"_L1, homeCode(*read));
    return dossier;
}

QStringList contestedMembers(const QJsonObject &dossier, const QJsonObject &values, const QJsonObject &before)
{
    QStringList contested;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const QJsonValue now = memberOrNull(dossier, value.key());
        if (now != memberOrNull(before, value.key()) && now != *value)
            contested.append(value.key());
    }
    return contested;
}
