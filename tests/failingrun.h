// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

/// mocuactl, or another program with its options, on a data directory whose disk fails it at one of its changes
/// ("kill", "full" or "error"), or on a sound one.
struct FailingRun
{
    bool isFinished = false; ///< Not killed.
    int status = 0;
    QList<QJsonObject> objects;
    QString message;
};

inline FailingRun failingRun(const QString &data, const QStringList &arguments, const QString &how = {}, int at = 0,
                             const QString &program = QStringLiteral(PROGRAMS "/mocuactl"))
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("MOCUA_NO_KEYRING"), QStringLiteral("1"));
    if (!how.isEmpty()) {
        environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(PROGRAMS "/failingio.so"));
        environment.insert(QStringLiteral("MOCUA_FAIL_UNDER"), data);
        environment.insert(QStringLiteral("MOCUA_FAIL_HOW"), how);
        environment.insert(QStringLiteral("MOCUA_FAIL_AT"), QString::number(at));
    }
    process.setProcessEnvironment(environment);
    process.start(program, QStringList{QStringLiteral("--data"), data, QStringLiteral("--json")} + arguments);
    process.waitForFinished(60'000);
    FailingRun run;
    run.isFinished = process.exitStatus() == QProcess::NormalExit;
    run.status = process.exitCode();
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            run.objects.append(QJsonDocument::fromJson(line).object());
    }
    run.message = QString::fromUtf8(process.readAllStandardError());
    return run;
}
