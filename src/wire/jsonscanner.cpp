// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonscanner.h"

#include <QString>

#include <cstring>

namespace {

constexpr int deepest = 64;

int hexDigit(char letter)
{
    if (letter >= '0' && letter <= '9')
        return letter - '0';
    const char lower = char(letter | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The code unit of "\uXXXX" whose digits begin there; -1: none.
int codeUnit(QByteArrayView bytes, qsizetype at)
{
    if (at + 4 > bytes.size())
        return -1;
    int unit = 0;
    for (qsizetype i = at; i < at + 4; ++i) {
        const int digit = hexDigit(bytes[i]);
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

char plainEscape(char letter)
{
    switch (letter) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case '"':
    case '\\':
    case '/':
        return letter;
    default:
        return 0;
    }
}

/// What the bytes between a string's quotes mean; nothing: a wrong escape.
std::optional<QByteArray> unescaped(QByteArrayView bytes)
{
    QByteArray text;
    text.reserve(bytes.size());
    QString units; // A run of \u escapes: surrogate pairs stand side by side.
    qsizetype pending = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const auto *found = static_cast<const char *>(std::memchr(bytes.data() + at, '\\', size_t(bytes.size() - at)));
        const qsizetype escape = found ? found - bytes.data() : bytes.size();
        text.append(bytes.data() + pending, escape - pending);
        if (!found)
            return text;
        at = escape;
        if (at + 1 >= bytes.size())
            return std::nullopt;
        if (bytes[at + 1] != 'u') {
            const char plain = plainEscape(bytes[at + 1]);
            if (plain == 0)
                return std::nullopt;
            text.append(plain);
            at += 2;
        } else {
            units.clear();
            while (at + 1 < bytes.size() && bytes[at] == '\\' && bytes[at + 1] == 'u') {
                const int unit = codeUnit(bytes, at + 2);
                if (unit < 0)
                    return std::nullopt;
                units.append(QChar(ushort(unit)));
                at += 6;
            }
            text.append(units.toUtf8());
        }
        pending = at;
    }
    return text;
}

} // namespace

void JsonScanner::skipSpace()
{
    while (m_at < m_json.size() &&
           (m_json[m_at] == ' ' || m_json[m_at] == '\n' || m_json[m_at] == '\r' || m_json[m_at] == '\t'))
        ++m_at;
}

bool JsonScanner::take(char expected)
{
    skipSpace();
    if (m_hasFailed || m_at >= m_json.size() || m_json[m_at] != expected)
        return false;
    ++m_at;
    return true;
}

QByteArrayView JsonScanner::fail()
{
    m_hasFailed = true;
    return {};
}

bool JsonScanner::enter(char bracket)
{
    m_isFirst = true;
    if (take(bracket))
        return true;
    fail();
    return false;
}

bool JsonScanner::leave(char bracket)
{
    m_isFirst = false;
    return take(bracket);
}

bool JsonScanner::next()
{
    skipSpace();
    if (m_hasFailed || m_at >= m_json.size() || m_json[m_at] == '}' || m_json[m_at] == ']')
        return false;
    if (!m_isFirst && !take(',')) {
        fail();
        return false;
    }
    m_isFirst = false;
    return true;
}

QByteArrayView JsonScanner::stringBytes()
{
    if (!take('"'))
        return fail();
    const qsizetype begin = m_at;
    for (; m_at < m_json.size(); ++m_at) {
        if (m_json[m_at] == '\\')
            ++m_at;
        else if (m_json[m_at] == '"')
            return m_json.sliced(begin, m_at++ - begin);
    }
    return fail();
}

std::optional<QByteArray> JsonScanner::text()
{
    const QByteArrayView bytes = stringBytes();
    if (m_hasFailed)
        return std::nullopt;
    auto meaning = unescaped(bytes);
    if (!meaning)
        fail();
    return meaning;
}

std::optional<QByteArray> JsonScanner::key()
{
    auto name = text();
    if (!name || take(':'))
        return name;
    fail();
    return std::nullopt;
}

QByteArrayView JsonScanner::value()
{
    skipSpace();
    const qsizetype begin = m_at;
    int depth = 0;
    do {
        skipSpace();
        if (m_hasFailed || m_at >= m_json.size() || depth > deepest)
            return fail();
        const char letter = m_json[m_at];
        if (letter == '"') {
            stringBytes();
        } else if (letter == '{' || letter == '[') {
            ++depth;
            ++m_at;
        } else if (letter == '}' || letter == ']') {
            if (--depth < 0)
                return fail();
            ++m_at;
        } else if (letter == ',' || letter == ':') {
            if (depth == 0)
                return fail();
            ++m_at;
        } else {
            while (m_at < m_json.size() && !std::strchr(",:]}[{\" \n\r\t", m_json[m_at]))
                ++m_at;
        }
    } while (depth > 0);
    m_isFirst = false;
    return m_hasFailed ? QByteArrayView() : m_json.sliced(begin, m_at - begin);
}

QByteArrayView memberBytes(QByteArrayView object, QByteArrayView name)
{
    JsonScanner scanner(object);
    if (!scanner.enter('{'))
        return {};
    while (scanner.next()) {
        const auto key = scanner.key();
        const QByteArrayView value = scanner.value();
        if (key && *key == name)
            return value;
    }
    return {};
}
