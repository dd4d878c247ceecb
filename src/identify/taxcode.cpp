// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "taxcode.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

std::optional<TaxCode> readTaxCode(QStringView text)
{
    static const QRegularExpression form(u"\\A([0-9]{10})(?:-([0-9]{3}))?\\z"_s);
    constexpr int weights[] = {31, 29, 23, 19, 17, 13, 7, 5, 3};
    const QRegularExpressionMatch match = form.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const QString number = match.captured(1);
    int sum = 0;
    for (int i = 0; i < 9; ++i)
        sum += weights[i] * (number[i].unicode() - u'0');
    const int check = 10 - sum % 11; // 10: such a number is never issued.
    if (check != number[9].unicode() - u'0')
        return std::nullopt;
    return TaxCode{number, match.captured(2)};
}
