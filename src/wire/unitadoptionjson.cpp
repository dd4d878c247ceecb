// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unitadoptionjson.h"

#include "clock.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

Error unreadableUnit(const QString &field)
{
    return {ErrorKind::BadInput, u"unit-adoption-wrong"_s, {}, u"member "_s + field, field};
}

QDate unitDay(const QJsonValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

QJsonObject reviewToJson(const UnitListReview &review)
{
    QJsonObject json{{u"at"_s, toIsoOfficeTime(review.at)},
                     {u"officer"_s, review.officer},
                     {u"from"_s, review.period.from.toString(Qt::ISODate)},
                     {u"to"_s, review.period.to.toString(Qt::ISODate)},
                     {u"offered"_s, review.offered},
                     {u"used"_s, review.used},
                     {u"list"_s, toJson(review.list)}};
    if (review.role)
        json.insert(u"role"_s, toText(*review.role));
    return json;
}

UnitListReview reviewFromJson(const QJsonObject &json)
{
    return {.at = fromIsoOfficeTime(json.value("at"_L1).toString()),
            .officer = json.value("officer"_L1).toString(),
            .role = roleFromText(json.value("role"_L1).toString()),
            .period = {unitDay(json.value("from"_L1)), unitDay(json.value("to"_L1))},
            .offered = json.value("offered"_L1).toInt(),
            .used = json.value("used"_L1).toInt(),
            .list = onlineListFromJson(json.value("list"_L1).toObject())};
}

QJsonObject weekToJson(const AdoptionWeek &week)
{
    return {{u"from"_s, week.days.from.toString(Qt::ISODate)},
            {u"to"_s, week.days.to.toString(Qt::ISODate)},
            {u"received"_s, week.selfFiled.whole},
            {u"self"_s, week.selfFiled.part},
            {u"assisted"_s, week.assisted.part},
            {u"papers"_s, week.digitised.whole},
            {u"digitised"_s, week.digitised.part}};
}

AdoptionWeek weekFromJson(const QJsonObject &json)
{
    const qint64 received = json.value("received"_L1).toInteger();
    return {{unitDay(json.value("from"_L1)), unitDay(json.value("to"_L1))},
            {json.value("self"_L1).toInteger(), received},
            {json.value("assisted"_L1).toInteger(), received},
            {json.value("digitised"_L1).toInteger(), json.value("papers"_L1).toInteger()}};
}

} // namespace

QJsonObject toJson(const OnlineList &list)
{
    return {{u"version"_s, list.version}, {u"count"_s, list.count}, {u"digest"_s, list.digest}};
}

OnlineList onlineListFromJson(const QJsonObject &json)
{
    constexpr qsizetype longestDigest = 128;
    return {json.value("version"_L1).toInt(), json.value("count"_L1).toInt(),
            json.value("digest"_L1).toString().left(longestDigest)};
}

QJsonObject toJson(const UnitAdoption &unit)
{
    QJsonObject json{{u"unit"_s, unit.unit}, {u"name"_s, unit.name}};
    if (unit.review)
        json.insert(u"review"_s, reviewToJson(*unit.review));
    QJsonArray weeks;
    for (const AdoptionWeek &week : unit.weeks)
        weeks.append(weekToJson(week));
    json.insert(u"weeks"_s, weeks);
    return json;
}

Result<UnitAdoption> unitAdoptionFromJson(const QJsonObject &json)
{
    UnitAdoption unit;
    unit.unit = json.value("unit"_L1).toString();
    unit.name = json.value("name"_L1).toString();
    if (unit.unit.isEmpty())
        return unreadableUnit(u"unit"_s);
    if (const QJsonValue review = json.value("review"_L1); review.isObject()) {
        unit.review = reviewFromJson(review.toObject());
        if (!unit.review->at.isValid())
            return unreadableUnit(u"review/at"_s);
    }
    const QJsonArray weeks = json.value("weeks"_L1).toArray();
    for (const QJsonValue &value : weeks) {
        unit.weeks.append(weekFromJson(value.toObject()));
        if (!unit.weeks.last().days.from.isValid() || !unit.weeks.last().days.to.isValid())
            return unreadableUnit(u"weeks"_s);
    }
    return unit;
}

QByteArray writtenUnitAdoption(const UnitAdoptionPage &page)
{
    QJsonArray units;
    for (const UnitAdoption &unit : page.units)
        units.append(toJson(unit));
    return QJsonDocument(QJsonObject{{u"units"_s, units}, {u"next"_s, page.next}}).toJson(QJsonDocument::Compact);
}

Result<UnitAdoptionPage> readUnitAdoption(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject() || !document["units"_L1].isArray())
        return unreadableUnit(u"units"_s);
    UnitAdoptionPage page;
    const QJsonArray units = document["units"_L1].toArray();
    for (const QJsonValue &value : units) {
        auto unit = unitAdoptionFromJson(value.toObject());
        if (!unit)
            return unit.error();
        page.units.append(*std::move(unit));
    }
    page.next = document["next"_L1].toString();
    return page;
}
