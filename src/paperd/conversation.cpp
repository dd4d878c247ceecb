// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversation.h"

#include "openrequest.h"
#include "ownstreams.h"
#include "role.h"
#include "workermessages.h"

#include <QCoreApplication>

#include <cstdlib>
#include <iostream>
#include <map>
#include <string>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds endWait{5};

/// The requests that the reading thread has seen and that may still be open. Only that thread uses it.
class Registry
{
public:
    void add(const std::shared_ptr<OpenRequest> &request)
    {
        std::erase_if(m_requests, [](const auto &entry) { return entry.second.expired(); });
        m_requests[request->id] = request;
    }

    void cancel(int id)
    {
        const auto found = m_requests.find(id);
        if (found == m_requests.end())
            return;
        if (const auto request = found->second.lock())
            request->isCancelled = true;
    }

    void cancelAll()
    {
        for (const auto &entry : m_requests)
            cancel(entry.first);
    }

private:
    std::map<int, std::weak_ptr<OpenRequest>> m_requests;
};

void hand(Role &role, const QJsonObject &message, const std::shared_ptr<OpenRequest> &request)
{
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [&role, message, request] {
            if (message[u"do"_s].toString() == u"seal") {
                role.setFiles(SealedFiles(QByteArray::fromBase64(message[u"key"_s].toString().toLatin1())));
                return;
            }
            const Reply reply(request);
            if (reply.isCancelled())
                reply.failed(cancelled());
            else
                role.take(message, reply);
        },
        Qt::QueuedConnection);
}

/// Runs on a thread of its own, so that a cancel is heard while the role works.
void listen(Role &role, Output &output)
{
    Registry registry;
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto message = messageFrom(QByteArray::fromStdString(line));
        if (!message) {
            std::cerr << "a line of standard input is no request" << std::endl;
            continue;
        }
        if ((*message)[u"do"_s].toString() == u"cancel") {
            registry.cancel((*message)[u"of"_s].toInt());
            continue;
        }
        auto request = std::make_shared<OpenRequest>(output, (*message)[u"id"_s].toInt());
        registry.add(request);
        hand(role, *message, request);
    }
    registry.cancelAll();
    QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
    // A driver that does not come back must not keep the process.
    std::this_thread::sleep_for(endWait);
    std::_Exit(EXIT_FAILURE);
}

} // namespace

int converse(Role &role)
{
    // Requests that are still queued when the process ends are answered during its end: the way out outlives them.
    static Output output(takeStandardOutput());
    std::thread([&role] { listen(role, output); }).detach();
    return QCoreApplication::exec();
}
