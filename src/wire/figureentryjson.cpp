// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figureentryjson.h"

#include "clock.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCode = 40;
constexpr QUuid lanes(0x6f1f2c0aU, 0x53b1, 0x4c0e, 0x9a, 0x57, 0x2b, 0x8e, 0x90, 0x6d, 0x41, 0x7c);

Error unreadableFigures(const QString &field)
{
    return {ErrorKind::BadInput, u"figures-wrong"_s, {}, u"member "_s + field, field};
}

/// False: a figure is none.
bool addLine(const QJsonObject &line, QList<FigureEntry> &figures)
{
    const QJsonObject values = line.value("figures"_L1).toObject();
    for (auto value = values.begin(); value != values.end(); ++value) {
        FigureEntry entry{line.value("table"_L1).toInt(),
                          line.value("id"_L1).toString(),
                          line.value("name"_L1).toString(),
                          value.key(),
                          {}};
        if (!value->isNull()) {
            const double figure = value->toDouble(-1);
            if (figure < 0 || figure != std::floor(figure))
                return false;
            entry.value = figure;
        }
        if (entry.table < 0 || entry.column.isEmpty() || (entry.line.isEmpty() && entry.name.isEmpty()))
            return false;
        figures.append(entry);
    }
    return true;
}

} // namespace

QJsonObject toJson(const EnteredFigures &entered)
{
    QList<FigureEntry> heads; // One of each line, in the order in which they came.
    QList<QJsonObject> figures;
    for (const FigureEntry &entry : entered.figures) {
        const auto head = std::find_if(heads.begin(), heads.end(), [&entry](const FigureEntry &one) {
            return one.table == entry.table && one.line == entry.line && one.name == entry.name;
        });
        const auto place = head - heads.begin();
        if (head == heads.end()) {
            heads.append(entry);
            figures.append(QJsonObject());
        }
        figures[place].insert(entry.column, entry.value ? QJsonValue(*entry.value) : QJsonValue(QJsonValue::Null));
    }
    QJsonArray lines;
    for (qsizetype i = 0; i < heads.size(); ++i)
        lines.append(QJsonObject{{u"table"_s, heads[i].table},
                                 {u"id"_s, heads[i].line},
                                 {u"name"_s, heads[i].name},
                                 {u"figures"_s, figures[i]}});
    return {{u"id"_s, entered.id.toString(QUuid::WithoutBraces)},
            {u"report"_s, entered.of.report},
            {u"from"_s, entered.of.period.from.toString(Qt::ISODate)},
            {u"to"_s, entered.of.period.to.toString(Qt::ISODate)},
            {u"unit"_s, entered.of.unitCode},
            {u"at"_s, toIsoOfficeTime(entered.at)},
            {u"officer"_s, entered.officerId},
            {u"officerName"_s, entered.officerName},
            {u"lines"_s, lines}};
}

Result<EnteredFigures> enteredFiguresFromJson(const QJsonObject &json)
{
    EnteredFigures entered;
    entered.id = QUuid::fromString(json.value("id"_L1).toString());
    entered.of = {json.value("report"_L1).toString(),
                  {QDate::fromString(json.value("from"_L1).toString(), Qt::ISODate),
                   QDate::fromString(json.value("to"_L1).toString(), Qt::ISODate)},
                  json.value("unit"_L1).toString()};
    entered.at = fromIsoOfficeTime(json.value("at"_L1).toString());
    entered.officerId = json.value("officer"_L1).toString();
    entered.officerName = json.value("officerName"_L1).toString();
    const FiguredReport &of = entered.of;
    if (entered.id.isNull())
        return unreadableFigures(u"id"_s);
    if (of.report.isEmpty() || of.report.size() > longestCode)
        return unreadableFigures(u"report"_s);
    if (!of.period.from.isValid() || !of.period.to.isValid() || of.period.to < of.period.from)
        return unreadableFigures(u"from"_s);
    if (of.unitCode.isEmpty() || of.unitCode.size() > longestCode)
        return unreadableFigures(u"unit"_s);
    if (!entered.at.isValid())
        return unreadableFigures(u"at"_s);
    const QJsonArray lines = json.value("lines"_L1).toArray();
    for (const QJsonValue &line : lines) {
        if (!addLine(line.toObject(), entered.figures))
            return unreadableFigures(u"lines"_s);
    }
    return entered;
}

QUuid figuresLane(const FiguredReport &of)
{
    const QStringList words{of.report, of.period.from.toString(Qt::ISODate), of.period.to.toString(Qt::ISODate),
                            of.unitCode};
    return QUuid::createUuidV5(lanes, words.join(u'|'));
}
