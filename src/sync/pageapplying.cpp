// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageapplying.h"

#include "awaiting.h"
#include "feedtable.h"
#include "operation.h"

using namespace Qt::StringLiterals;

Result<int> applyPage(Store &store, const SyncAccount &account, const ChangesPage &page,
                      const std::optional<FetchedCatalogue> &catalogue, bool movesCursor)
{
    const QDateTime now = account.clock.now();
    const QString deviceId = account.deviceId;
    const QString scope = account.officeCode;
    return awaited(store.write<int>(WritePriority::Sync, [=](Connection &connection) -> Result<int> {
        int changed = 0;
        for (const ChangeItem &item : page.items) {
            const auto isApplied = applyChange(connection, item, deviceId);
            if (!isApplied)
                return isApplied.error();
            changed += *isApplied ? 1 : 0;
        }
        if (catalogue) {
            const auto isNew = applyCatalogue(connection, *catalogue, now);
            if (!isNew)
                return isNew.error();
            changed += *isNew ? 1 : 0;
        }
        if (movesCursor) {
            if (const auto moved = FeedTable(connection).setCursor(scope, page.cursor, now); !moved)
                return moved.error();
        }
        return changed;
    }));
}

const ChangeItem *catalogueIn(const ChangesPage &page)
{
    const ChangeItem *newest = nullptr;
    for (const ChangeItem &item : page.items) {
        if (item.entity == "catalogue"_L1 && (!newest || item.version > newest->version))
            newest = &item;
    }
    return newest;
}

std::optional<FetchedCatalogue> catalogueFor(const ChangeItem &item, const QByteArray &document)
{
    if (QString::fromLatin1(sha256Of(document).toHex()) != item.changed.value("sha256"_L1).toString())
        return std::nullopt;
    auto catalogue = readCatalogue(document);
    if (!catalogue || catalogue->version != item.version) {
        // One that this program cannot read must not keep the dossiers of the office away.
        qWarning("catalogue %d of the portal cannot be read here", int(item.version));
        return std::nullopt;
    }
    return FetchedCatalogue{*std::move(catalogue), document};
}
