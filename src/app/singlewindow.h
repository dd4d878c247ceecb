// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>

/// Makes a second start with the same data directory raise the first window instead.
class SingleWindow : public QObject
{
    Q_OBJECT
public:
    explicit SingleWindow(const QString &directory, QObject *parent = nullptr);
    bool raiseOther(); ///< True if another window answered.
    void listen();     ///< From now on, this is the window that is raised.

signals:
    void raiseAsked();

private:
    const QString m_name;
    QLocalServer m_server;
};
