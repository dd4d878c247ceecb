// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keylayouts.h"

#include <array>
#include <string_view>

namespace {

/// A stretch of neighbouring keys: the number of the first, and what they give without and with Shift.
struct KeyRow
{
    int first;
    std::u16string_view plain;
    std::u16string_view shifted;
};

using KeyRows = std::array<KeyRow, 6>;

constexpr KeyRow spaceBar{57, u" ", u" "};

constexpr KeyRows americanRows = {{{2, u"1234567890-=", u"!@#$%^&*()_+"},
                                   {16, u"qwertyuiop[]", u"QWERTYUIOP{}"},
                                   {30, u"asdfghjkl;'`", u"ASDFGHJKL:\"~"},
                                   {43, u"\\", u"|"},
                                   {44, u"zxcvbnm,./", u"ZXCVBNM<>?"},
                                   spaceBar}};

constexpr KeyRows vietnameseRows = {{{2, u"ăâêô\u0300\u0309\u0303\u0301\u0323đ-₫", u"ĂÂÊÔ%^&*(Đ_+"},
                                     {16, u"qwertyuiopươ", u"QWERTYUIOPƯƠ"},
                                     {30, u"asdfghjkl;'`", u"ASDFGHJKL:\"~"},
                                     {43, u"\\", u"|"},
                                     {44, u"zxcvbnm,./", u"ZXCVBNM<>?"},
                                     spaceBar}};

constexpr KeyRows frenchRows = {{{2, u"&é\"'(-è_çà)=", u"1234567890°+"},
                                 {16, u"azertyuiop^$", u"AZERTYUIOP¨£"},
                                 {30, u"qsdfghjklmù²", u"QSDFGHJKLM%~"},
                                 {43, u"*", u"µ"},
                                 {44, u"wxcvbn,;:!", u"WXCVBN?./§"},
                                 spaceBar}};

const KeyRows &rowsOf(KeyLayout layout)
{
    switch (layout) {
    case KeyLayout::Vietnamese:
        return vietnameseRows;
    case KeyLayout::French:
        return frenchRows;
    case KeyLayout::American:
        break;
    }
    return americanRows;
}

QChar retyped(QChar c, const KeyRows &rows)
{
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (const std::size_t at = rows[row].plain.find(c.unicode()); at != std::u16string_view::npos)
            return QChar(americanRows[row].plain[at]);
        if (const std::size_t at = rows[row].shifted.find(c.unicode()); at != std::u16string_view::npos)
            return QChar(americanRows[row].shifted[at]);
    }
    return c;
}

} // namespace

std::optional<QChar> characterOfKey(int code, bool isShifted, KeyLayout layout)
{
    for (const KeyRow &row : rowsOf(layout)) {
        const int at = code - row.first;
        if (at >= 0 && at < static_cast<int>(row.plain.size()))
            return QChar((isShifted ? row.shifted : row.plain)[static_cast<std::size_t>(at)]);
    }
    if (const int digit = padDigit(code); digit >= 0)
        return QChar(u'0' + digit);
    constexpr std::array<std::pair<int, char16_t>, 5> pad = {
        {{55, u'*'}, {74, u'-'}, {78, u'+'}, {83, u'.'}, {98, u'/'}}};
    for (const auto &[key, character] : pad) {
        if (key == code)
            return QChar(character);
    }
    return std::nullopt;
}

int padDigit(int code)
{
    constexpr std::array<int, 10> keys = {82, 79, 80, 81, 75, 76, 77, 71, 72, 73};
    for (std::size_t digit = 0; digit < keys.size(); ++digit) {
        if (keys[digit] == code)
            return static_cast<int>(digit);
    }
    return -1;
}

QString retypedFrom(QStringView text, KeyLayout layout)
{
    QString meant;
    meant.reserve(text.size());
    for (const QChar c : text)
        meant += retyped(c, rowsOf(layout));
    return meant;
}
