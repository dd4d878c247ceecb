// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "folding.h"

namespace {

bool isDropped(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

} // namespace

QString foldedForSearch(QStringView text)
{
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_D);
    QString folded;
    folded.reserve(decomposed.size());
    bool isSpacePending = false;
    for (const QChar c : decomposed) {
        if (c.isSpace()) {
            isSpacePending = !folded.isEmpty();
            continue;
        }
        if (c.isMark() || isDropped(c))
            continue;
        if (isSpacePending)
            folded += u' ';
        isSpacePending = false;
        folded += (c == u'đ' || c == u'Đ') ? QChar(u'd') : c.toLower();
    }
    return folded;
}

QString foldedInitials(QStringView text)
{
    const QString folded = foldedForSearch(text);
    QString initials;
    bool isWordStart = true;
    for (const QChar c : folded) {
        const bool isPartOfWord = c.isLetterOrNumber();
        if (isPartOfWord && isWordStart)
            initials += c;
        isWordStart = !isPartOfWord;
    }
    return initials;
}

QString cleanedText(QStringView text)
{
    const QString composed = text.toString().normalized(QString::NormalizationForm_C);
    QString cleaned;
    cleaned.reserve(composed.size());
    bool isSpacePending = false;
    for (const QChar c : composed) {
        if (c.isSpace()) {
            isSpacePending = !cleaned.isEmpty();
            continue;
        }
        if (isDropped(c))
            continue;
        if (isSpacePending)
            cleaned += u' ';
        isSpacePending = false;
        cleaned += c;
    }
    return cleaned;
}
