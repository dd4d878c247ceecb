// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typedamount.h"

Dong typedAmount(const QString &text)
{
    QString digits;
    for (const QChar character : text) {
        if (character >= u'0' && character <= u'9')
            digits.append(character);
    }
    return digits.left(12).toLongLong();
}

Dong meantAmount(const QString &text)
{
    const Dong typed = typedAmount(text);
    return typed < 1000 ? typed * 1000 : typed;
}

QString bareAmount(Dong amount)
{
    return formattedDong(amount).section(u' ', 0, 0).remove(u'₫').trimmed();
}
