// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorising.h"
#include "publicpages.h"

using namespace Qt::StringLiterals;

GatewayReply showTracking(const GatewayContext &context, const GatewayRequest &request)
{
    const bool isEnglish = request.query.queryItemValue(u"lang"_s) == "en"_L1;
    const auto language = isEnglish ? TrackingPage::Language::English : TrackingPage::Language::Vietnamese;
    const QString visitor = visitorOf(request);
    const QDateTime now = context.clock.now();
    VisitLimit &visits = context.trackingPage.visits();
    if (visits.isExceeded(visitor, now))
        return busyPageReply(context.trackingPage.busy(language));
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
