// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demonstrationgateway.h"

#include <QCoreApplication>
#include <QDir>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace {

constexpr int startWaitMs = 10'000;
constexpr int stopWaitMs = 5'000;
constexpr int answerWaitMs = 500;

/// Whether a gateway answers at this address.
bool isAlive(const QUrl &url)
{
    if (!url.isValid() || url.port() <= 0)
        return false;
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    if (!socket.waitForConnected(answerWaitMs))
        return false;
    socket.write("GET /healthz HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n");
    return socket.waitForReadyRead(answerWaitMs) && socket.readAll().contains(" 200 ");
}

} // namespace

DemonstrationGateway::DemonstrationGateway(QString directory, QUrl last, QObject *parent)
    : QObject(parent)
    , m_directory(std::move(directory))
    , m_last(std::move(last))
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(m_directory + u"/gateway.log"_s);
}

DemonstrationGateway::~DemonstrationGateway()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(stopWaitMs))
        m_process.kill();
}

Result<QUrl> DemonstrationGateway::start()
{
    if (isAlive(m_last))
        return m_last;
    QDir().mkpath(m_directory);
    // The same port as last time keeps printed tracking links working.
    if (m_last.port() > 0) {
        if (auto url = launch(m_last.port()))
            return url;
    }
    return launch(0);
}

Result<QUrl> DemonstrationGateway::launch(int port)
{
    const QString program = QCoreApplication::applicationDirPath() + u"/mocua-gateway"_s;
    m_process.start(program, {u"--listen"_s, u"127.0.0.1:%1"_s.arg(port), u"--database"_s,
                              u"sqlite:"_s + m_directory + u"/gateway.sqlite"_s, u"--files"_s,
                              m_directory + u"/files"_s, u"--demo"_s, u"--until-eof"_s});
    const Error failed{ErrorKind::NotReachable,
                       u"gateway-not-started"_s,
                       tr("The demonstration gateway did not start: see gateway.log in the data folder."),
                       m_process.errorString(),
                       {}};
    if (!m_process.waitForStarted(startWaitMs))
        return failed;
    QByteArray output;
    while (!output.contains('\n')) {
        if (!m_process.waitForReadyRead(startWaitMs)) {
            m_process.kill();
            m_process.waitForFinished(stopWaitMs);
            return failed;
        }
        output += m_process.readAllStandardOutput();
    }
    const QString line = QString::fromUtf8(output).section(u'\n', 0, 0).trimmed();
    static const QString announced = u"listening "_s;
    return line.startsWith(announced) ? Result<QUrl>(QUrl(line.mid(announced.size()))) : failed;
}
