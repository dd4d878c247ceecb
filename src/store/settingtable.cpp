// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingtable.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {
const QString clockOffsetName = u"clock.offset"_s;
}

Result<QString> SettingTable::value(const QString &name)
{
    const auto value = m_connection.single("SELECT value FROM setting WHERE name = ?", {name});
    if (!value)
        return value.error();
    return value->toString();
}

Result<void> SettingTable::setValue(const QString &name, const QString &value)
{
    const auto changed = m_connection.change(
        "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        {name, value.isNull() ? QLatin1StringView("") : value});
    if (!changed)
        return changed.error();
    return {};
}

Result<QJsonObject> SettingTable::object(const QString &name)
{
    const auto text = value(name);
    if (!text)
        return text.error();
    return QJsonDocument::fromJson(text->toUtf8()).object();
}

Result<void> SettingTable::setObject(const QString &name, const QJsonObject &object)
{
    return setValue(name, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

Result<qint64> SettingTable::clockOffset()
{
    const auto text = value(clockOffsetName);
    return text ? Result<qint64>(text->toLongLong()) : text.error();
}

Result<void> SettingTable::setClockOffset(qint64 seconds)
{
    return setValue(clockOffsetName, QString::number(seconds));
}
