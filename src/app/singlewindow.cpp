// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "singlewindow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace {

constexpr int raiseWaitMs = 1000;

} // namespace

SingleWindow::SingleWindow(const QString &directory, QObject *parent)
    : QObject(parent)
    , m_name(u"mocua-"_s + QString::fromLatin1(QCryptographicHash::hash(QDir(directory).absolutePath().toUtf8(),
                                                                        QCryptographicHash::Sha256)
                                                   .toHex()
                                                   .first(24)))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        delete m_server.nextPendingConnection();
        emit raiseAsked();
    });
}

bool SingleWindow::raiseOther()
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    return socket.waitForConnected(raiseWaitMs);
}

void SingleWindow::listen()
{
    // Who holds the writer lock is the only window; a name that is left was a killed one's.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}
