// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "powerreading.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString valueIn(const QDir &supply, const QString &name)
{
    QFile file(supply.filePath(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.read(64)).trimmed() : QString();
}

} // namespace

QString systemPowerFolder()
{
    return u"/sys/class/power_supply"_s;
}

std::optional<PowerState> readPower(const QString &folder)
{
    bool isKnown = false;
    bool isMainsThere = false;
    bool isUpsFeeding = false;
    bool isBatteryFeeding = false;
    std::optional<int> percent;
    for (const QString &name : QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        const QDir supply(folder + u'/' + name);
        const QString type = valueIn(supply, u"type"_s);
        if (type == u"Mains" || type == u"USB") {
            isMainsThere = isMainsThere || valueIn(supply, u"online"_s) == u"1";
            continue;
        }
        // Mice and headsets have batteries too; they feed no computer.
        if ((type != u"Battery" && type != u"UPS") || valueIn(supply, u"scope"_s) == u"Device")
            continue;
        isKnown = true;
        bool isNumber = false;
        const int capacity = valueIn(supply, u"capacity"_s).toInt(&isNumber);
        if (isNumber)
            percent = std::min(percent.value_or(capacity), capacity);
        if (valueIn(supply, u"status"_s) == u"Discharging")
            (type == u"UPS" ? isUpsFeeding : isBatteryFeeding) = true;
    }
    if (!isKnown)
        return std::nullopt;
    // With the mains there a battery that gives something away is only being looked after.
    return PowerState{isUpsFeeding || (isBatteryFeeding && !isMainsThere), percent};
}
