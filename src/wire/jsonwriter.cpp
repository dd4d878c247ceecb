// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonwriter.h"

void appendJsonString(QByteArray &bytes, const QByteArray &utf8)
{
    static constexpr char digits[] = "0123456789abcdef";
    bytes.append('"');
    const char *pending = utf8.constData();
    const char *const last = pending + utf8.size();
    for (const char *at = pending; at != last; ++at) {
        const auto byte = static_cast<unsigned char>(*at);
        if (byte >= 0x20 && byte != '"' && byte != '\\')
            continue;
        bytes.append(pending, at - pending);
        pending = at + 1;
        if (byte == '"' || byte == '\\') {
            bytes.append('\\').append(*at);
        } else {
            bytes.append("\\u00").append(digits[byte >> 4]).append(digits[byte & 15]);
        }
    }
    bytes.append(pending, last - pending);
    bytes.append('"');
}

JsonWriter::JsonWriter(qsizetype expectedBytes)
{
    m_bytes.reserve(expectedBytes);
    m_bytes.append('{');
}

void JsonWriter::writeKey(QLatin1StringView key)
{
    if (!m_isFirst)
        m_bytes.append(',');
    m_isFirst = false;
    m_bytes.append('"').append(key.data(), key.size()).append("\":", 2);
}

void JsonWriter::text(QLatin1StringView key, const QString &value)
{
    if (value.isEmpty())
        return;
    writeKey(key);
    appendJsonString(m_bytes, value.toUtf8());
}

void JsonWriter::ascii(QLatin1StringView key, const QByteArray &value)
{
    writeKey(key);
    m_bytes.append('"').append(value).append('"');
}

void JsonWriter::number(QLatin1StringView key, qint64 value)
{
    writeKey(key);
    m_bytes.append(QByteArray::number(value));
}

void JsonWriter::flag(QLatin1StringView key, bool value)
{
    writeKey(key);
    m_bytes.append(value ? "true" : "false");
}

void JsonWriter::raw(QLatin1StringView key, const QByteArray &json)
{
    writeKey(key);
    m_bytes.append(json);
}

void JsonWriter::begin(QLatin1StringView key, char bracket)
{
    writeKey(key);
    m_bytes.append(bracket);
    m_isFirst = true;
}

void JsonWriter::element()
{
    if (!m_isFirst)
        m_bytes.append(',');
    m_bytes.append('{');
    m_isFirst = true;
}

void JsonWriter::end(char bracket)
{
    m_bytes.append(bracket);
    m_isFirst = false;
}

QByteArray JsonWriter::finished()
{
    m_bytes.append('}');
    m_isFirst = true;
    return std::exchange(m_bytes, QByteArray("{"));
}
