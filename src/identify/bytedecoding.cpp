// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bytedecoding.h"

#include <QStringDecoder>
#include <QStringList>

#include <array>

namespace {

// Windows-1252, 0x80 to 0x9F; what it leaves undefined passes as the C1 character of the same number.
constexpr std::array<char16_t, 32> upperPage = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

struct Difference
{
    unsigned char byte;
    char16_t character;
};

// Where 1258 differs from 1252.
constexpr std::array<Difference, 19> vietnamesePage = {{
    {0x8A, 0x008A}, {0x8E, 0x008E}, {0x9A, 0x009A}, {0x9E, 0x009E}, {0xC3, 0x0102}, {0xCC, 0x0300}, {0xD0, 0x0110},
    {0xD2, 0x0309}, {0xD5, 0x01A0}, {0xDD, 0x01AF}, {0xDE, 0x0303}, {0xE3, 0x0103}, {0xEC, 0x0301}, {0xF0, 0x0111},
    {0xF2, 0x0323}, {0xF5, 0x01A1}, {0xFD, 0x01B0}, {0xFE, 0x20AB}, {0xAD, 0x00AD},
}};

char16_t characterOf(unsigned char byte, CodePage page)
{
    if (page == CodePage::Windows1258) {
        for (const Difference &difference : vietnamesePage) {
            if (difference.byte == byte)
                return difference.character;
        }
    }
    return byte >= 0x80 && byte < 0xA0 ? upperPage[byte - 0x80] : char16_t(byte);
}

std::optional<char> byteOf(char16_t character, CodePage page)
{
    if (character < 0xA0)
        return static_cast<char>(character); // ASCII, and C1 passed through.
    for (int byte = 0x80; byte <= 0xFF; ++byte) {
        if (characterOf(static_cast<unsigned char>(byte), page) == character)
            return static_cast<char>(byte);
    }
    return std::nullopt;
}

QString fieldWithoutMojibake(const QString &field)
{
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    if (std::all_of(field.begin(), field.end(), isAscii))
        return field;
    for (const CodePage page : {CodePage::Windows1252, CodePage::Windows1258}) {
        const auto bytes = bytesInPage(field, page);
        if (!bytes)
            continue;
        if (const auto text = textFromUtf8(*bytes))
            return *text;
    }
    return field;
}

} // namespace

std::optional<QString> textFromUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless); // A cut last character is an error.
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

QString textFromPage(QByteArrayView bytes, CodePage page)
{
    QString text;
    text.reserve(bytes.size());
    for (const char byte : bytes)
        text += QChar(characterOf(static_cast<unsigned char>(byte), page));
    return text;
}

std::optional<QByteArray> bytesInPage(QStringView text, CodePage page)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (const QChar c : text) {
        const std::optional<char> byte = byteOf(c.unicode(), page);
        if (!byte)
            return std::nullopt;
        bytes += *byte;
    }
    return bytes;
}

QString withoutMojibake(const QString &text)
{
    QStringList fields = text.split(u'|');
    for (QString &field : fields)
        field = fieldWithoutMojibake(field);
    return fields.join(u'|');
}
