// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

/// Takes the one answer that a browser brings to a port of this computer (RFC 8252, 7.3): 127.0.0.1 only, closed as
/// soon as it came. Lives on one thread with an event loop.
class LoopbackAnswer : public QObject
{
    Q_OBJECT
public:
    /// `state`: what the answer must carry; anything else that knocks gets 404.
    explicit LoopbackAnswer(QString state, QObject *parent = nullptr);
    bool listen();
    QUrl address() const { return m_address; } ///< "http://127.0.0.1:PORT/"
    /// Nothing is taken any more; goes away by itself as soon as the browser has its page.
    void finish();

signals:
    void came(const QString &code, const QString &error); ///< One of them is empty.

private:
    void take(QTcpSocket *socket);
    void read(QTcpSocket *socket, const QByteArray &head);

    const QString m_state;
    QUrl m_address;
    QHash<QTcpSocket *, QByteArray> m_heads;
    QTcpServer m_server; ///< Goes first, and its sockets with it.
};
