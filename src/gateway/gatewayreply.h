// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "problem.h"

#include <QHash>
#include <QStringList>
#include <QUrlQuery>

/// A request as the routes see it, whatever HTTP library carried it.
struct GatewayRequest
{
    QStringList captures; ///< What the route's pattern caught, e.g. the operation's id.
    QUrlQuery query;
    QByteArray authorization;
    QByteArray signature; ///< Header Op-Signature, base64.
    QByteArray body;
};

/// What a route answers.
struct GatewayReply
{
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers;
    QString deviceId; ///< Who asked, for the log; empty: nobody known.

    static GatewayReply of(const Problem &problem)
    {
        GatewayReply reply{
            .status = problem.status, .body = writtenProblem(problem), .contentType = "application/problem+json"};
        if (problem.retryAfter > 0)
            reply.headers.append({"Retry-After", QByteArray::number(problem.retryAfter)});
        return reply;
    }
};
