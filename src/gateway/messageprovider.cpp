// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messageprovider.h"

using namespace Qt::StringLiterals;

MessageAnswer HttpMessageProvider::send(const CitizenMessage &message)
{
    const ProviderReply reply = postToProvider(m_provider, {}, message.id,
                                               {{u"id"_s, message.id},
                                                {u"channel"_s, message.channel},
                                                {u"to"_s, message.to},
                                                {u"subject"_s, message.subject},
                                                {u"text"_s, message.text}});
    if (reply.postponed)
        return {.kind = MessageAnswer::Kind::Later, .reason = {}, .postponed = *reply.postponed};
    const QString status = reply.json.value("status"_L1).toString();
    if (status == "accepted"_L1)
        return {.kind = MessageAnswer::Kind::Accepted, .reason = {}};
    if (status == "refused"_L1)
        return {.kind = MessageAnswer::Kind::Refused, .reason = reasonCode(reply.json.value("reason"_L1).toString())};
    return {.kind = MessageAnswer::Kind::Later, .reason = {}, .postponed = {u"unreadable-answer"_s, true, false}};
}
