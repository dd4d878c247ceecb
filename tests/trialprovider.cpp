// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trialprovider.h"

#include <QJsonDocument>
#include <QSet>

#include <httplib.h>

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

struct TrialProvider::Parts
{
    mutable std::mutex mutex;
    std::condition_variable woken;
    std::unique_ptr<httplib::Server> server;
    std::thread listener;
    int port = 0;
    bool isReleased = false;
    Way way = Way::Answers;
    int times = -1;
    QHash<QString, Way> channelWays;
    QString reason = u"bad-number"_s;
    QList<Received> received;
    QList<QJsonObject> messages;
    QSet<QString> messageKeys;
    QList<QJsonObject> reports;
    QStringList reportKeys;
    QHash<QString, QJsonObject> receipts; ///< By key: what was answered first.
    QHash<QString, int> issues;           ///< By key: how often a number was given.
    QHash<QString, QStringList> standing;
    int lastNumber = 0;

    void listen();
    void end();
    Way nextWay(const QString &channel);
    QJsonObject message(const Received &request);
    QJsonObject receipt(const Received &request, Way now);
    QJsonObject report(const Received &request);
    void answer(const httplib::Request &request, httplib::Response &response);
};

TrialProvider::Way TrialProvider::Parts::nextWay(const QString &channel)
{
    const Way now = channelWays.value(channel, way);
    if (times > 0 && --times == 0)
        way = Way::Answers;
    return now;
}

QJsonObject TrialProvider::Parts::message(const Received &request)
{
    if (!messageKeys.contains(request.key)) {
        messageKeys.insert(request.key);
        messages.append(request.body);
    }
    return {{u"status"_s, u"accepted"_s}, {u"key"_s, request.key}};
}

QJsonObject TrialProvider::Parts::receipt(const Received &request, Way now)
{
    const QString payment = request.body.value("id"_L1).toString();
    if (request.path.endsWith("/cancel"_L1)) {
        standing.remove(payment);
        return {{u"status"_s, u"cancelled"_s}, {u"key"_s, request.key}};
    }
    if (receipts.contains(request.key) && now != Way::AnotherNumber)
        return receipts.value(request.key);
    ++issues[request.key];
    const QString number = now == Way::NineDigits ? u"123456789"_s : QString::number(++lastNumber);
    if (request.path.endsWith("/replace"_L1))
        standing.remove(payment);
    standing[payment].append(number);
    const QJsonObject made{{u"status"_s, u"issued"_s},
                           {u"key"_s, request.key},
                           {u"form"_s, u"01BLP0-001"_s},
                           {u"symbol"_s, u"BL-26E"_s},
                           {u"number"_s, number},
                           {u"lookup"_s, QString("TC"_L1 + number)},
                           {u"issuedAt"_s, u"2026-11-30T09:00:00+07:00"_s}};
    if (!receipts.contains(request.key))
        receipts.insert(request.key, made);
    return made;
}

QJsonObject TrialProvider::Parts::report(const Received &request)
{
    if (!reportKeys.contains(request.key)) {
        reportKeys.append(request.key);
        reports.append(request.body);
    }
    return {{u"status"_s, u"received"_s}, {u"reference"_s, u"LRIS-%1"_s.arg(reportKeys.indexOf(request.key) + 1)}};
}

