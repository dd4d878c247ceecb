// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "citizenid.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

Result<CitizenId> CitizenId::parse(QStringView text)
{
    QString digits;
    for (const QChar c : text.trimmed()) {
        if (c >= u'0' && c <= u'9') {
            digits += c;
        } else if (!QStringView(u" .-\u00a0").contains(c)) {
            digits.clear();
            break;
        }
    }
    if (digits.size() != 12) {
        return Error{ErrorKind::BadInput, u"citizen-id"_s,
                     QCoreApplication::translate("CitizenId", "Enter the twelve digits of the personal number."),
                     u"not twelve digits"_s, u"number"_s};
    }
    return CitizenId(digits);
}

QString CitizenId::masked() const
{
    return maskedNumber(m_digits);
}

bool CitizenId::isFemale() const
{
    return (m_digits[3].unicode() - u'0') % 2 == 1;
}

int CitizenId::birthYear() const
{
    const int century = (m_digits[3].unicode() - u'0') / 2;
    return 1900 + 100 * century + QStringView(m_digits).mid(4, 2).toInt();
}

QString maskedNumber(const QString &number)
{
    const qsizetype shown = number.size() >= 12 ? 6 : 3;
    if (number.size() < shown + 4)
        return number.isEmpty() ? QString() : u"••••"_s;
    return number.left(shown) + u"••••"_s + number.right(2);
}

QString maskedPhone(const QString &phone)
{
    if (phone.size() < 9)
        return phone.isEmpty() ? QString() : u"••••"_s;
    return phone.left(4) + u" •••• "_s + phone.right(3);
}

QString maskedName(const QString &name)
{
    QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < words.size(); ++i) {
        // A letter may be several characters where accents stand apart.
        const QString composed = words[i].normalized(QString::NormalizationForm_C);
        words[i] = composed.left(composed.at(0).isHighSurrogate() ? 2 : 1) + u"**";
    }
    return words.join(u' ').toUpper();
}
