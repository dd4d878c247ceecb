// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dossierchanging.h"

#include "dossierjson.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {

QJsonValue memberOrNull(const QJsonObject &object, const QString &name)
{
    const QJsonValue value = object.value(name);
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

const QString componentsMember = u"components"_s;

int numberOf(const QJsonValue &line)
{
    return line[u"number"_s].toInt();
}

/// By number; a line that is not there is null.
QMap<int, QJsonValue> linesOf(const QJsonValue &list)
{
    QMap<int, QJsonValue> lines;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &line : array)
        lines.insert(numberOf(line), line);
    return lines;
}

/// One value of three; nothing: both sides changed it, and not to the same.
std::optional<QJsonValue> mergedValue(const QJsonValue &now, const QJsonValue &value, const QJsonValue &before)
{
    if (value == before)
        return now;
    return now == before || now == value ? std::optional(value) : std::nullopt;
}

std::optional<QJsonValue> mergedLine(const QJsonValue &now, const QJsonValue &value, const QJsonValue &before)
{
    if (auto whole = mergedValue(now, value, before))
        return whole;
    if (!now.isObject() || !value.isObject())
        return std::nullopt; // Taken away on one side, changed on the other.
    QJsonObject line = now.toObject();
    QStringList names = value.toObject().keys() + before.toObject().keys();
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        const auto member = mergedValue(memberOrNull(now.toObject(), name), memberOrNull(value.toObject(), name),
                                        memberOrNull(before.toObject(), name));
        if (!member)
            return std::nullopt;
        if (member->isNull())
            line.remove(name);
        else
            line.insert(name, *member);
    }
    return line;
}

/// A set by number (sync.md 9): what one side added or changed stands beside what the other did.
std::optional<QJsonArray> mergedComponents(const QJsonValue &now, const QJsonValue &value, const QJsonValue &before)
{
    const auto lineIn = [](const QMap<int, QJsonValue> &lines, int number) {
        return lines.value(number, QJsonValue(QJsonValue::Null));
    };
    const auto theirs = linesOf(now);
    const auto ours = linesOf(value);
    const auto base = linesOf(before);
    QJsonArray merged = now.toArray();
    std::set<int> numbers(ours.keyBegin(), ours.keyEnd());
    numbers.insert(base.keyBegin(), base.keyEnd());
    bool isLonger = false;
    for (const int number : numbers) {
        const auto line = mergedLine(lineIn(theirs, number), lineIn(ours, number), lineIn(base, number));
        if (!line)
            return std::nullopt;
        const auto at = std::find_if(merged.begin(), merged.end(),
                                     [number](const QJsonValue &one) { return numberOf(one) == number; });
        if (at == merged.end() && !line->isNull()) {
            merged.append(*line);
            isLonger = true;
        } else if (at != merged.end() && line->isNull()) {
            merged.erase(at);
        } else if (at != merged.end()) {
            *at = *line;
        }
    }
    if (isLonger) { // The order does not tell who was first.
        QList<QJsonValue> sorted(merged.begin(), merged.end());
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const QJsonValue &a, const QJsonValue &b) { return numberOf(a) < numberOf(b); });
        merged = {};
        for (const QJsonValue &line : std::as_const(sorted))
            merged.append(line);
    }
    return merged;
}

/// How the owner is reached changes field by field; who the owner is, as one.
std::optional<QJsonObject> mergedOwner(QJsonObject now, QJsonObject value, QJsonObject before)
{
    QJsonObject contacts;
    for (const QString &name : {u"phone"_s, u"email"_s, u"address"_s}) {
        const auto merged = mergedValue(memberOrNull(now, name), memberOrNull(value, name), memberOrNull(before, name));
        if (!merged)
            return std::nullopt;
        if (!merged->isNull())
            contacts.insert(name, *merged);
        for (QJsonObject *person : {&now, &value, &before})
            person->remove(name);
    }
    const auto identity = mergedValue(now, value, before);
    return identity ? std::optional(changedDossier(identity->toObject(), contacts)) : std::nullopt;
}

/// The member's value after the act; nothing: contested.
std::optional<QJsonValue> mergedMember(const QString &name, const QJsonValue &now, const QJsonValue &value,
                                       const QJsonValue &before)
{
    if (auto whole = mergedValue(now, value, before))
        return whole;
    if (name == componentsMember && now.isArray() && value.isArray() && before.isArray())
        return mergedComponents(now, value, before);
    if (name == "applicant"_L1 && now.isObject() && value.isObject() && before.isObject())
        return mergedOwner(now.toObject(), value.toObject(), before.toObject());
    return std::nullopt;
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
        if (!mergedMember(value.key(), memberOrNull(dossier, value.key()), *value, memberOrNull(before, value.key())))
            contested.append(value.key());
    }
    return contested;
}

QJsonObject mergedValues(const QJsonObject &dossier, const QJsonObject &values, const QJsonObject &before)
{
    QJsonObject merged = values;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const auto member =
            mergedMember(value.key(), memberOrNull(dossier, value.key()), *value, memberOrNull(before, value.key()));
        merged.insert(value.key(), member.value_or(*value));
    }
    return merged;
}

QJsonObject withMerged(QJsonObject payload, const QJsonObject &values)
{
    const QJsonObject own = payload.value("changes"_L1).toObject();
    QJsonArray merged;
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (own.value(value.key()) != *value)
            merged.append(value.key());
    }
    payload.insert("changes"_L1, values);
    payload.insert("merged"_L1, merged);
    return payload;
}

QJsonObject mergedIn(const QJsonObject &payload)
{
    const QJsonObject values = payload.value("changes"_L1).toObject();
    const QJsonArray names = payload.value("merged"_L1).toArray();
    QJsonObject merged;
    for (const QJsonValue &name : names)
        merged.insert(name.toString(), values.value(name.toString()));
    return merged;
}
