// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMutex>
#include <QThread>
#include <QUrl>

#include <memory>

class QTcpServer;
class QTcpSocket;

/// What goes wrong with one request on its way to the gateway.
enum class Fault {
    None,
    CutBefore,  ///< Closed without a byte going on.
    CutHalf,    ///< Half of the request goes on, then both sides are closed.
    AnswerLost, ///< The gateway does it, its answer is thrown away.
    AnswerHalf, ///< Half of the answer arrives.
    Html,       ///< A page that asks for a sign-in, status 200.
    Redirect,   ///< To another host.
    Repeated,   ///< The gateway gets it twice; the second answer arrives.
    Late,       ///< No answer; the gateway gets it only after the next one.
    Shortened,  ///< A whole answer of HTTP with half of its content.
    Status500,  ///< Without a problem document.
    Status429,  ///< With Retry-After: 1.
    Silence,    ///< No answer at all.
};

/// Stands between a counter and its gateway on 127.0.0.1 and spoils requests as it is told.
class FaultyProxy
{
public:
    explicit FaultyProxy(const QUrl &upstream);
    ~FaultyProxy();

    QUrl url() const { return m_url; }
    void setUpstream(const QUrl &upstream);
    /// The next requests whose path begins so meet these faults, one each.
    void spoil(const QByteArray &pathBegin, QList<Fault> faults);
    /// Every request to such a path whose body holds the marker meets the fault.
    void spoilContaining(const QByteArray &pathBegin, const QByteArray &marker, Fault fault);
    /// Every request meets a fault with this chance in a hundred; the seed makes it repeatable.
    void spoilAtRandom(int percent, quint32 seed);
    void cut(bool isCut); ///< Nothing passes any more, or everything again.
    int requests() const;

private:
    struct Plan;
    void serve(QTcpSocket *client);

    std::shared_ptr<Plan> m_plan;
    QThread m_thread;
    QTcpServer *m_server = nullptr;
    QUrl m_url;
};
