// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuerules.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isGroupInForce(const PriorityGroup &group, QDate day)
{
    return (!group.validFrom.isValid() || group.validFrom <= day) && (!group.validTo.isValid() || day <= group.validTo);
}

/// Whole numbers between the bounds; anything else is a fault.
int boundedNumber(const QJsonObject &json, const QString &key, int preset, int most, const QString &place,
                  const QueueFault &blame)
{
    const QJsonValue value = json.value(key);
    if (value.isUndefined())
        return preset;
    const int number = value.toInt(-1);
    if (number < 1 || number > most) {
        blame(place + u'/' + key, u"no number from 1 to %1"_s.arg(most));
        return preset;
    }
    return number;
}

QDate dateAt(const QJsonObject &json, const QString &key, const QString &place, const QueueFault &blame)
{
    const QJsonValue value = json.value(key);
    const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
    if (!value.isUndefined() && !date.isValid())
        blame(place + u'/' + key, u"no date"_s);
    return date;
}

/// A list of texts; a member that is something else is a fault.
QStringList textsIn(const QJsonValue &value, const QString &place, const QueueFault &blame)
{
    QStringList texts;
    if (!value.isUndefined() && !value.isArray())
        blame(place, u"no list"_s);
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array[i].isString() || array[i].toString().isEmpty())
            blame(u"%1[%2]"_s.arg(place).arg(i), u"no text"_s);
        texts.append(array[i].toString());
    }
    return texts;
}

void readServices(const QJsonArray &array, QueueRules &rules, const QueueFault &blame)
{
    static const QRegularExpression form(u"^[A-Z]{1,2}$"_s);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString place = u"/services[%1]"_s.arg(i);
        const QJsonObject json = array[i].toObject();
        QueueService service{json.value("code"_L1).toString(), json.value("name"_L1).toString(),
                             textsIn(json.value("sectors"_L1), place + u"/sectors"_s, blame)};
        if (!form.match(service.code).hasMatch())
            blame(place + u"/code"_s, u"not one or two capital letters"_s);
        if (rules.service(service.code))
            blame(place + u"/code"_s, u"twice"_s);
        if (service.name.isEmpty())
            blame(place + u"/name"_s, u"missing"_s);
        rules.services.append(service);
    }
    if (rules.services.isEmpty())
        blame(u"/services"_s, u"missing"_s);
}

void readGroups(const QJsonArray &array, QueueRules &rules, const QueueFault &blame)
{
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString place = u"/priorityGroups[%1]"_s.arg(i);
        const QJsonObject json = array[i].toObject();
        const PriorityGroup group{json.value("code"_L1).toString(), json.value("name"_L1).toString(),
                                  json.value("ground"_L1).toString(), dateAt(json, u"validFrom"_s, place, blame),
                                  dateAt(json, u"validTo"_s, place, blame)};
        if (group.code.size() != 1 || group.code[0] < u'A' || group.code[0] > u'Z')
            blame(place + u"/code"_s, u"not one capital letter"_s);
        if (group.name.isEmpty())
            blame(place + u"/name"_s, u"missing"_s);
        rules.priorityGroups.append(group);
    }
}

void readCounters(const QJsonObject &json, QueueRules &rules, const QueueFault &blame)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString place = u"/counters/"_s + it.key();
        const int counter = it.key().toInt();
        if (counter < 1)
            blame(place, u"no counter"_s);
        const QStringList codes = textsIn(it.value(), place, blame);
        for (const QString &code : codes) {
            if (!rules.service(code))
                blame(place, u"unknown service "_s + code);
        }
        if (codes.isEmpty())
            blame(place, u"missing"_s);
        rules.counters.insert(counter, codes);
    }
}

} // namespace

const QueueService *QueueRules::service(QStringView code) const
{
    const auto found = std::find_if(services.begin(), services.end(),
                                    [code](const QueueService &service) { return service.code == code; });
    return found == services.end() ? nullptr : &*found;
}

QString QueueRules::serviceName(QStringView code) const
{
    const QueueService *found = service(code);
    return found ? found->name : code.toString();
}

const PriorityGroup *QueueRules::groupAt(QStringView code, QDate day) const
{
    const auto found =
        std::find_if(priorityGroups.begin(), priorityGroups.end(), [code, day](const PriorityGroup &group) {
            return group.code == code && isGroupInForce(group, day);
        });
    return found == priorityGroups.end() ? nullptr : &*found;
}

QList<PriorityGroup> QueueRules::groupsAt(QDate day) const
{
    QList<PriorityGroup> found;
    for (const PriorityGroup &group : priorityGroups) {
        if (isGroupInForce(group, day))
            found.append(group);
    }
    return found;
}

QStringList QueueRules::servicesOf(int counter) const
{
    const auto named = counters.find(counter);
    if (named != counters.end())
        return *named;
    QStringList all;
    for (const QueueService &service : services)
        all.append(service.code);
    return all;
}

QueueRules readQueueRules(const QJsonObject &json, const QueueFault &blame)
{
    QueueRules rules;
    readServices(json.value("services"_L1).toArray(), rules, blame);
    readGroups(json.value("priorityGroups"_L1).toArray(), rules, blame);
    rules.priorityRun = boundedNumber(json.value("mixing"_L1).toObject(), u"priorityRun"_s, 2, 20, u"/mixing"_s, blame);
    readCounters(json.value("counters"_L1).toObject(), rules, blame);
    rules.longWaitMinutes = boundedNumber(json, u"longWaitMinutes"_s, 15, 600, {}, blame);
    return rules;
}

QJsonObject queueRulesJson(const QueueRules &rules)
{
    QJsonArray services;
    for (const QueueService &service : rules.services) {
        QJsonObject json{{"code"_L1, service.code}, {"name"_L1, service.name}};
        if (!service.sectors.isEmpty())
            json.insert("sectors"_L1, QJsonArray::fromStringList(service.sectors));
        services.append(json);
    }
    QJsonArray groups;
    for (const PriorityGroup &group : rules.priorityGroups) {
        QJsonObject json{{"code"_L1, group.code}, {"name"_L1, group.name}, {"ground"_L1, group.ground}};
        if (group.validFrom.isValid())
            json.insert("validFrom"_L1, group.validFrom.toString(Qt::ISODate));
        if (group.validTo.isValid())
            json.insert("validTo"_L1, group.validTo.toString(Qt::ISODate));
        groups.append(json);
    }
    QJsonObject counters;
    for (auto it = rules.counters.begin(); it != rules.counters.end(); ++it)
        counters.insert(QString::number(it.key()), QJsonArray::fromStringList(it.value()));
    return {{"services"_L1, services},
            {"priorityGroups"_L1, groups},
            {"mixing"_L1, QJsonObject{{"priorityRun"_L1, rules.priorityRun}}},
            {"counters"_L1, counters},
            {"longWaitMinutes"_L1, rules.longWaitMinutes}};
}

QueueRules plainQueueRules()
{
    QueueRules rules;
    rules.services = {{u"A"_s, u"Tiếp nhận và trả kết quả"_s, {}}};
    return rules;
}
