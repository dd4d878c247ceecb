// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "noticenoting.h"

#include "dossiertable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

Result<bool> noteNotice(Connection &connection, const QUuid &dossier, const QUuid &notice, const ChangeItem &item,
                        const QString &kind, const QString &text)
{
    DossierTable dossiers(connection);
    const auto key = dossiers.keyOf(dossier);
    if (!key)
        return key.error();
    if (!*key)
        return false;
    const auto stored = dossiers.find(**key);
    if (!stored)
        return stored.error();
    const QJsonObject facts{{u"notice"_s, notice.toString(QUuid::WithoutBraces)}, {u"version"_s, item.version}};
    const QList<DossierEvent> events = *stored ? (*stored)->events : QList<DossierEvent>();
    if (std::any_of(events.begin(), events.end(), [&facts](const DossierEvent &event) { return event.facts == facts; }))
        return false;
    const auto added = dossiers.addEvent(**key, {.kind = kind,
                                                 .at = item.occurredAt,
                                                 .officerId = {},
                                                 .officerName = {},
                                                 .counter = {},
                                                 .text = text,
                                                 .facts = facts});
    return added ? Result<bool>(true) : added.error();
}
