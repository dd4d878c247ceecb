// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portalanswer.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

class QNetworkReply;

/// What came back over the wire from the right host, as JSON.
struct PortalBytes
{
    int status = 0;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< With Expecting::Headers.

    QByteArray header(QByteArrayView name) const;
};

/// One request and its answer: tells the ways out of it apart and finishes its promise once, whichever comes first.
class PortalExchange : public QObject
{
    Q_OBJECT
public:
    /// What an answer must have to be the portal's: JSON, or (of HEAD and PATCH, whose answers are empty) headers that
    /// the caller looks at.
    enum class Expecting { Json, Headers };

    /// `timeoutMs` counts anew while bytes leave. Takes the reply; deletes itself when it has finished, and tells so by
    /// finished().
    PortalExchange(QNetworkReply *reply, int timeoutMs, Expecting expecting, QObject *parent);
    ~PortalExchange() override; ///< Not finished yet: aborted.

    QFuture<PortalAnswer<PortalBytes>> future() { return m_promise.future(); }
    void abort();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void settle();
    void finish(PortalAnswer<PortalBytes> answer);
    PortalAnswer<PortalBytes> judged() const;

    QNetworkReply *m_reply;
    const int m_timeoutMs;
    const Expecting m_expecting;
    QPromise<PortalAnswer<PortalBytes>> m_promise;
    int m_timer = 0;
    bool m_hasTimedOut = false; // A transfer time-out of Qt's looks like an abort.
    bool m_isAborted = false;
    bool m_isTrustRefused = false;
    bool m_isFinished = false;
};
