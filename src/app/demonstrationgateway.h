// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QProcess>
#include <QUrl>

/// The gateway of a demonstration: a mocua-gateway of our own on 127.0.0.1, stopped when this goes away. If one answers
/// already at the address of the last time, that one is used and left running.
class DemonstrationGateway : public QObject
{
    Q_OBJECT
public:
    /// `directory`: where its database and files lie. `last`: the address of the last time, may be empty.
    DemonstrationGateway(QString directory, QUrl last, QObject *parent = nullptr);
    ~DemonstrationGateway() override;

    /// Starts it; answers its address when it listens. Waits at most ten seconds; call it before the window is shown.
    Result<QUrl> start();

private:
    Result<QUrl> launch(int port);
    const QString m_directory;
    const QUrl m_last;
    QProcess m_process;
};
