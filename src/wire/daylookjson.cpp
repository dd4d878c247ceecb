// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daylookjson.h"

#include "clock.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWord = 40;

Error unreadableLook(const QString &field)
{
    return {ErrorKind::BadInput, u"look-wrong"_s, {}, u"member "_s + field, field};
}

} // namespace

QJsonObject toJson(const DayLook &look)
{
    QJsonObject json{{u"id"_s, look.id.toString(QUuid::WithoutBraces)},
                     {u"day"_s, look.day.toString(Qt::ISODate)},
                     {u"what"_s, look.what},
                     {u"subject"_s, look.subject.toString(QUuid::WithoutBraces)},
                     {u"at"_s, toIsoOfficeTime(look.at)},
                     {u"officer"_s, look.officerId},
                     {u"officerName"_s, look.officerName}};
    if (!look.note.isEmpty())
        json.insert(u"note"_s, look.note);
    return json;
}

Result<DayLook> dayLookFromJson(const QJsonObject &json)
{
    DayLook look{QUuid::fromString(json.value("id"_L1).toString()),
                 QDate::fromString(json.value("day"_L1).toString(), Qt::ISODate),
                 json.value("what"_L1).toString(),
                 QUuid::fromString(json.value("subject"_L1).toString()),
                 fromIsoOfficeTime(json.value("at"_L1).toString()),
                 json.value("officer"_L1).toString(),
                 json.value("officerName"_L1).toString(),
                 json.value("note"_L1).toString()};
    if (look.id.isNull())
        return unreadableLook(u"id"_s);
    if (!look.day.isValid())
        return unreadableLook(u"day"_s);
    if (look.what.isEmpty() || look.what.size() > longestWord)
        return unreadableLook(u"what"_s);
    if (look.subject.isNull())
        return unreadableLook(u"subject"_s);
    if (!look.at.isValid())
        return unreadableLook(u"at"_s);
    return look;
}
