// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"

#include <QJsonObject>

/// Named values of this counter: office, counter, device, gateway address, window settings.
class SettingTable
{
public:
    explicit SettingTable(Connection &connection) : m_connection(connection) {}
    Result<QString> value(const QString &name); ///< Empty if there is none.
    Result<void> setValue(const QString &name, const QString &value);
    Result<QJsonObject> object(const QString &name);
    Result<void> setObject(const QString &name, const QJsonObject &object);

    /// Seconds that the portal's clock was ahead of this machine's when they were compared last; 0: not yet.
    Result<qint64> clockOffset();
    Result<void> setClockOffset(qint64 seconds);

private:
    Connection &m_connection;
};
