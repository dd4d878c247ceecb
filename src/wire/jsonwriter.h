// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// Writes one JSON object straight into bytes, in the order of the calls: many bodies are made by a load, and a tree
/// of QJsonValues first would cost more than everything else about them. Keys must be plain ASCII.
class JsonWriter
{
public:
    explicit JsonWriter(qsizetype expectedBytes = 2048);

    void text(QLatin1StringView key, const QString &value); ///< Left out if empty.
    void ascii(QLatin1StringView key,
               const QByteArray &value); ///< Nothing in it needs escaping; written also if empty.
    void number(QLatin1StringView key, qint64 value);
    void flag(QLatin1StringView key, bool value);
    void raw(QLatin1StringView key, const QByteArray &json); ///< Bytes that are JSON already.

    template <typename Fill> void object(QLatin1StringView key, Fill fill)
    {
        begin(key, '{');
        fill(*this);
        end('}');
    }
    /// Left out if the items are empty.
    template <typename Items, typename Fill> void list(QLatin1StringView key, const Items &items, Fill fill)
    {
        if (items.isEmpty())
            return;
        begin(key, '[');
        for (const auto &item : items) {
            element();
            fill(*this, item);
            end('}');
        }
        end(']');
    }

    QByteArray finished(); ///< The object's bytes; the writer is empty afterwards.

private:
    void writeKey(QLatin1StringView key);
    void begin(QLatin1StringView key, char bracket);
    void element();
    void end(char bracket);

    QByteArray m_bytes;
    bool m_isFirst = true;
};

/// A JSON string with its quotes.
void appendJsonString(QByteArray &bytes, const QByteArray &utf8);
