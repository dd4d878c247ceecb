// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reply.h"

#include "openrequest.h"
#include "workermessages.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Replying
{
    Q_DECLARE_TR_FUNCTIONS(WorkerReply)
};

} // namespace

void Output::write(const QJsonObject &message)
{
    const QByteArray line = messageLine(message);
    const std::lock_guard lock(m_mutex);
    std::fwrite(line.constData(), 1, size_t(line.size()), m_stream);
    std::fflush(m_stream);
}

OpenRequest::~OpenRequest()
{
    if (!isAnswered)
        answer(u"error"_s, toMessage({ErrorKind::NotReachable,
                                      u"unanswered"_s,
                                      Replying::tr("The device's driver gave no answer. Try again."),
                                      u"a request was dropped"_s,
                                      {}}));
}

void OpenRequest::answer(const QString &word, const QJsonObject &values)
{
    if (!isAnswered.exchange(true))
        output.write({{u"id"_s, id}, {word, values}});
}

Reply::Reply(std::shared_ptr<OpenRequest> request) : m_request(std::move(request)) {}

void Reply::event(const QString &what, QJsonObject values) const
{
    if (m_request->isAnswered)
        return;
    values.insert(u"id"_s, m_request->id);
    values.insert(u"event"_s, what);
    m_request->output.write(values);
}

void Reply::ok(const QJsonObject &values) const
{
    m_request->answer(u"ok"_s, values);
}

void Reply::failed(const Error &error) const
{
    m_request->answer(u"error"_s, toMessage(error));
}

bool Reply::isCancelled() const
{
    return m_request->isCancelled;
}

Error cancelled()
{
    return {ErrorKind::RefusedByRule, u"cancelled"_s, Replying::tr("Cancelled."), {}, {}};
}
