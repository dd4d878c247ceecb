// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keydecoding.h"

#include "bytedecoding.h"

#include <functional>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAltDigits = 7;
const QString takenBack = u"\b"_s;

/// A character, or a byte whose code page is open.
struct Unit
{
    char32_t value = 0;
    bool isByte = false;
};

using CharacterOf = std::function<QString(const KeyStroke &)>;

int digitOf(const KeyStroke &key)
{
    if (const int digit = padDigit(key.code); digit >= 0)
        return digit;
    const bool isDigit = key.text.size() == 1 && key.text[0] >= u'0' && key.text[0] <= u'9';
    return isDigit ? key.text[0].unicode() - u'0' : -1;
}

/// What the digits under one held Alt stand for; nothing if they are no such number.
std::optional<Unit> unitOfAlt(const QList<KeyStroke> &keys, qsizetype from, qsizetype to)
{
    if (to - from > longestAltDigits)
        return std::nullopt;
    char32_t value = 0;
    for (qsizetype i = from; i < to; ++i) {
        const int digit = digitOf(keys[i]);
        if (digit < 0)
            return std::nullopt;
        value = value * 10 + static_cast<char32_t>(digit);
    }
    if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
        return std::nullopt;
    return Unit{value, value <= 0xFF};
}

std::optional<QList<Unit>> unitsOf(const QList<KeyStroke> &keys, const CharacterOf &characterOf)
{
    QList<Unit> units;
    for (qsizetype i = 0; i < keys.size();) {
        if (keys[i].altHold != 0) {
            qsizetype end = i;
            while (end < keys.size() && keys[end].altHold == keys[i].altHold)
                ++end;
            const std::optional<Unit> unit = unitOfAlt(keys, i, end);
            if (!unit)
                return std::nullopt;
            units.append(*unit);
            i = end;
            continue;
        }
        const QString text = characterOf(keys[i++]);
        if (text.isNull())
            return std::nullopt;
        if (text == takenBack) {
            if (!units.isEmpty())
                units.removeLast();
            continue;
        }
        for (const char32_t c : text.toUcs4())
            units.append({c, false});
    }
    return units;
}

QString joined(const QList<Unit> &units, CodePage page)
{
    QString text;
    for (const Unit &unit : units) {
        if (unit.isByte)
            text += textFromPage(QByteArray(1, static_cast<char>(unit.value)), page);
        else
            text += QString::fromUcs4(&unit.value, 1);
    }
    return text;
}

QStringList textsOfUnits(const QList<Unit> &units)
{
    bool hasHighByte = false;
    bool isAllBytes = true;
    QByteArray bytes;
    for (const Unit &unit : units) {
        hasHighByte = hasHighByte || (unit.isByte && unit.value >= 0x80);
        isAllBytes = isAllBytes && (unit.isByte || unit.value < 0x80);
        bytes += static_cast<char>(unit.value);
    }
    if (!hasHighByte)
        return {joined(units, CodePage::Windows1252)};
    if (isAllBytes)
        return textsOfBytes(bytes);
    return {joined(units, CodePage::Windows1252)}; // Who sends code points sends those below 256 as such too.
}

} // namespace

QStringList textsByPlace(const QList<KeyStroke> &keys, KeyLayout layout)
{
    const bool isPlaced = std::any_of(keys.begin(), keys.end(), [](const KeyStroke &key) { return key.code > 0; });
    if (!isPlaced || mayBeComposed(keys))
        return {};
    const auto units = unitsOf(keys, [layout](const KeyStroke &key) {
        if (key.code == 0)
            return key.text; // The system made it of digits under Alt.
        const auto c = characterOfKey(key.code, key.isShifted, layout);
        return c ? QString(*c) : QString();
    });
    return units ? textsOfUnits(*units) : QStringList();
}

QStringList textsAsReceived(const QList<KeyStroke> &keys)
{
    const auto units = unitsOf(keys, [](const KeyStroke &key) { return key.text.isNull() ? u""_s : key.text; });
    return units ? textsOfUnits(*units) : QStringList();
}

bool holdsAltDigits(const QList<KeyStroke> &keys)
{
    return std::any_of(keys.begin(), keys.end(), [](const KeyStroke &key) { return key.altHold != 0; });
}

bool mayBeComposed(const QList<KeyStroke> &keys)
{
    const bool isPlaced = std::any_of(keys.begin(), keys.end(), [](const KeyStroke &key) { return key.code > 0; });
    return !isPlaced || std::any_of(keys.begin(), keys.end(),
                                    [](const KeyStroke &key) { return key.code < 0 || key.text == takenBack; });
}

QStringList textsOfBytes(QByteArrayView bytes)
{
    if (const auto text = textFromUtf8(bytes))
        return {*text};
    return {textFromPage(bytes, CodePage::Windows1258), textFromPage(bytes, CodePage::Windows1252)};
}
