// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

QString weekdayName(QDate date)
{
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("Wording", "Monday"),    QT_TRANSLATE_NOOP("Wording", "Tuesday"),
        QT_TRANSLATE_NOOP("Wording", "Wednesday"), QT_TRANSLATE_NOOP("Wording", "Thursday"),
        QT_TRANSLATE_NOOP("Wording", "Friday"),    QT_TRANSLATE_NOOP("Wording", "Saturday"),
        QT_TRANSLATE_NOOP("Wording", "Sunday"),
    };
    if (!date.isValid())
        return {};
    return QCoreApplication::translate("Wording", names.at(static_cast<size_t>(date.dayOfWeek() - 1)));
}

QString weekdayAndDate(QDate date)
{
    return weekdayName(date) + u' ' + date.toString(u"dd/MM/yyyy"_s);
}

QString shortTime(const QDateTime &at, QDate today)
{
    if (!at.isValid())
        return {};
    return at.toString(at.date() == today ? u"HH:mm"_s : u"dd/MM"_s);
}

QString groupedPhone(const QString &number)
{
    QString digits = QString(number).remove(u' ');
    if (digits.size() < 10)
        return digits;
    return digits.first(4) + u' ' + digits.sliced(4, 3) + u' ' + digits.sliced(7);
}

QString shownCode(const QString &code)
{
    return code.isEmpty() ? QCoreApplication::translate("Wording", "Code awaited") : code;
}

QString groupedNumber(qint64 number)
{
    return QLocale(QLocale::Vietnamese).toString(number);
}

QString percentWords(double percent)
{
    constexpr double all = 100;
    constexpr double leastStep = 0.1;
    double shown = std::round(percent / leastStep) * leastStep;
    if (percent < all && shown >= all)
        shown = all - leastStep;
    else if (percent > 0 && shown <= 0)
        shown = leastStep;
    QString words = QString::number(shown, 'f', 1).replace(u'.', u',');
    if (words.endsWith(u",0"_s))
        words.chop(2);
    return words + u" %"_s;
}

QString formattedBytes(qint64 bytes)
{
    if (bytes >= 1024 * 1024)
        return QString::number(static_cast<double>(bytes) / (1024 * 1024), 'f', 1).replace(u'.', u',') + u" MB"_s;
    return QString::number(qMax<qint64>(1, (bytes + 512) / 1024)) + u" KB"_s;
}