void TrialProvider::Parts::answer(const httplib::Request &from, httplib::Response &response)
{
    const Received request{QString::fromStdString(from.path),
                           QString::fromStdString(from.get_header_value("Idempotency-Key")),
                           QJsonDocument::fromJson(QByteArray::fromStdString(from.body)).object()};
    if (from.get_header_value("Authorization") != "Bearer trial-token") {
        response.status = 401;
        return;
    }
    std::unique_lock lock(mutex);
    received.append(request);
    const Way now = nextWay(request.body.value("channel"_L1).toString());
    const auto give = [&response](const QJsonObject &json) {
        response.set_content(QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString(), "application/json");
    };
    if (now == Way::Busy) {
        response.status = 429;
        return response.set_header("Retry-After", "60");
    }
    if (now == Way::Broken) {
        response.status = 500;
        return;
    }
    if (now == Way::Nonsense)
        return response.set_content("<html>Bảo trì</html>", "text/html");
    if (now == Way::Refuses)
        return give({{u"status"_s, u"refused"_s}, {u"reason"_s, reason}});
    QJsonObject made = request.path == "/messages"_L1       ? message(request)
                       : request.path == "/lris/reports"_L1 ? report(request)
                                                            : receipt(request, now);
    if (now == Way::Stranger)
        made.insert(u"key"_s, u"another"_s);
    if (now == Way::Slow)
        woken.wait(lock, [this] { return isReleased; });
    if (now == Way::Cuts)
        return response.set_content_provider(1000, "application/json",
                                             [](size_t, size_t, httplib::DataSink &) { return false; });
    give(made);
}

void TrialProvider::Parts::listen()
{
    server = std::make_unique<httplib::Server>();
    server->set_keep_alive_max_count(1);
    server->set_tcp_nodelay(true);
    server->Post(".*",
                 [this](const httplib::Request &request, httplib::Response &response) { answer(request, response); });
    if (port == 0)
        port = server->bind_to_any_port("127.0.0.1");
    else if (!server->bind_to_port("127.0.0.1", port))
        qFatal("the provider's port is taken");
    listener = std::thread([this] { server->listen_after_bind(); });
    while (!server->is_running())
        std::this_thread::yield();
}

void TrialProvider::Parts::end()
{
    if (!listener.joinable())
        return;
    {
        const std::lock_guard lock(mutex);
        isReleased = true;
    }
    woken.notify_all();
    server->stop();
    listener.join();
    server.reset();
}

TrialProvider::TrialProvider() : m_parts(std::make_unique<Parts>())
{
    m_parts->listen();
}

TrialProvider::~TrialProvider()
{
    m_parts->end();
}

QString TrialProvider::messageUrl() const
{
    return u"http://127.0.0.1:%1/messages"_s.arg(m_parts->port);
}

QString TrialProvider::receiptUrl() const
{
    return u"http://127.0.0.1:%1/receipts"_s.arg(m_parts->port);
}

QString TrialProvider::reportingUrl() const
{
    return u"http://127.0.0.1:%1/lris"_s.arg(m_parts->port);
}

void TrialProvider::set(Way way, int times)
{
    const std::lock_guard lock(m_parts->mutex);
    m_parts->way = way;
    m_parts->times = times;
    m_parts->isReleased = false;
}

void TrialProvider::setChannel(const QString &channel, Way way)
{
    const std::lock_guard lock(m_parts->mutex);
    m_parts->channelWays.insert(channel, way);
}

void TrialProvider::setReason(const QString &reason)
{
    const std::lock_guard lock(m_parts->mutex);
    m_parts->reason = reason;
}

void TrialProvider::goDown()
{
    m_parts->end();
}

void TrialProvider::comeBack()
{
    m_parts->listen();
}

void TrialProvider::letGo()
{
    {
        const std::lock_guard lock(m_parts->mutex);
        m_parts->isReleased = true;
    }
    m_parts->woken.notify_all();
}

QList<TrialProvider::Received> TrialProvider::received() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->received;
}

QList<QJsonObject> TrialProvider::messages() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->messages;
}

QList<QJsonObject> TrialProvider::reports() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->reports;
}

QHash<QString, QStringList> TrialProvider::standing() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->standing;
}

int TrialProvider::issued() const
{
    const std::lock_guard lock(m_parts->mutex);
    int count = 0;
    for (const int times : m_parts->issues)
        count += times;
    return count;
}

QStringList TrialProvider::twiceIssued() const
{
    const std::lock_guard lock(m_parts->mutex);
    QStringList keys;
    for (auto at = m_parts->issues.begin(); at != m_parts->issues.end(); ++at) {
        if (at.value() > 1)
            keys.append(at.key());
    }
    return keys;
}
