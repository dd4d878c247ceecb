// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "twistedportal.h"

#include <QSet>

#include <httplib.h>

#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

struct TwistedPortal::Parts
{
    std::mutex mutex;
    std::string gateway;
    std::function<void(TwistedAnswer &)> twist;
    QSet<QByteArray> seen;
    httplib::Server server;
    std::thread listener;
    int port = 0;

    void pass(const httplib::Request &request, const std::string &body, httplib::Response &response);
};

void TwistedPortal::Parts::pass(const httplib::Request &request, const std::string &body, httplib::Response &response)
{
    httplib::Client client(gateway);
    httplib::Request forwarded;
    forwarded.method = request.method;
    forwarded.path = request.target;
    for (const auto &[name, value] : request.headers) {
        static const QSet<QByteArray> own{"host", "connection", "content-length", "accept-encoding"};
        const QByteArray lower = QByteArray::fromStdString(name).toLower();
        if (!own.contains(lower) && !lower.startsWith("remote_") && !lower.startsWith("local_"))
            forwarded.headers.emplace(name, value);
    }
    forwarded.body = body;
    const httplib::Result result = client.send(forwarded);
    const std::lock_guard lock(mutex);
    if (!result) {
        response.status = 502;
        return;
    }
    TwistedAnswer answer{.method = QByteArray::fromStdString(request.method),
                         .path = QString::fromStdString(request.target),
                         .requestBody = QByteArray::fromStdString(body),
                         .status = result->status,
                         .type = QByteArray::fromStdString(result->get_header_value("Content-Type")),
                         .body = QByteArray::fromStdString(result->body)};
    const QByteArray key = answer.method + answer.path.toUtf8() + answer.requestBody;
    answer.isRepeat = seen.contains(key);
    seen.insert(key);
    if (twist)
        twist(answer);
    response.status = answer.status;
    for (const auto &[name, value] : result->headers) {
        const QByteArray lower = QByteArray::fromStdString(name).toLower();
        if (lower != "content-length" && lower != "content-type" && lower != "connection" && lower != "keep-alive")
            response.set_header(name, value);
    }
    if (!answer.type.isEmpty() && request.method != "HEAD")
        response.set_content(answer.body.toStdString(), answer.type.toStdString());
}

TwistedPortal::TwistedPortal(const QUrl &gateway) : m_parts(std::make_unique<Parts>())
{
    Parts &parts = *m_parts;
    parts.gateway = gateway.toString().toStdString();
    parts.server.set_tcp_nodelay(true);
    const auto withBody = [&parts](const httplib::Request &request, httplib::Response &response,
                                   const httplib::ContentReader &reader) {
        std::string body;
        reader([&body](const char *bytes, size_t length) {
            body.append(bytes, length);
            return true;
        });
        parts.pass(request, body, response);
    };
    const auto withoutBody = [&parts](const httplib::Request &request, httplib::Response &response) {
        parts.pass(request, {}, response);
    };
    parts.server.Get(".*", withoutBody);
    parts.server.Delete(".*", withoutBody);
    parts.server.Options(".*", withoutBody);
    parts.server.Put(".*", withBody);
    parts.server.Post(".*", withBody);
    parts.server.Patch(".*", withBody);
    parts.port = parts.server.bind_to_any_port("127.0.0.1");
    parts.listener = std::thread([&parts] { parts.server.listen_after_bind(); });
    while (!parts.server.is_running())
        std::this_thread::yield();
}

TwistedPortal::~TwistedPortal()
{
    m_parts->server.stop();
    m_parts->listener.join();
}

QString TwistedPortal::url() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_parts->port);
}

void TwistedPortal::setTwist(std::function<void(TwistedAnswer &)> twist)
{
    const std::lock_guard lock(m_parts->mutex);
    m_parts->twist = std::move(twist);
}
