// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ministryjson.h"

#include "clock.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

Error wrongPart(const QString &field)
{
    return {ErrorKind::BadInput, u"ministry-list-wrong"_s, {}, u"member "_s + field, field};
}

QJsonValue numberOrNull(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

std::optional<qint64> numberFrom(const QJsonValue &value)
{
    return value.isDouble() && value.toInteger(-1) >= 0 ? std::optional(value.toInteger()) : std::nullopt;
}

} // namespace

QJsonObject toJson(const MinistryCount &count)
{
    return {{u"received"_s, numberOrNull(count.received)},
            {u"online"_s, numberOrNull(count.online)},
            {u"settled"_s, numberOrNull(count.settled)},
            {u"late"_s, numberOrNull(count.late)}};
}

QJsonObject toJson(const MinistryList &list)
{
    QJsonArray figures;
    for (const MinistryFigure &one : list.figures)
        figures.append(QJsonArray{one.procedure, numberOrNull(one.count.received), numberOrNull(one.count.online),
                                  numberOrNull(one.count.settled), numberOrNull(one.count.late)});
    return {{u"id"_s, list.id.toString(QUuid::WithoutBraces)},
            {u"system"_s, list.system},
            {u"from"_s, list.period.from.toString(Qt::ISODate)},
            {u"to"_s, list.period.to.toString(Qt::ISODate)},
            {u"revision"_s, list.revision},
            {u"at"_s, toIsoOfficeTime(list.at)},
            {u"officer"_s, list.officerId},
            {u"officerName"_s, list.officerName},
            {u"file"_s, list.file},
            {u"withdrawn"_s, list.isWithdrawn},
            {u"figures"_s, figures}};
}

Result<MinistryList> ministryListFromJson(const QJsonObject &json)
{
    MinistryList list;
    list.id = QUuid::fromString(json.value("id"_L1).toString());
    list.system = json.value("system"_L1).toString();
    list.period = {QDate::fromString(json.value("from"_L1).toString(), Qt::ISODate),
                   QDate::fromString(json.value("to"_L1).toString(), Qt::ISODate)};
    list.revision = json.value("revision"_L1).toInt();
    list.at = fromIsoOfficeTime(json.value("at"_L1).toString());
    list.officerId = json.value("officer"_L1).toString();
    list.officerName = json.value("officerName"_L1).toString();
    list.file = json.value("file"_L1).toString();
    list.isWithdrawn = json.value("withdrawn"_L1).toBool();
    if (list.id.isNull())
        return wrongPart(u"id"_s);
    if (list.system.isEmpty())
        return wrongPart(u"system"_s);
    if (!list.period.from.isValid() || !list.period.to.isValid() || list.period.from > list.period.to)
        return wrongPart(u"from"_s);
    if (list.revision < 1)
        return wrongPart(u"revision"_s);
    if (!list.at.isValid())
        return wrongPart(u"at"_s);
    const QJsonArray figures = json.value("figures"_L1).toArray();
    for (const QJsonValue &one : figures) {
        const QJsonArray row = one.toArray();
        MinistryFigure figure{
            row.at(0).toString(),
            {numberFrom(row.at(1)), numberFrom(row.at(2)), numberFrom(row.at(3)), numberFrom(row.at(4))}};
        if (figure.procedure.isEmpty())
            return wrongPart(u"figures"_s);
        list.figures.append(figure);
    }
    return list;
}
