// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scantext.h"

#include "bytedecoding.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

QString cleanedScan(QStringView text)
{
    QString cleaned;
    cleaned.reserve(text.size());
    const QString meant = withoutMojibake(text.toString());
    for (const QChar c : meant) {
        if (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format)
            cleaned += c == u'\u00a0' ? QChar(u' ') : c;
    }
    static const QRegularExpression aim(u"\\A\\][A-Za-z][0-9A-Za-z]"_s);
    cleaned.remove(aim);
    return cleaned.normalized(QString::NormalizationForm_C).trimmed();
}

bool holdsComposedLetter(QStringView text)
{
    for (const QChar c : text) {
        const bool isMarked = c.isLetter() && c.decompositionTag() == QChar::Canonical;
        if (isMarked || c.isMark() || QStringView(u"đĐơƠưƯ").contains(c))
            return true;
    }
    return false;
}

bool isDigitsOnly(QStringView text)
{
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return false;
    }
    return !text.isEmpty();
}
