// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>
#include <QUrl>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <atomic>
#include <deque>
#include <memory>

/// A line of few bits a second and some way between a counter and its gateway, shared by all connections, each way by
/// itself. What does not pass yet is left with the sender, as far as the system's buffers of a socket allow.
class SlowLine
{
public:
    SlowLine(const QUrl &gateway, double bitsPerSecond, int roundTripMs)
        : m_gateway(gateway)
        , m_bytesPerMs(bitsPerSecond / 8000)
        , m_wayMs(roundTripMs / 2)
    {
        m_thread.start();
        m_home = new QObject;
        m_home->moveToThread(&m_thread);
        QMetaObject::invokeMethod(
            m_home, [this] { open(); }, Qt::BlockingQueuedConnection);
    }
    ~SlowLine()
    {
        m_home->deleteLater();
        m_thread.quit();
        m_thread.wait();
    }
    SlowLine(const SlowLine &) = delete;
    SlowLine &operator=(const SlowLine &) = delete;

    QUrl url() const { return m_url; }
    qint64 bytesUp() const { return m_up; }
    qint64 bytesDown() const { return m_down; }

private:
    struct Chunk
    {
        qint64 due = 0;
        QByteArray bytes;
    };
    /// One way of one connection.
    struct Way
    {
        QTcpSocket *from = nullptr;
        QTcpSocket *to = nullptr;
        std::deque<Chunk> under; ///< Under way.
    };
    struct Direction
    {
        std::vector<std::shared_ptr<Way>> ways;
        double credit = 0;
        size_t turn = 0;
    };

    static constexpr qint64 packet = 1460;

    void open()
    {
        auto *server = new QTcpServer(m_home);
        server->listen(QHostAddress::LocalHost);
        // As over a network; segments of 64 KiB, as within a machine, would not fit into the small windows.
        const int segment = packet;
        setsockopt(int(server->socketDescriptor()), IPPROTO_TCP, TCP_MAXSEG, &segment, sizeof segment);
        m_url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server->serverPort()));
        QObject::connect(server, &QTcpServer::newConnection, m_home, [this, server] {
            while (QTcpSocket *client = server->nextPendingConnection())
                join(client);
        });
        auto *beat = new QTimer(m_home);
        beat->setTimerType(Qt::PreciseTimer);
        QObject::connect(beat, &QTimer::timeout, m_home, [this] { pass(); });
        m_since.start();
        beat->start(2);
    }
    void join(QTcpSocket *client)
    {
        auto *gateway = new QTcpSocket(m_home);
        client->setParent(m_home);
        for (QTcpSocket *one : {client, gateway}) {
            one->setReadBufferSize(8 * packet);
            one->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 8 * packet);
            one->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        }
        gateway->connectToHost(m_gateway.host(), quint16(m_gateway.port()));
        m_toGateway.ways.push_back(std::make_shared<Way>(Way{client, gateway, {}}));
        m_toClient.ways.push_back(std::make_shared<Way>(Way{gateway, client, {}}));
    }
    void pass()
    {
        const double elapsed = double(m_since.nsecsElapsed()) / 1e6;
        const double ms = elapsed - m_last;
        m_last = elapsed;
        take(m_toGateway, ms, qint64(elapsed), m_up);
        take(m_toClient, ms, qint64(elapsed), m_down);
        // A connection that is closed on one side goes when nothing of it is under way.
        for (Direction *direction : {&m_toGateway, &m_toClient}) {
            std::erase_if(direction->ways, [](const std::shared_ptr<Way> &way) {
                const bool isOver = way->from->state() == QAbstractSocket::UnconnectedState &&
                                    way->from->bytesAvailable() == 0 && way->under.empty();
                if (isOver)
                    way->to->disconnectFromHost();
                return isOver;
            });
        }
    }
    void take(Direction &direction, double ms, qint64 now, std::atomic<qint64> &counted)
    {
        for (const auto &way : direction.ways) {
            while (!way->under.empty() && way->under.front().due <= now) {
                way->to->write(way->under.front().bytes);
                way->under.pop_front();
            }
        }
        // A line that was idle has not saved anything up.
        direction.credit = std::min(direction.credit + ms * m_bytesPerMs, std::max(double(packet), 20 * m_bytesPerMs));
        size_t idle = 0;
        while (direction.credit >= 1 && idle < direction.ways.size()) {
            const auto &way = direction.ways[direction.turn++ % direction.ways.size()];
            const QByteArray bytes = way->from->read(std::min(packet, qint64(direction.credit)));
            idle = bytes.isEmpty() ? idle + 1 : 0;
            if (bytes.isEmpty())
                continue;
            direction.credit -= double(bytes.size());
            counted += bytes.size();
            way->under.push_back({now + m_wayMs, bytes});
        }
    }

    const QUrl m_gateway;
    const double m_bytesPerMs;
    const int m_wayMs;
    QThread m_thread;
    QObject *m_home = nullptr;
    QUrl m_url;
    QElapsedTimer m_since;
    double m_last = 0;
    Direction m_toGateway;
    Direction m_toClient;
    std::atomic<qint64> m_up = 0;
    std::atomic<qint64> m_down = 0;
};
