// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loopbackanswer.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QTcpSocket>
#include <QTimer>
#include <QUrlQuery>

#include <chrono>

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

constexpr qsizetype mostHead = 16 * 1024;
constexpr std::chrono::seconds farewell = 3s;

/// What the browser shows when its part is done.
QByteArray donePage(bool isGranted)
{
    const QString words =
        isGranted
            ? QCoreApplication::translate("LoopbackAnswer", "You are known. Close this window and go back to mocua.")
            : QCoreApplication::translate("LoopbackAnswer", "The sign-in was not completed. Go back to mocua.");
    return "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>mocua</title>"
           "<body style=\"font:18px sans-serif;margin:4em\"><p>" +
           words.toHtmlEscaped().toUtf8() + "</p></body></html>";
}

QByteArray response(const QByteArray &status, const QByteArray &body)
{
    return "HTTP/1.1 " + status +
           "\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\nReferrer-Policy: "
           "no-referrer\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\nConnection: "
           "close\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

LoopbackAnswer::LoopbackAnswer(QString state, QObject *parent) : QObject(parent), m_state(std::move(state))
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            take(socket);
    });
}

bool LoopbackAnswer::listen()
{
    const bool isListening = m_server.listen(QHostAddress::LocalHost, 0);
    m_address = QUrl(u"http://127.0.0.1:%1/"_s.arg(m_server.serverPort()));
    return isListening;
}

void LoopbackAnswer::finish()
{
    m_server.close();
    disconnect(this, &LoopbackAnswer::came, nullptr, nullptr);
    QTimer::singleShot(farewell, this, &QObject::deleteLater);
}

void LoopbackAnswer::take(QTcpSocket *socket)
{
    socket->setReadBufferSize(mostHead + 1);
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_heads.remove(socket);
        socket->deleteLater();
    });
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
        QByteArray &head = m_heads[socket];
        head += socket->readAll();
        if (head.size() > mostHead)
            return socket->abort();
        if (head.contains("\r\n\r\n"))
            read(socket, head);
    });
}

void LoopbackAnswer::read(QTcpSocket *socket, const QByteArray &head)
{
    const QList<QByteArray> words = head.left(head.indexOf("\r\n")).split(' ');
    const QUrl asked = QUrl::fromEncoded("http://127.0.0.1" + words.value(1));
    // In forms a space is a plus.
    const QUrlQuery query(QString(asked.query(QUrl::FullyEncoded)).replace(u'+', "%20"_L1));
    const auto value = [&query](const QString &name) { return query.queryItemValue(name, QUrl::FullyDecoded); };
    const QString code = value(u"code"_s);
    const QString error = value(u"error"_s);
    // Browsers ask for icons, and anybody on this computer may knock.
    const bool isOurs = words.first() == "GET" && asked.path() == "/"_L1 && value(u"state"_s) == m_state &&
                        code.isEmpty() != error.isEmpty();
    socket->write(isOurs ? response("200 OK", donePage(!code.isEmpty())) : response("404 Not Found", {}));
    socket->flush();
    socket->disconnectFromHost();
    if (!isOurs)
        return;
    m_server.close();
    emit came(code, error);
}
