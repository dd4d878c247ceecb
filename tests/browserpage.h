// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

/// A page in a headless Chromium, driven by its debugging protocol over pipes: measured as a phone shows it.
class BrowserPage
{
public:
    static QString program(); ///< Empty: Chromium is not installed.

    ~BrowserPage();
    bool start();
    void setPhone(int width, int height, bool isDark = false);
    bool open(const QUrl &url);
    /// What a script of the test's answers; the page's own stay switched off.
    QJsonValue evaluated(const QString &script);
    QByteArray screenshot(); ///< PNG.

private:
    QJsonObject called(const QString &method, const QJsonObject &params = {});
    bool waitFor(const QString &event);
    bool readMessage(QJsonObject &message);

    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_pending;
    QString m_session;
    int m_lastId = 0;
    QStringList m_events;
};
