// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browserpage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

QString BrowserPage::program()
{
    return QStandardPaths::findExecutable(u"chromium"_s);
}

BrowserPage::~BrowserPage()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    called(u"Browser.close"_s);
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished(10'000);
    }
}

bool BrowserPage::start()
{
    // The protocol's pipes are the descriptors 3 and 4.
    const QString command = u"exec \"$0\" --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run "
                            "--disable-background-networking --disable-component-update --hide-scrollbars "
                            "--user-data-dir=\"$1\" --remote-debugging-pipe about:blank 3<&0 4>&1 0</dev/null "
                            "1>/dev/null 2>/dev/null"_s;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_folder.path());
    m_process.setProcessEnvironment(environment);
    m_process.start(u"sh"_s, {u"-c"_s, command, program(), m_folder.path()});
    if (!m_process.waitForStarted(10'000))
        return false;
    const QString target = called(u"Target.createTarget"_s, {{u"url"_s, u"about:blank"_s}})["targetId"_L1].toString();
    m_session =
        called(u"Target.attachToTarget"_s, {{u"targetId"_s, target}, {u"flatten"_s, true}})["sessionId"_L1].toString();
    if (m_session.isEmpty())
        return false;
    called(u"Page.enable"_s);
    called(u"Emulation.setScriptExecutionDisabled"_s, {{u"value"_s, true}});
    return true;
}

void BrowserPage::setPhone(int width, int height, bool isDark)
{
    called(u"Emulation.setDeviceMetricsOverride"_s,
           {{u"width"_s, width}, {u"height"_s, height}, {u"deviceScaleFactor"_s, 2}, {u"mobile"_s, true}});
    const QJsonObject scheme{{u"name"_s, u"prefers-color-scheme"_s}, {u"value"_s, isDark ? u"dark"_s : u"light"_s}};
    called(u"Emulation.setEmulatedMedia"_s, {{u"features"_s, QJsonArray{scheme}}});
}

bool BrowserPage::open(const QUrl &url)
{
    m_events.clear();
    const QJsonObject opened = called(u"Page.navigate"_s, {{u"url"_s, url.toString()}});
    return !opened.contains("errorText"_L1) && waitFor(u"Page.loadEventFired"_s);
}

QJsonValue BrowserPage::evaluated(const QString &script)
{
    return called(u"Runtime.evaluate"_s,
                  {{u"expression"_s, script}, {u"returnByValue"_s, true}})["result"_L1]["value"_L1];
}

QByteArray BrowserPage::screenshot()
{
    return QByteArray::fromBase64(
        called(u"Page.captureScreenshot"_s, {{u"captureBeyondViewport"_s, true}})["data"_L1].toString().toLatin1());
}

bool BrowserPage::readMessage(QJsonObject &message)
{
    constexpr int patienceMs = 60'000;
    while (!m_pending.contains('\0')) {
        if (!m_process.waitForReadyRead(patienceMs))
            return false;
        m_pending += m_process.readAllStandardOutput();
    }
    const qsizetype end = m_pending.indexOf('\0');
    message = QJsonDocument::fromJson(m_pending.left(end)).object();
    m_pending.remove(0, end + 1);
    return true;
}

QJsonObject BrowserPage::called(const QString &method, const QJsonObject &params)
{
    const int id = ++m_lastId;
    QJsonObject message{{u"id"_s, id}, {u"method"_s, method}, {u"params"_s, params}};
    if (!m_session.isEmpty() && !method.startsWith("Browser."_L1))
        message.insert(u"sessionId"_s, m_session);
    m_process.write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\0');
    QJsonObject answer;
    while (readMessage(answer)) {
        if (answer["id"_L1].toInt() == id)
            return answer["result"_L1].toObject();
        m_events.append(answer["method"_L1].toString());
    }
    return {};
}

bool BrowserPage::waitFor(const QString &event)
{
    QJsonObject message;
    while (!m_events.contains(event)) {
        if (!readMessage(message))
            return false;
        m_events.append(message["method"_L1].toString());
    }
    return true;
}
