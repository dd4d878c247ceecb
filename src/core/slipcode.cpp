// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slipcode.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

int remainderBy97(QStringView digits)
{
    int remainder = 0;
    for (const QChar c : digits)
        remainder = (remainder * 10 + (c.unicode() - u'0')) % 97;
    return remainder;
}

QDate slipDate(QStringView digits)
{
    return QDate(2000 + digits.mid(6, 2).toInt(), digits.mid(8, 2).toInt(), digits.mid(10, 2).toInt());
}

Error slipError(const QString &detail)
{
    return Error{ErrorKind::BadInput, u"slip-code"_s,
                 QCoreApplication::translate("SlipCode", "This is no number of one of our slips. Scan it again."),
                 detail, u"code"_s};
}

/// The digits if the text is bare or grouped 4-2-6-4-2 with one dash or space between the groups; else empty.
QString ungroupedSlip(QStringView text)
{
    if (text.size() == 18)
        return text.toString();
    QString digits;
    if (text.size() != 22)
        return digits;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isSeparator = i == 4 || i == 7 || i == 14 || i == 19;
        if (!isSeparator)
            digits += text[i];
        else if (text[i] != u'-' && text[i] != u' ')
            return QString();
    }
    return digits;
}

} // namespace

QString checkDigits(const QString &digits)
{
    return u"%1"_s.arg(98 - remainderBy97(QString(digits + u"00"_s)), 2, 10, '0'_L1);
}

SlipCode SlipCode::make(int office, int counter, QDate date, int serial)
{
    const QString body = u"%1%2%3%4"_s.arg(office, 4, 10, '0'_L1)
                             .arg(counter, 2, 10, '0'_L1)
                             .arg(date.toString(u"yyMMdd"_s))
                             .arg(serial, 4, 10, '0'_L1);
    return SlipCode(body + checkDigits(body));
}

Result<SlipCode> SlipCode::parse(QStringView text)
{
    QStringView rest = text.trimmed();
    if (rest.startsWith("TAM-"_L1, Qt::CaseInsensitive))
        rest = rest.mid(4);
    const QString digits = ungroupedSlip(rest);
    if (digits.size() != 18)
        return slipError(u"not 18 digits"_s);
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return slipError(u"not digits"_s);
    }
    // 97 - 10 gives checks from 02 to 98; others would let two checks pass for one body.
    const int check = digits.right(2).toInt();
    if (check < 2 || check > 98 || remainderBy97(digits) != 1)
        return slipError(u"check digits"_s);
    if (!slipDate(digits).isValid())
        return slipError(u"date does not exist"_s);
    return SlipCode(digits);
}

QString SlipCode::grouped() const
{
    const QStringView all(m_digits);
    return all.left(4) + u'-' + all.mid(4, 2) + u'-' + all.mid(6, 6) + u'-' + all.mid(12, 4) + u'-' + all.mid(16);
}

QString SlipCode::provisional() const
{
    return u"TAM-"_s + grouped();
}

int SlipCode::office() const
{
    return QStringView(m_digits).left(4).toInt();
}

int SlipCode::counter() const
{
    return QStringView(m_digits).mid(4, 2).toInt();
}

QDate SlipCode::date() const
{
    return slipDate(m_digits);
}

int SlipCode::serial() const
{
    return QStringView(m_digits).mid(12, 4).toInt();
}
