// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enumwords.h"
#include "error.h"
#include "fee.h"

#include <QDate>
#include <QJsonObject>
#include <QMap>

#include <optional>

/// A catalogue that cannot be read: where, and what is wrong there.
Error catalogueError(const QString &where, const QString &fault);

/// Reads the members of one JSON object of a catalogue and remembers the first fault with the place where it stands.
/// What is missing or wrong reads as empty.
class ObjectReader
{
public:
    ObjectReader(QJsonObject object, QString place, std::optional<Error> *fault);

    QString text(const QString &key) const;
    QString neededText(const QString &key) const;
    QStringList texts(const QString &key) const;
    bool flag(const QString &key, bool otherwise) const { return m_object.value(key).toBool(otherwise); }
    double number(const QString &key, double otherwise = 0) const; ///< Never below 0.
    int integer(const QString &key, int otherwise = 0) const { return static_cast<int>(number(key, otherwise)); }
    Dong dong(const QString &key) const { return static_cast<Dong>(number(key)); }
    QDate date(const QString &key) const { return asDate(text(key), key); }
    QDate asDate(const QString &iso, const QString &key) const; ///< `key`: to be blamed.
    std::optional<Channel> channel() const;
    QMap<QDate, QString> days(const QString &key) const;
    bool has(const QString &key) const { return m_object.contains(key); }
    ObjectReader object(const QString &key) const;
    QList<ObjectReader> objects(const QString &key) const;

    template <typename Value, std::size_t Size>
    Value word(const QString &key, const EnumWord<Value> (&words)[Size], Value otherwise) const
    {
        const QString found = text(key);
        const std::optional<Value> value = valueOfWord(words, found);
        if (!found.isEmpty() && !value)
            blame(key, QStringLiteral("unknown word"));
        return value.value_or(otherwise);
    }

    void blame(const QString &key, const QString &fault) const;

private:
    QJsonObject m_object;
    QString m_place;
    std::optional<Error> *m_fault;
};
