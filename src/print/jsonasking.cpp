// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonasking.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct JsonAskingText
{
    Q_DECLARE_TR_FUNCTIONS(FormReading)
};

} // namespace

JsonAsking::JsonAsking(const QByteArray &json) : m_lines(jsonLines(json))
{
    for (const QString &path : m_lines.twice)
        fault(path, JsonAskingText::tr("“%1” stands twice.").arg(path.section(u'/', -1)));
}

void JsonAsking::allow(const QJsonObject &json, const QString &path, const QStringList &known)
{
    for (const QString &name : json.keys()) {
        if (!known.contains(name))
            fault(path + u'/' + name,
                  JsonAskingText::tr("“%1” is not known here; known are: %2.").arg(name, known.join(u", "_s)));
    }
}

QString JsonAsking::text(const QJsonObject &json, const QString &path, const QString &name, const QString &otherwise)
{
    const QJsonValue value = json[name];
    if (value.isUndefined())
        return otherwise;
    if (!value.isString())
        fault(path + u'/' + name, JsonAskingText::tr("“%1” has to be a text in quotation marks.").arg(name));
    return value.toString();
}

QStringList JsonAsking::texts(const QJsonObject &json, const QString &path, const QString &name)
{
    const QJsonValue value = json[name];
    if (value.isUndefined())
        return {};
    return texts(value, path + u'/' + name);
}

QStringList JsonAsking::texts(const QJsonValue &value, const QString &path)
{
    QStringList found;
    if (!value.isArray())
        fault(path, JsonAskingText::tr("Here a list of texts in square brackets is expected."));
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array[i].isString())
            fault(path + u'/' + QString::number(i), JsonAskingText::tr("Here a text in quotation marks is expected."));
        found.append(array[i].toString());
    }
    return found;
}

double JsonAsking::number(const QJsonObject &json, const QString &path, const QString &name, double otherwise,
                          double least, double most)
{
    const QJsonValue value = json[name];
    if (value.isUndefined())
        return otherwise;
    const double found = value.toDouble(least - 1);
    if (!value.isDouble() || found < least || found > most) {
        fault(path + u'/' + name, JsonAskingText::tr("“%1” has to be a number from %2 to %3.")
                                      .arg(name, QString::number(least), QString::number(most)));
        return otherwise;
    }
    return found;
}

QDate JsonAsking::date(const QJsonObject &json, const QString &path, const QString &name)
{
    const QString written = text(json, path, name);
    const QDate found = QDate::fromString(written, Qt::ISODate);
    if (!written.isEmpty() && !found.isValid())
        fault(path + u'/' + name, JsonAskingText::tr("“%1” is no date: write it as 2025-07-01.").arg(name));
    return found;
}

bool JsonAsking::flag(const QJsonObject &json, const QString &path, const QString &name)
{
    if (!json[name].isUndefined() && !json[name].isBool())
        fault(path + u'/' + name, JsonAskingText::tr("“%1” is true or false.").arg(name));
    return json[name].toBool();
}
