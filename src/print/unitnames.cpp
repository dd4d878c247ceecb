// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unitnames.h"

#include "formfields.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isOurs(const QString &name, const Office &office)
{
    const QStringList own{office.name, office.parentName, office.shortHead, office.place, office.province};
    return std::any_of(own.begin(), own.end(),
                       [&](const QString &text) { return text.contains(name, Qt::CaseInsensitive); });
}

bool standsIn(const QString &word, const QString &text)
{
    const qsizetype at = text.indexOf(word);
    const qsizetype end = at + word.size();
    return at >= 0 && (at == 0 || !text[at - 1].isLetter()) && (end == text.size() || !text[end].isLetter());
}

} // namespace

QStringList foreignUnitNames(const QString &text, const Office &office)
{
    static const QRegularExpression unit(u"\\b(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|đặc khu)"
                                         u"\\s+(\\p{Lu}[\\p{L}]*(?:\\s+\\p{Lu}[\\p{L}]*)*)"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    static const QStringList provinces = provinceNames();
    QStringList foreign;
    for (auto matches = unit.globalMatch(text); matches.hasNext();) {
        const QString name = matches.next().captured(1);
        if (!isOurs(name, office))
            foreign << name;
    }
    for (const QString &province : provinces) {
        if ((standsIn(province, text) || standsIn(province.toUpper(), text)) && !isOurs(province, office))
            foreign << province;
    }
    foreign.removeDuplicates();
    return foreign;
}
