// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "problem.h"

#include <QFile>
#include <QHash>
#include <QStringList>
#include <QUrlQuery>

#include <functional>
#include <memory>

/// Gives a request's body in pieces until it ends; false: it broke off, or the taker answered false.
using BodyReader = std::function<bool(const std::function<bool(const char *, size_t)> &)>;

/// A request as the routes see it, whatever HTTP library carried it.
struct GatewayRequest
{
    QStringList captures; ///< What the route's pattern caught, e.g. the operation's id.
    QUrlQuery query;
    QByteArray authorization;
    QString remote;       ///< Address of the line's other end.
    QByteArray signature; ///< Header Op-Signature, base64.
    QByteArray body;
    BodyReader readBody; ///< With a streamed route, in place of `body`.
    std::function<QByteArray(const char *)> header = [](const char *) { return QByteArray(); }; ///< Others, by name.
};

/// What a route answers.
struct GatewayReply
{
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json"; ///< Empty: an answer without content.
    QList<std::pair<QByteArray, QByteArray>> headers;
    QString deviceId;                      ///< Who asked, for the log; empty: nobody known.
    qint64 shownBytes = -1;                ///< With HEAD: how long the content would be.
    std::shared_ptr<QFile> file = nullptr; ///< The content in place of `body`, sent as it is read.

    static GatewayReply of(const Problem &problem)
    {
        GatewayReply reply{
            .status = problem.status, .body = writtenProblem(problem), .contentType = "application/problem+json"};
        if (problem.retryAfter > 0)
            reply.headers.append({"Retry-After", QByteArray::number(problem.retryAfter)});
        return reply;
    }
};
