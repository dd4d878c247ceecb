// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "objectreader.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

Error catalogueError(const QString &where, const QString &fault)
{
    return Error{ErrorKind::BadInput, u"catalogue"_s,
                 QCoreApplication::translate("Catalogue", "The catalogue cannot be read: %1 (%2).").arg(where, fault),
                 where + u": "_s + fault, where};
}

ObjectReader::ObjectReader(QJsonObject object, QString place, std::optional<Error> *fault)
    : m_object(std::move(object))
    , m_place(std::move(place))
    , m_fault(fault)
{
}

QString ObjectReader::text(const QString &key) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isUndefined() && !value.isString())
        blame(key, u"no text"_s);
    return value.toString();
}

QString ObjectReader::neededText(const QString &key) const
{
    QString found = text(key);
    if (found.isEmpty())
        blame(key, u"missing"_s);
    return found;
}

QStringList ObjectReader::texts(const QString &key) const
{
    QStringList found;
    const QJsonArray array = m_object.value(key).toArray();
    for (const auto &value : array)
        found << value.toString();
    return found;
}

double ObjectReader::number(const QString &key, double otherwise) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isUndefined() && (!value.isDouble() || value.toDouble() < 0))
        blame(key, u"no number"_s);
    return value.toDouble(otherwise);
}

QDate ObjectReader::asDate(const QString &iso, const QString &key) const
{
    const QDate found = QDate::fromString(iso, Qt::ISODate);
    if (!iso.isEmpty() && !found.isValid())
        blame(key, u"no date"_s);
    return found;
}

std::optional<Channel> ObjectReader::channel() const
{
    const QString found = text(u"channel"_s);
    const std::optional<Channel> value = channelFromText(found);
    if (!found.isEmpty() && !value)
        blame(u"channel"_s, u"unknown word"_s);
    return value;
}

QMap<QDate, QString> ObjectReader::days(const QString &key) const
{
    QMap<QDate, QString> found;
    const QJsonObject object = m_object.value(key).toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        found.insert(asDate(it.key(), key), it.value().toString());
    return found;
}

ObjectReader ObjectReader::object(const QString &key) const
{
    return {m_object.value(key).toObject(), m_place + u'/' + key, m_fault};
}

QList<ObjectReader> ObjectReader::objects(const QString &key) const
{
    QList<ObjectReader> found;
    const QJsonArray array = m_object.value(key).toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonObject object = array[i].toObject();
        const QString code = object.value(u"code"_s).toString();
        QString place = m_place + u'/' + key + u'[' + QString::number(i) + u']';
        if (!code.isEmpty())
            place += u' ' + code;
        found.append(ObjectReader(object, place, m_fault));
    }
    return found;
}

void ObjectReader::blame(const QString &key, const QString &fault) const
{
    if (!*m_fault)
        *m_fault = catalogueError(m_place + u'/' + key, fault);
}
