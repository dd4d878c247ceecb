// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papernaming.h"

#include "folding.h"

using namespace Qt::StringLiterals;

QString paperFileName(int component, const QString &paper)
{
    constexpr qsizetype longest = 60;
    QString words;
    for (const QChar letter : foldedForSearch(paper)) {
        const bool isPlain = (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9');
        if (isPlain)
            words += letter;
        else if (!words.isEmpty() && !words.endsWith(u'-'))
            words += u'-';
    }
    words.truncate(longest);
    while (words.endsWith(u'-'))
        words.chop(1);
    const QString number = u"%1"_s.arg(component, 2, 10, QChar(u'0'));
    return (words.isEmpty() ? number : QString(number + u'-' + words)) + u".pdf"_s;
}
