// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <vector>

/// What a load got for answers.
struct LoadResult
{
    std::vector<double> ms; ///< From when a request was due to its last byte.
    qint64 failed = 0;      ///< Other statuses than 2xx, and connections that broke.
    double seconds = 0;

    double perSecond() const { return double(ms.size()) / seconds; }
    double quantile(double part) const; ///< In milliseconds; sorts a copy.
};

/// Many keep-alive connections to one HTTP server, served by one thread. Bodies are read to their end.
class HttpLoad
{
public:
    HttpLoad(QByteArray host, int port, int connections);
    ~HttpLoad();
    HttpLoad(const HttpLoad &) = delete;
    HttpLoad &operator=(const HttpLoad &) = delete;

    /// The bytes of the next request of that connection.
    using Next = std::function<QByteArray(int connection)>;

    /// Told of each good answer.
    std::function<void(int connection, const QByteArray &answer)> heard = [](int, const QByteArray &) {};

    /// Each connection asks anew as soon as it was answered.
    LoadResult closed(double seconds, const Next &next);
    /// `perSecond` requests fall due together, evenly, and go by the connection that has been idle longest; who finds
    /// none idle waits, and the wait counts. `perSecond` is asked for again and again.
    LoadResult open(double seconds, const std::function<double(double at)> &perSecond, const Next &next);

    /// The answer to one request of that connection, alone; empty: none came.
    QByteArray answerTo(int connection, const QByteArray &request);

private:
    struct Connection
    {
        int socket = -1;
        bool isBusy = false;
        double dueMs = 0;
        QByteArray answer;
        qint64 wanted = -1; ///< Bytes of head and body; -1: not known yet.
    };
    bool connectAnew(int which);
    bool ask(int which, double dueMs, const Next &next, LoadResult &result);
    void listen(int waitMs, LoadResult &result, const std::function<void(int)> &answered);
    void finish(LoadResult &result);

    const QByteArray m_host;
    const int m_port;
    int m_watch = -1; ///< epoll's.
    std::vector<Connection> m_connections;
};
