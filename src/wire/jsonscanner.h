// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

/// Walks through JSON bytes from front to back without making a tree: for batches, whose long strings QJsonDocument
/// takes character by character, and to find the bytes of one value. After a fault every call answers nothing.
class JsonScanner
{
public:
    explicit JsonScanner(QByteArrayView json) : m_json(json) {}

    bool enter(char bracket); ///< Takes '{' or '['.
    bool leave(char bracket); ///< Takes '}' or ']' if it comes next; false otherwise, which is no fault.
    bool next();              ///< After enter() or a value: takes a comma if there is one; false at the end bracket.
    std::optional<QByteArray> key();  ///< A key with its colon.
    std::optional<QByteArray> text(); ///< A string, unescaped, as UTF-8.
    QByteArrayView value();           ///< The bytes of whatever value comes next; empty: a fault.
    bool hasFailed() const { return m_hasFailed; }

private:
    void skipSpace();
    bool take(char expected);
    QByteArrayView fail();
    QByteArrayView stringBytes();
    QByteArrayView m_json;
    qsizetype m_at = 0;
    bool m_isFirst = true;
    bool m_hasFailed = false;
};

/// The bytes of a member's value in a JSON object; empty: not there.
QByteArrayView memberBytes(QByteArrayView object, QByteArrayView name);
