// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorising.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace {

/// Who asks: the address of the line, or what a proxy on this machine says of it (the last of X-Forwarded-For).
QString visitorOf(const GatewayRequest &request)
{
    const QHostAddress line(request.remote);
    const QByteArray forwarded = request.header("X-Forwarded-For");
    return line.isLoopback() && !forwarded.isEmpty()
               ? QString::fromLatin1(forwarded.mid(forwarded.lastIndexOf(',') + 1).trimmed())
               : request.remote;
}

GatewayReply pageReply(int status, const QByteArray &body)
{
    GatewayReply reply{.status = status, .body = body, .contentType = "text/html; charset=utf-8"};
    reply.headers = {{"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
                                                 "form-action 'none'; frame-ancestors 'none'"},
                     {"Referrer-Policy", "no-referrer"},
                     {"X-Robots-Tag", "noindex"},
                     {"X-Content-Type-Options", "nosniff"},
                     {"Cache-Control", "no-store"}};
    return reply;
}

} // namespace

GatewayReply showTracking(const GatewayContext &context, const GatewayRequest &request)
{
    const bool isEnglish = request.query.queryItemValue(u"lang"_s) == "en"_L1;
    const auto language = isEnglish ? TrackingPage::Language::English : TrackingPage::Language::Vietnamese;
    const QString visitor = visitorOf(request);
    const QDateTime now = context.clock.now();
    VisitLimit &visits = context.trackingPage.visits();
    if (visits.isExceeded(visitor, now)) {
        GatewayReply reply = pageReply(429, context.trackingPage.busy(language));
        reply.headers.append(std::pair<QByteArray, QByteArray>("Retry-After", "60"));
        return reply;
    }
    QVariantList row;
    bool hasFailed = false;
    const bool isRun = context.database.read([&](GatewayConnection &connection) {
        row = connection.row("SELECT dossier.version, dossier.state, dossier.voided, dossier.official_code, "
                             "dossier.changed_at, dossier.document, office.document FROM dossier "
                             "JOIN office ON office.code = dossier.office WHERE dossier.tracking_token = ? "
                             "AND dossier.tracking_token <> ''",
                             {request.captures.value(0)});
        hasFailed = connection.hasFailed();
    });
    if (!isRun || hasFailed)
        return overloadedReply();
    const auto page = context.trackingPage.of(row, language, now);
    if (page)
        return pageReply(200, *page);
    // Expired, never there, not of the right form: nobody can tell which.
    visits.countMiss(visitor, now);
    return pageReply(404, context.trackingPage.notFound(language));
}
