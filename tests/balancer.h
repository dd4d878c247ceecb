// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

/// What stands before several gateways in a province, as small as can be: each connection goes to the next of them that
/// takes it. Lives on a thread with an event loop.
class Balancer : public QTcpServer
{
public:
    explicit Balancer(const QList<QUrl> &gateways) : m_gateways(gateways) { listen(QHostAddress::LocalHost); }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort())); }
    int connections() const { return m_connections; }

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *client = new QTcpSocket(this);
        client->setSocketDescriptor(handle);
        ++m_connections;
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        join(client, m_next++, m_gateways.size());
    }

private:
    void join(QTcpSocket *client, qsizetype which, qsizetype triesLeft)
    {
        const QUrl &gateway = m_gateways.at(which % m_gateways.size());
        auto *server = new QTcpSocket(client);
        connect(server, &QTcpSocket::connected, client, [client, server] {
            server->write(client->readAll());
            connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
            connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
            connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
            connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
        });
        connect(server, &QTcpSocket::errorOccurred, client, [this, client, server, which, triesLeft] {
            if (server->isOpen() || triesLeft <= 1) // It broke off, or nobody is there.
                return client->disconnectFromHost();
            server->deleteLater();
            join(client, which + 1, triesLeft - 1);
        });
        server->connectToHost(gateway.host(), quint16(gateway.port()));
    }

    const QList<QUrl> m_gateways;
    qsizetype m_next = 0;
    int m_connections = 0;
};
