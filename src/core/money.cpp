// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "money.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

constexpr Dong largestSpoken = 999'999'999'999'999;

const char16_t *const digitWords[] = {u"không", u"một", u"hai", u"ba", u"bốn", u"năm", u"sáu", u"bảy", u"tám", u"chín"};

QString digitWord(int digit)
{
    return QString::fromUtf16(digitWords[digit]);
}

/// Appends a group of three digits; `isAfterSpoken` makes a zero hundreds digit heard.
void appendGroup(QStringList &words, int group, bool isAfterSpoken)
{
    const int hundreds = group / 100;
    const int tens = group / 10 % 10;
    const int units = group % 10;
    if (hundreds > 0 || isAfterSpoken)
        words << digitWord(hundreds) << u"trăm"_s;
    if (tens == 0 && units > 0 && !words.isEmpty() && words.last() == u"trăm"_s)
        words << u"linh"_s;
    else if (tens == 1)
        words << u"mười"_s;
    else if (tens >= 2)
        words << digitWord(tens) << u"mươi"_s;
    if (units == 1 && tens >= 2)
        words << u"mốt"_s;
    else if (units == 5 && tens >= 1)
        words << u"lăm"_s;
    else if (units > 0)
        words << digitWord(units);
}

/// Appends a number below 10^9 by its groups triệu, nghìn and units.
void appendNumber(QStringList &words, int number)
{
    const struct
    {
        int group;
        QString name;
    } groups[] = {{number / 1'000'000, u"triệu"_s}, {number / 1000 % 1000, u"nghìn"_s}, {number % 1000, QString()}};
    for (const auto &[group, name] : groups) {
        if (group == 0)
            continue;
        appendGroup(words, group, !words.isEmpty());
        if (!name.isEmpty())
            words << name;
    }
}

} // namespace

QString formattedDong(Dong amount)
{
    QString digits = QString::number(amount < 0 ? -amount : amount);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, u'.');
    return (amount < 0 ? u"-"_s : QString()) + digits + u" ₫"_s;
}

Result<QString> amountInWords(Dong amount)
{
    if (amount <= 0 || amount > largestSpoken) {
        return Error{ErrorKind::BadInput, u"amount"_s,
                     QCoreApplication::translate("Money", "Enter an amount above zero."), u"amount out of range"_s,
                     u"amount"_s};
    }
    QStringList words;
    if (const Dong milliards = amount / 1'000'000'000; milliards > 0) {
        appendNumber(words, static_cast<int>(milliards));
        words << u"tỷ"_s;
    }
    appendNumber(words, static_cast<int>(amount % 1'000'000'000));
    words << u"đồng"_s;
    QString text = words.join(u' ');
    text[0] = text[0].toUpper();
    return text;
}
