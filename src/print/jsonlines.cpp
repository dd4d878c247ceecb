// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonlines.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 64;

/// Walks over a valid JSON text and notes the line of each value.
class JsonWalk
{
public:
    explicit JsonWalk(const QByteArray &json) : m_json(json) {}

    JsonLines walk()
    {
        value(QString(), 0);
        return m_found;
    }

private:
    char peek() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }

    void advance()
    {
        if (peek() == '\n')
            ++m_line;
        ++m_at;
    }

    void skipSpace()
    {
        while (m_at < m_json.size() && QByteArrayView(" \t\r\n").contains(peek()))
            advance();
    }

    QByteArray string()
    {
        const qsizetype start = m_at;
        advance();
        while (m_at < m_json.size() && peek() != '"') {
            if (peek() == '\\')
                advance();
            advance();
        }
        advance();
        return m_json.mid(start, m_at - start);
    }

    /// A name as the reader sees it, without its escapes.
    static QString nameIn(const QByteArray &quoted)
    {
        return QJsonDocument::fromJson("{" + quoted + ":0}").object().keys().value(0);
    }

    void value(const QString &path, int depth)
    {
        skipSpace();
        if (m_found.lines.contains(path))
            m_found.twice.append(path);
        m_found.lines.insert(path, m_line);
        if (depth > deepest) { // No template is so deep: what follows has no lines.
            m_at = m_json.size();
            return;
        }
        if (peek() == '{')
            members(path, depth, '}');
        else if (peek() == '[')
            members(path, depth, ']');
        else if (peek() == '"')
            string();
        else
            while (m_at < m_json.size() && !QByteArrayView(",]} \t\r\n").contains(peek()))
                advance();
    }

    void members(const QString &path, int depth, char end)
    {
        advance();
        for (int index = 0; m_at < m_json.size(); ++index) {
            skipSpace();
            if (peek() == ',') {
                advance();
                skipSpace();
            }
            if (peek() == end)
                break;
            QString name = QString::number(index);
            if (end == '}') {
                name = nameIn(string());
                skipSpace();
                advance(); // The colon.
            }
            value(path + u'/' + name, depth + 1);
            skipSpace();
        }
        advance();
    }

    const QByteArray &m_json;
    qsizetype m_at = 0;
    int m_line = 1;
    JsonLines m_found;
};

} // namespace

int JsonLines::of(const QString &path) const
{
    for (QString at = path;; at = at.section(u'/', 0, -2)) {
        const auto known = lines.constFind(at);
        if (known != lines.constEnd())
            return *known;
        if (at.isEmpty())
            return 1;
    }
}

JsonLines jsonLines(const QByteArray &json)
{
    return JsonWalk(json).walk();
}

int lineOf(const QByteArray &text, qsizetype offset)
{
    return int(QByteArrayView(text).first(qBound<qsizetype>(0, offset, text.size())).count('\n')) + 1;
}

int lineOfOpenText(const QByteArray &json)
{
    int line = 1;
    bool isText = false;
    for (qsizetype at = 0; at < json.size(); ++at) {
        if (json[at] == '\n') {
            if (isText)
                return line;
            ++line;
        } else if (json[at] == '\\' && isText) {
            ++at;
        } else if (json[at] == '"') {
            isText = !isText;
        }
    }
    return isText ? line : 0;
}
