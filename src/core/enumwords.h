// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <optional>
#include <span>

/// A value of an enumeration and the stable word that stands for it in storage, messages and files.
template <typename Value> struct EnumWord
{
    Value value;
    QLatin1StringView word;
};

template <typename Value, std::size_t Size> QString wordOf(const EnumWord<Value> (&words)[Size], Value value)
{
    for (const EnumWord<Value> &entry : words) {
        if (entry.value == value)
            return QString(entry.word);
    }
    return QString();
}

template <typename Value, std::size_t Size>
std::optional<Value> valueOfWord(const EnumWord<Value> (&words)[Size], QStringView word)
{
    for (const EnumWord<Value> &entry : words) {
        if (entry.word == word)
            return entry.value;
    }
    return std::nullopt;
}
