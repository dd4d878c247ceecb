// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageapplying.h"

#include "awaiting.h"
#include "dossiertable.h"
#include "feedtable.h"
#include "operation.h"
#include "settingtable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

const QString allowedSetting = u"feed.voids-allowed"_s;
constexpr int mostVoids = 20;
constexpr int fewVoids = 5; // A small office has one in twenty soon.

struct PageText
{
    Q_DECLARE_TR_FUNCTIONS(PageApplying)
};

bool isVoiding(const ChangeItem &item)
{
    return item.kind == OperationKind::voiding ||
           (item.kind == "dossier.snapshot"_L1 &&
            item.changed.value("dossier"_L1).toObject().value("void"_L1).toBool());
}

/// How many dossiers the page would cancel here.
Result<int> voidsOf(Connection &connection, const ChangesPage &page, const QString &ownDeviceId)
{
    int voids = 0;
    DossierTable dossiers(connection);
    for (const ChangeItem &item : page.items) {
        if (!isVoiding(item) || item.deviceId == ownDeviceId)
            continue;
        const auto key = dossiers.keyOf(item.id);
        if (!key)
            return key.error();
        if (!*key)
            continue;
        const auto row = dossiers.row(**key);
        if (!row)
            return row.error();
        voids += row->isVoid ? 0 : 1;
    }
    return voids;
}

Result<void> checkVoids(Connection &connection, const ChangesPage &page, const QString &ownDeviceId)
{
    const auto voids = voidsOf(connection, page, ownDeviceId);
    if (!voids || *voids <= fewVoids)
        return voids ? Result<void>() : voids.error();
    const auto all = DossierTable(connection).count();
    if (!all)
        return all.error();
    if (*voids <= mostVoids && qint64(*voids) * 20 <= *all)
        return {};
    SettingTable settings(connection);
    const auto allowed = settings.value(allowedSetting);
    if (!allowed)
        return allowed.error();
    if (*allowed == u"yes")
        return settings.setValue(allowedSetting, u""_s);
    return Error{.kind = ErrorKind::RefusedByRule,
                 .code = QString(manyVoids),
                 .message =
                     PageText::tr("The portal cancels %n dossier(s) at once. Nothing was changed here: a supervisor "
                                  "asks the province, then allows it.",
                                  nullptr, *voids)};
}

} // namespace

Result<void> allowManyVoids(Connection &connection)
{
    return SettingTable(connection).setValue(allowedSetting, u"yes"_s);
}

Result<int> applyPage(Store &store, const SyncAccount &account, const ChangesPage &page,
                      const std::optional<FetchedCatalogue> &catalogue, bool movesCursor)
{
    const QDateTime now = account.clock.now();
    const QString deviceId = account.deviceId;
    const QString scope = account.officeCode;
    return awaited(store.write<int>(WritePriority::Sync, [=](Connection &connection) -> Result<int> {
        if (const auto checked = checkVoids(connection, page, deviceId); !checked)
            return checked.error();
        int changed = 0;
        for (const ChangeItem &item : page.items) {
            const auto isApplied = applyChange(connection, item, deviceId, scope);
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
