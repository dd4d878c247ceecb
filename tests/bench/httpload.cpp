// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpload.h"

#include <algorithm>
#include <chrono>
#include <deque>
#include <utility>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

double nowMs()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// The length of an answer whose head has arrived; -1: it has not.
qint64 lengthOf(const QByteArray &answer)
{
    const qsizetype end = answer.indexOf("\r\n\r\n");
    if (end < 0)
        return -1;
    const QByteArray head = answer.left(end).toLower();
    const qsizetype at = head.indexOf("content-length:");
    return end + 4 + (at < 0 ? 0 : head.mid(at + 15, 20).split('\r').first().trimmed().toLongLong());
}

} // namespace

double LoadResult::quantile(double part) const
{
    if (ms.empty())
        return 0;
    std::vector<double> sorted = ms;
    const auto at = sorted.begin() + std::ptrdiff_t(std::min(double(sorted.size()) - 1, part * double(sorted.size())));
    std::nth_element(sorted.begin(), at, sorted.end());
    return *at;
}

HttpLoad::HttpLoad(QByteArray host, int port, int connections)
    : m_host(std::move(host))
    , m_port(port)
    , m_connections(size_t(connections))
{
    m_watch = ::epoll_create1(EPOLL_CLOEXEC);
    for (int i = 0; i < connections; ++i)
        connectAnew(i);
}

HttpLoad::~HttpLoad()
{
    for (const Connection &connection : m_connections) {
        if (connection.socket >= 0)
            ::close(connection.socket);
    }
    ::close(m_watch);
}

bool HttpLoad::connectAnew(int which)
{
    Connection &connection = m_connections[size_t(which)];
    if (connection.socket >= 0)
        ::close(connection.socket);
    connection.socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(uint16_t(m_port));
    ::inet_pton(AF_INET, m_host.constData(), &address.sin_addr);
    const int yes = 1;
    ::setsockopt(connection.socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (::connect(connection.socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return false;
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u32 = uint32_t(which);
    return ::epoll_ctl(m_watch, EPOLL_CTL_ADD, connection.socket, &event) == 0;
}

bool HttpLoad::ask(int which, double dueMs, const Next &next, LoadResult &result)
{
    Connection &connection = m_connections[size_t(which)];
    const QByteArray request = next(which);
    if (request.isEmpty())
        return false;
    connection.isBusy = true;
    connection.dueMs = dueMs;
    connection.answer.clear();
    connection.wanted = -1;
    // A server may have given the idle connection up.
    for (int tries = 0; tries < 2; ++tries) {
        if (::send(connection.socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL) == request.size())
            return true;
        connectAnew(which);
    }
    connection.isBusy = false;
    ++result.failed;
    return false;
}

void HttpLoad::listen(int waitMs, LoadResult &result, const std::function<void(int)> &answered)
{
    epoll_event events[128];
    const int ready = ::epoll_wait(m_watch, events, 128, waitMs);
    for (int i = 0; i < ready; ++i) {
        const int which = int(events[i].data.u32);
        Connection &connection = m_connections[size_t(which)];
        char buffer[65536];
        const ssize_t got = ::recv(connection.socket, buffer, sizeof buffer, 0);
        if (got <= 0) {
            // An idle connection may be given up; one that was asked may not.
            connectAnew(which);
            if (std::exchange(connection.isBusy, false)) {
                ++result.failed;
                answered(which);
            }
            continue;
        }
        connection.answer.append(buffer, got);
        if (connection.wanted < 0)
            connection.wanted = lengthOf(connection.answer);
        if (connection.wanted < 0 || connection.answer.size() < connection.wanted)
            continue;
        if (connection.answer.startsWith("HTTP/1.1 2")) {
            result.ms.push_back(nowMs() - connection.dueMs);
            heard(which, connection.answer);
        } else {
            ++result.failed;
        }
        connection.isBusy = false;
        if (connection.answer.contains("\r\nConnection: close"))
            connectAnew(which);
        answered(which);
    }
}

QByteArray HttpLoad::answerTo(int connection, const QByteArray &request)
{
    LoadResult result;
    const bool isAsked = ask(
        connection, nowMs(), [&](int) { return request; }, result);
    for (int waits = 0; isAsked && m_connections[size_t(connection)].isBusy && waits < 300; ++waits)
        listen(100, result, [](int) {});
    return result.ms.empty() ? QByteArray() : m_connections[size_t(connection)].answer;
}

void HttpLoad::finish(LoadResult &result)
{
    const double until = nowMs() + 10'000;
    const auto isBusy = [](const Connection &connection) { return connection.isBusy; };
    while (nowMs() < until && std::any_of(m_connections.begin(), m_connections.end(), isBusy))
        listen(100, result, [](int) {});
}

LoadResult HttpLoad::closed(double seconds, const Next &next)
{
    LoadResult result;
    const double began = nowMs();
    for (size_t i = 0; i < m_connections.size(); ++i)
        ask(int(i), nowMs(), next, result);
    const auto again = [&](int which) {
        if (nowMs() - began < seconds * 1000)
            ask(which, nowMs(), next, result);
    };
    while (nowMs() - began < seconds * 1000)
        listen(10, result, again);
    result.seconds = (nowMs() - began) / 1000;
    finish(result);
    return result;
}

LoadResult HttpLoad::open(double seconds, const std::function<double(double at)> &perSecond, const Next &next)
{
    LoadResult result;
    std::deque<int> idle;
    for (size_t i = 0; i < m_connections.size(); ++i)
        idle.push_back(int(i));
    const auto answered = [&idle](int which) { idle.push_back(which); };
    const double began = nowMs();
    double due = began;
    while (nowMs() - began < seconds * 1000) {
        while (due <= nowMs() && !idle.empty()) {
            const int which = idle.front();
            idle.pop_front();
            if (!ask(which, due, next, result))
                idle.push_back(which);
            due += 1000 / perSecond((due - began) / 1000);
        }
        listen(std::max(0, std::min(5, int(due - nowMs()))), result, answered);
    }
    result.seconds = (nowMs() - began) / 1000;
    finish(result);
    return result;
}
