// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scantext.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QStringDecoder>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

// Windows-1252, 0x80 to 0x9F; what it leaves undefined passes as the C1 character of the same number.
constexpr std::array<char16_t, 32> windows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

std::optional<char> windows1252Byte(QChar c)
{
    if (c.unicode() < 0x80 || (c.unicode() >= 0xA0 && c.unicode() <= 0xFF))
        return static_cast<char>(c.unicode());
    for (std::size_t i = 0; i < windows1252.size(); ++i) {
        if (windows1252[i] == c.unicode() || c.unicode() == 0x80 + i)
            return static_cast<char>(0x80 + i);
    }
    return std::nullopt;
}

/// The text that was meant if these are the bytes of UTF-8 read one by one as Windows-1252; else the text as it is.
QString withoutMojibake(const QString &text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    bool isAscii = true;
    for (const QChar c : text) {
        const std::optional<char> byte = windows1252Byte(c);
        if (!byte)
            return text;
        isAscii = isAscii && c.unicode() < 0x80;
        bytes += *byte;
    }
    if (isAscii)
        return text;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(bytes);
    return decoder.hasError() ? text : decoded;
}

} // namespace

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
