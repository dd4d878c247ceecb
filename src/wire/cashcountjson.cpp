// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cashcountjson.h"

#include "clock.h"

using namespace Qt::StringLiterals;

QJsonObject toJson(const CashCount &count)
{
    QJsonObject pieces;
    for (auto piece = count.pieces.begin(); piece != count.pieces.end(); ++piece)
        pieces.insert(QString::number(piece.key()), piece.value());
    return {{u"id"_s, count.id.toString(QUuid::WithoutBraces)},
            {u"at"_s, toIsoOfficeTime(count.at)},
            {u"officer"_s, count.officerId},
            {u"officerName"_s, count.officerName},
            {u"counter"_s, count.counter},
            {u"uptoSeq"_s, count.uptoSeq},
            {u"expected"_s, count.expected},
            {u"counted"_s, count.counted()},
            {u"pieces"_s, pieces},
            {u"leftOver"_s, count.leftOver},
            {u"note"_s, count.note}};
}

CashCount cashCountFromJson(const QJsonObject &json)
{
    CashCount count;
    count.id = QUuid::fromString(json.value(u"id"_s).toString());
    count.at = fromIsoOfficeTime(json.value(u"at"_s).toString());
    count.officerId = json.value(u"officer"_s).toString();
    count.officerName = json.value(u"officerName"_s).toString();
    count.counter = json.value(u"counter"_s).toInt();
    count.uptoSeq = json.value(u"uptoSeq"_s).toInteger();
    count.expected = json.value(u"expected"_s).toInteger();
    const QJsonObject pieces = json.value(u"pieces"_s).toObject();
    for (auto piece = pieces.begin(); piece != pieces.end(); ++piece)
        count.pieces.insert(piece.key().toLongLong(), piece.value().toInt());
    count.leftOver = json.value(u"leftOver"_s).toInteger();
    count.note = json.value(u"note"_s).toString();
    return count;
}
