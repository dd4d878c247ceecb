// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zonechecks.h"

#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype cardLine = 30;
constexpr qsizetype passportLine = 44;

int valueOf(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    return c >= u'A' && c <= u'Z' ? c.unicode() - u'A' + 10 : 0;
}

} // namespace

int zoneCheckDigit(QStringView text)
{
    constexpr int weights[] = {7, 3, 1};
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        sum += valueOf(text[i]) * weights[i % 3];
    return sum % 10;
}

bool holdsZoneCheck(QStringView text, QChar digit)
{
    return digit >= u'0' && digit <= u'9' && zoneCheckDigit(text) == digit.unicode() - u'0';
}

bool holdsCardZone(QStringView zone)
{
    if (zone.size() != 3 * cardLine)
        return false;
    const QStringView first = zone.mid(0, cardLine);
    const QStringView second = zone.mid(cardLine, cardLine);
    const QString composite = first.mid(5).toString() + second.mid(0, 7) + second.mid(8, 7) + second.mid(18, 11);
    return holdsZoneCheck(first.mid(5, 9), first[14]) && holdsZoneCheck(first.mid(15, 14), first[29]) &&
           holdsZoneCheck(second.mid(0, 6), second[6]) && holdsZoneCheck(second.mid(8, 6), second[14]) &&
           holdsZoneCheck(composite, second[29]);
}

bool holdsPassportZone(QStringView zone)
{
    if (zone.size() != 2 * passportLine)
        return false;
    const QStringView second = zone.mid(passportLine);
    const QString composite = second.mid(0, 10).toString() + second.mid(13, 7) + second.mid(21, 22);
    // The personal number may be missing, and its check digit with it.
    const bool isPersonalEmpty = second.mid(28, 14).count(u'<') == 14 && second[42] == u'<';
    return holdsZoneCheck(second.mid(0, 9), second[9]) && holdsZoneCheck(second.mid(13, 6), second[19]) &&
           holdsZoneCheck(second.mid(21, 6), second[27]) &&
           (isPersonalEmpty || holdsZoneCheck(second.mid(28, 14), second[42])) && holdsZoneCheck(composite, second[43]);
}

bool isUnfinishedZone(QStringView lines)
{
    QString letters = lines.toString().toUpper();
    letters.remove(u'\n').remove(u'\r');
    if (letters.startsWith("IDVNM"_L1))
        return letters.size() == cardLine || letters.size() == 2 * cardLine;
    return letters.size() == passportLine && letters.startsWith(u'P') && letters.contains("<<"_L1) &&
           std::all_of(letters.begin(), letters.end(), [](QChar c) { return c == u'<' || (c >= u'A' && c <= u'Z'); });
}
