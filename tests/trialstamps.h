// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trialauthority.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

/// A time-stamp authority on 127.0.0.1 that does what a test asks for. Needs the event loop of its thread.
class TrialStamps
{
public:
    enum class Way { Stamps, SignInPage, OtherRequest, Cut };

    explicit TrialStamps(TrialAuthority &authority) : m_authority(authority)
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { take(*socket); });
        });
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/tsa").arg(m_server.serverPort())); }
    void set(Way way) { m_way = way; }
    int asked() const { return m_asked; }

private:
    void take(QTcpSocket &socket)
    {
        const QByteArray text = socket.property("text").toByteArray() + socket.readAll();
        socket.setProperty("text", text);
        const qsizetype end = text.indexOf("\r\n\r\n");
        const QByteArray head = text.left(end).toLower();
        const qsizetype at = head.indexOf("content-length:");
        const qsizetype size = at < 0 ? 0 : head.mid(at + 15).split('\r').first().trimmed().toLongLong();
        if (end < 0 || text.size() < end + 4 + size)
            return;
        ++m_asked;
        if (m_way == Way::Cut)
            return socket.abort();
        QByteArray request = text.mid(end + 4, size);
        const bool isQuery = head.contains("application/timestamp-query") && head.startsWith("post /tsa ");
        if (m_way == Way::OtherRequest)
            request = m_first.isEmpty() ? request : m_first;
        m_first = m_first.isEmpty() ? request : m_first;
        const QByteArray answer =
            m_way == Way::SignInPage || !isQuery ? QByteArray("<html>") : *m_authority.stamped(request);
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: " +
                     QByteArray(m_way == Way::SignInPage ? "text/html" : "application/timestamp-reply") +
                     "\r\nContent-Length: " + QByteArray::number(answer.size()) + "\r\nConnection: close\r\n\r\n" +
                     answer);
        socket.disconnectFromHost();
    }

    TrialAuthority &m_authority;
    QTcpServer m_server;
    Way m_way = Way::Stamps;
    QByteArray m_first; ///< The first request.
    int m_asked = 0;
};
