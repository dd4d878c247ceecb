// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "portalapplying.h"

#include "clock.h"
#include "dossiertable.h"
#include "portalnotice.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct PortalNoticeText
{
    Q_DECLARE_TR_FUNCTIONS(PortalNoticeText)
};

QString wordsOf(const PortalNotice &notice)
{
    if (notice.state == "parked"_L1)
        return portalReason(notice.reason);
    const auto state = dossierStateFromText(notice.reason);
    if (notice.state == "unmoved"_L1 && state && notice.since.isValid())
        return PortalNoticeText::tr("“%1” since %2")
            .arg(displayName(*state), inOfficeTime(notice.since).toString(u"dd/MM/yyyy HH:mm"_s));
    return {};
}

} // namespace

Result<bool> applyPortalNotice(Connection &connection, const ChangeItem &item)
{
    const auto notice = portalNoticeOf(item);
    if (!notice)
        return false;
    DossierTable dossiers(connection);
    const auto key = dossiers.keyOf(notice->dossier);
    if (!key)
        return key.error();
    if (!*key)
        return false;
    const auto stored = dossiers.find(**key);
    if (!stored)
        return stored.error();
    const QJsonObject facts{{u"notice"_s, notice->id.toString(QUuid::WithoutBraces)}, {u"version"_s, item.version}};
    const QList<DossierEvent> events = *stored ? (*stored)->events : QList<DossierEvent>();
    if (std::any_of(events.begin(), events.end(), [&facts](const DossierEvent &event) { return event.facts == facts; }))
        return false;
    const auto added = dossiers.addEvent(**key, {.kind = "portal-"_L1 + notice->state,
                                                 .at = item.occurredAt,
                                                 .officerId = {},
                                                 .officerName = {},
                                                 .counter = {},
                                                 .text = wordsOf(*notice),
                                                 .facts = facts});
    return added ? Result<bool>(true) : added.error();
}
