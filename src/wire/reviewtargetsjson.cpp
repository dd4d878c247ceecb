// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewtargetsjson.h"

#include "clock.h"

using namespace Qt::StringLiterals;

namespace {

Error unreadableTargets(const QString &field)
{
    return {ErrorKind::BadInput, u"targets-wrong"_s, {}, u"member "_s + field, field};
}

std::optional<double> targetIn(const QJsonObject &json, QLatin1StringView member)
{
    constexpr double whole = 100;
    const double percent = json.value(member).toDouble(-1);
    return percent > 0 && percent <= whole ? std::optional(percent) : std::nullopt;
}

} // namespace

QJsonObject toJson(const SetTargets &set)
{
    QJsonObject json{{u"id"_s, set.id.toString(QUuid::WithoutBraces)},
                     {u"at"_s, toIsoOfficeTime(set.at)},
                     {u"officer"_s, set.officerId}};
    if (set.targets.selfFiled)
        json.insert(u"selfFiled"_s, *set.targets.selfFiled);
    if (set.targets.digitised)
        json.insert(u"digitised"_s, *set.targets.digitised);
    return json;
}

Result<SetTargets> setTargetsFromJson(const QJsonObject &json)
{
    SetTargets set{QUuid::fromString(json.value("id"_L1).toString()),
                   fromIsoOfficeTime(json.value("at"_L1).toString()),
                   json.value("officer"_L1).toString(),
                   {targetIn(json, "selfFiled"_L1), targetIn(json, "digitised"_L1)}};
    if (set.id.isNull())
        return unreadableTargets(u"id"_s);
    if (!set.at.isValid())
        return unreadableTargets(u"at"_s);
    return set;
}
