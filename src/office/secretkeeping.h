// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>

/// Where a counter's secrets lie: in the desktop's keyring where one answers, else in a file of mode 0600 in the data
/// directory (servers, CI, mocuactl). Waits for the keyring at most two seconds; call it before the window is shown or
/// from a store thread, never from a running window.
class SecretKeeping
{
public:
    explicit SecretKeeping(QString directory);
    Result<void> write(const QString &name, const QByteArray &secret);
    Result<QByteArray> read(const QString &name); ///< Empty if there is none.
    void remove(const QString &name);             ///< Nothing happens if there is none.

private:
    QString fileOf(const QString &name) const;
    QString keyOf(const QString &name) const;
    const QString m_directory;
};
