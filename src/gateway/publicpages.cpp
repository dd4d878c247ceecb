// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publicpages.h"

#include <QHostAddress>

QString visitorOf(const GatewayRequest &request)
{
    const QHostAddress line(request.remote);
    const QByteArray forwarded = request.header("X-Forwarded-For");
    return line.isLoopback() && !forwarded.isEmpty()
               ? QString::fromLatin1(forwarded.mid(forwarded.lastIndexOf(',') + 1).trimmed())
               : request.remote;
}

GatewayReply pageReply(int status, const QByteArray &body, bool hasForm)
{
    GatewayReply reply{.status = status, .body = body, .contentType = "text/html; charset=utf-8"};
    const QByteArray formAction = hasForm ? "'self'" : "'none'";
    reply.headers = {{"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
                                                 "form-action " +
                                                     formAction + "; frame-ancestors 'none'"},
                     {"Referrer-Policy", "no-referrer"},
                     {"X-Robots-Tag", "noindex"},
                     {"X-Content-Type-Options", "nosniff"},
                     {"Cache-Control", "no-store"}};
    return reply;
}

GatewayReply busyPageReply(const QByteArray &body)
{
    GatewayReply reply = pageReply(429, body);
    reply.headers.append(std::pair<QByteArray, QByteArray>("Retry-After", "60"));
    return reply;
}
