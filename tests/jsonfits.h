// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

/// Whether JSON fits a schema of an OpenAPI 3.1 document, as far as ours go: $ref, oneOf, type, enum, required,
/// properties (a member that is not named is a fault unless additionalProperties allows it), items, pattern, bounds.
class JsonFits
{
public:
    explicit JsonFits(const QJsonObject &document) : m_document(document) {}

    /// What does not fit; empty: it fits.
    QString fault(const QJsonValue &value, const QJsonObject &schema, const QString &place = QStringLiteral("$")) const
    {
        return schema.contains(QStringLiteral("oneOf")) ? oneOf(value, schema, place) : plain(value, schema, place);
    }
    /// The object that "$ref" leads to, with what stands beside the reference.
    QJsonObject resolved(const QJsonObject &object) const
    {
        const QString reference = object[QStringLiteral("$ref")].toString();
        if (reference.isEmpty())
            return object;
        QJsonObject target = m_document;
        const QStringList steps = reference.mid(2).split(u'/');
        for (const QString &step : steps)
            target = target[step].toObject();
        QJsonObject merged = resolved(target);
        for (auto at = object.begin(); at != object.end(); ++at) {
            if (at.key() == QStringLiteral("properties"))
                merged.insert(at.key(), together(merged[at.key()].toObject(), at->toObject()));
            else if (at.key() != QStringLiteral("$ref"))
                merged.insert(at.key(), *at);
        }
        return merged;
    }

private:
    static QJsonObject together(QJsonObject first, const QJsonObject &second)
    {
        for (auto at = second.begin(); at != second.end(); ++at) {
            QJsonObject both = first[at.key()].toObject();
            const QJsonObject more = at->toObject();
            for (auto member = more.begin(); member != more.end(); ++member)
                both.insert(member.key(), *member);
            first.insert(at.key(), both);
        }
        return first;
    }
    QString oneOf(const QJsonValue &value, const QJsonObject &schema, const QString &place) const
    {
        int fitting = 0;
        QStringList faults;
        const QJsonArray choices = schema[QStringLiteral("oneOf")].toArray();
        for (const QJsonValue &choice : choices) {
            const QString found = fault(value, resolved(choice.toObject()), place);
            fitting += found.isEmpty() ? 1 : 0;
            faults.append(found);
        }
        return fitting == 1 ? QString() : faults.join(QStringLiteral(" / "));
    }
    static bool hasType(const QJsonValue &value, const QString &type)
    {
        return type == QStringLiteral("object")    ? value.isObject()
               : type == QStringLiteral("array")   ? value.isArray()
               : type == QStringLiteral("string")  ? value.isString()
               : type == QStringLiteral("boolean") ? value.isBool()
               : type == QStringLiteral("integer") ? value.isDouble() && value.toDouble() == double(value.toInteger())
                                                   : false;
    }
    QString plain(const QJsonValue &value, const QJsonObject &asGiven, const QString &place) const
    {
        const QJsonObject schema = resolved(asGiven);
        if (schema.contains(QStringLiteral("oneOf")))
            return oneOf(value, schema, place);
        if (schema.contains(QStringLiteral("type")) && !hasType(value, schema[QStringLiteral("type")].toString()))
            return place + QStringLiteral(": not ") + schema[QStringLiteral("type")].toString();
        if (schema.contains(QStringLiteral("enum")) && !schema[QStringLiteral("enum")].toArray().contains(value))
            return place + QStringLiteral(": not listed: ") + value.toVariant().toString();
        const QString pattern = schema[QStringLiteral("pattern")].toString();
        if (!pattern.isEmpty() && !QRegularExpression(pattern).match(value.toString()).hasMatch())
            return place + QStringLiteral(": other form");
        if (value.isDouble() && ((schema.contains(QStringLiteral("minimum")) &&
                                  value.toDouble() < schema[QStringLiteral("minimum")].toDouble()) ||
                                 (schema.contains(QStringLiteral("maximum")) &&
                                  value.toDouble() > schema[QStringLiteral("maximum")].toDouble())))
            return place + QStringLiteral(": out of bounds");
        if (value.isArray()) {
            const QJsonArray items = value.toArray();
            for (qsizetype i = 0; i < items.size(); ++i) {
                const QString found = fault(items.at(i), resolved(schema[QStringLiteral("items")].toObject()),
                                            place + u'[' + QString::number(i) + u']');
                if (!found.isEmpty())
                    return found;
            }
        }
        return value.isObject() ? members(value.toObject(), schema, place) : QString();
    }
    QString members(const QJsonObject &object, const QJsonObject &schema, const QString &place) const
    {
        const QJsonArray required = schema[QStringLiteral("required")].toArray();
        for (const QJsonValue &name : required) {
            if (!object.contains(name.toString()))
                return place + QStringLiteral(": lacks ") + name.toString();
        }
        const QJsonObject properties = schema[QStringLiteral("properties")].toObject();
        for (auto at = object.begin(); at != object.end(); ++at) {
            const bool isNamed = properties.contains(at.key());
            if (!isNamed && !schema[QStringLiteral("additionalProperties")].toBool())
                return place + QStringLiteral(": not described: ") + at.key();
            const QString found =
                isNamed ? fault(*at, resolved(properties[at.key()].toObject()), place + u'.' + at.key()) : QString();
            if (!found.isEmpty())
                return found;
        }
        return {};
    }

    const QJsonObject m_document;
};
