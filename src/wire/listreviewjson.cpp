// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listreviewjson.h"

#include "clock.h"
#include "unitadoptionjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

Error wrongMember(const QString &field)
{
    return {ErrorKind::BadInput, u"list-review-wrong"_s, {}, u"member "_s + field, field};
}

QString listReviewId(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

QJsonObject toJson(const VisitAnswer &answer)
{
    return {{u"id"_s, listReviewId(answer.id)},
            {u"at"_s, toIsoOfficeTime(answer.at)},
            {u"counter"_s, answer.counter},
            {u"procedure"_s, answer.procedure},
            {u"reason"_s, answer.reason}};
}

Result<VisitAnswer> visitAnswerFromJson(const QJsonObject &json)
{
    VisitAnswer answer{QUuid::fromString(json.value("id"_L1).toString()),
                       fromIsoOfficeTime(json.value("at"_L1).toString()), json.value("counter"_L1).toInt(),
                       json.value("procedure"_L1).toString(), json.value("reason"_L1).toString()};
    if (answer.id.isNull())
        return wrongMember(u"id"_s);
    if (!answer.at.isValid())
        return wrongMember(u"at"_s);
    if (answer.procedure.isEmpty())
        return wrongMember(u"procedure"_s);
    if (answer.reason.isEmpty())
        return wrongMember(u"reason"_s);
    return answer;
}

QJsonObject toJson(const ListReview &review)
{
    QJsonArray unused;
    for (const UnusedProcedure &one : review.unused)
        unused.append(QJsonObject{{u"procedure"_s, one.code}, {u"remark"_s, one.remark}});
    return {{u"id"_s, listReviewId(review.id)},
            {u"at"_s, toIsoOfficeTime(review.at)},
            {u"officer"_s, review.officerId},
            {u"officerName"_s, review.officerName},
            {u"unit"_s, review.unitCode},
            {u"unitName"_s, review.unitName},
            {u"from"_s, review.period.from.toString(Qt::ISODate)},
            {u"to"_s, review.period.to.toString(Qt::ISODate)},
            {u"offered"_s, review.offered},
            {u"used"_s, review.used},
            {u"unused"_s, unused},
            {u"note"_s, review.note},
            {u"list"_s, toJson(review.list)}};
}

Result<ListReview> listReviewFromJson(const QJsonObject &json)
{
    ListReview review;
    review.id = QUuid::fromString(json.value("id"_L1).toString());
    review.at = fromIsoOfficeTime(json.value("at"_L1).toString());
    review.officerId = json.value("officer"_L1).toString();
    review.officerName = json.value("officerName"_L1).toString();
    review.unitCode = json.value("unit"_L1).toString();
    review.unitName = json.value("unitName"_L1).toString();
    review.period = {QDate::fromString(json.value("from"_L1).toString(), Qt::ISODate),
                     QDate::fromString(json.value("to"_L1).toString(), Qt::ISODate)};
    review.offered = json.value("offered"_L1).toInt();
    review.used = json.value("used"_L1).toInt();
    const QJsonArray unused = json.value("unused"_L1).toArray();
    for (const QJsonValue &one : unused)
        review.unused.append(
            {one.toObject().value("procedure"_L1).toString(), one.toObject().value("remark"_L1).toString()});
    review.note = json.value("note"_L1).toString();
    review.list = onlineListFromJson(json.value("list"_L1).toObject());
    if (review.id.isNull())
        return wrongMember(u"id"_s);
    if (!review.at.isValid())
        return wrongMember(u"at"_s);
    if (review.unitCode.isEmpty())
        return wrongMember(u"unit"_s);
    if (!review.period.from.isValid() || !review.period.to.isValid())
        return wrongMember(u"from"_s);
    return review;
}
