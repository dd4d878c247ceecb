// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QJsonObject>

#include <memory>

struct OpenRequest;

/// The way back to the one who asked. Copies answer the same request; any thread may use them. If the last copy goes
/// without an answer, an error is answered, so that nobody waits for ever.
class Reply
{
public:
    explicit Reply(std::shared_ptr<OpenRequest> request);

    /// Tells something on the way; `what` is the event's word.
    void event(const QString &what, QJsonObject values = {}) const;
    void ok(const QJsonObject &values = {}) const; ///< Done. The first answer counts.
    void failed(const Error &error) const;         ///< Not done. The first answer counts.

    /// Whether the one who asked does not want it any more, or is gone. Look often; then answer failed(cancelled()).
    bool isCancelled() const;

private:
    std::shared_ptr<OpenRequest> m_request;
};

/// What a cancelled request is answered with.
Error cancelled();
