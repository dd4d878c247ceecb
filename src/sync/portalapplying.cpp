// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "portalapplying.h"

#include "clock.h"
#include "noticenoting.h"
#include "portalnotice.h"

#include <QCoreApplication>

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
    return noteNotice(connection, notice->dossier, notice->id, item, "portal-"_L1 + notice->state, wordsOf(*notice));
}
