// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typedday.h"

#include <QStringList>

QDate typedDay(const QString &text, QDate near)
{
    constexpr int century = 2000;
    QString plain = text.simplified();
    plain.replace(u'-', u'/').replace(u'.', u'/').replace(u' ', u'/');
    const QStringList parts = plain.split(u'/', Qt::SkipEmptyParts);
    QList<int> numbers;
    for (const QString &part : parts) {
        bool isNumber = false;
        numbers.append(part.toInt(&isNumber));
        if (!isNumber)
            return {};
    }
    if (numbers.size() == 3)
        return {numbers.at(2) < 100 ? century + numbers.at(2) : numbers.at(2), numbers.at(1), numbers.at(0)};
    if (numbers.size() != 2 || !near.isValid())
        return {};
    const QDate day(near.year(), numbers.at(1), numbers.at(0));
    return day.isValid() && day < near ? QDate(near.year() + 1, numbers.at(1), numbers.at(0)) : day;
}
