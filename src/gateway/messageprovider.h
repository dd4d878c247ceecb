// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providercalling.h"

/// A message to one citizen. Personal: never logged.
struct CitizenMessage
{
    QString id; ///< The same for every repeat.
    QString channel;
    QString to; ///< A telephone number or an e-mail address.
    QString subject;
    QString text;
};

/// What became of it.
struct MessageAnswer
{
    enum class Kind { Accepted, Refused, Later };
    Kind kind = Kind::Later;
    QString reason;              ///< With Refused: a code.
    Postponement postponed = {}; ///< With Later.
};

/// Somebody who carries messages to citizens. Called on a worker's thread; may take as long as its time-out.
class MessageProvider
{
public:
    virtual ~MessageProvider() = default;
    virtual MessageAnswer send(const CitizenMessage &message) = 0;
};

/// By HTTP: POST {"id","channel","to","subject","text"} → {"status": "accepted"} or {"status": "refused", "reason"}.
class HttpMessageProvider : public MessageProvider
{
public:
    explicit HttpMessageProvider(ProviderAddress provider) : m_provider(std::move(provider)) {}
    MessageAnswer send(const CitizenMessage &message) override;

private:
    ProviderAddress m_provider;
};
