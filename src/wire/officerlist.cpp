// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "officerlist.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

QJsonObject toJson(const EnrolledOfficer &enrolled)
{
    QJsonObject json{{"id"_L1, enrolled.officer.id},
                     {"displayName"_L1, enrolled.officer.displayName},
                     {"role"_L1, toText(enrolled.officer.role)},
                     {"title"_L1, enrolled.officer.title},
                     {"verifier"_L1, enrolled.verifier}};
    if (!enrolled.account.isEmpty())
        json.insert("account"_L1, enrolled.account);
    return json;
}

EnrolledOfficer enrolledOfficerFromJson(const QJsonObject &json)
{
    return {.officer = {.id = json.value("id"_L1).toString(),
                        .displayName = json.value("displayName"_L1).toString(),
                        .role = roleFromText(json.value("role"_L1).toString()).value_or(Role::Officer),
                        .title = json.value("title"_L1).toString()},
            .verifier = json.value("verifier"_L1).toString(),
            .account = json.value("account"_L1).toString()};
}

QJsonObject toJson(const OfficerList &list)
{
    QJsonArray officers;
    for (const EnrolledOfficer &officer : list.officers)
        officers.append(toJson(officer));
    return {{"officers"_L1, officers}, {"removed"_L1, QJsonArray::fromStringList(list.removed)}};
}

Result<OfficerList> officerListFromJson(const QJsonObject &json)
{
    const Error unreadable{.kind = ErrorKind::NotReachable,
                           .code = u"unreadable-answer"_s,
                           .message =
                               QCoreApplication::translate("officerlist", "The list of officers cannot be read."),
                           .detail = u"officers JSON"_s};
    if (!json.value("officers"_L1).isArray())
        return unreadable;
    OfficerList list;
    const QJsonArray officers = json.value("officers"_L1).toArray();
    for (const QJsonValue &value : officers) {
        EnrolledOfficer officer = enrolledOfficerFromJson(value.toObject());
        if (officer.officer.id.isEmpty() || officer.officer.displayName.isEmpty())
            return unreadable;
        list.officers.append(std::move(officer));
    }
    const QJsonArray removed = json.value("removed"_L1).toArray();
    for (const QJsonValue &id : removed)
        list.removed.append(id.toString());
    return list;
}
