// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feedpuller.h"

#include "awaiting.h"
#include "cataloguetable.h"
#include "dossiertable.h"
#include "feedapplying.h"
#include "feedtable.h"
#include "operation.h"
#include "resending.h"

using namespace Qt::StringLiterals;

namespace {

// As many as one short transaction takes (sync.md 3: at most 20 ms).
constexpr int pageItems = 50;

/// Applies a page with the catalogue that it tells of; the cursor moves only if it is one of the feed.
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

/// The newest catalogue that a page tells of; null: none.
const ChangeItem *catalogueIn(const ChangesPage &page)
{
    const ChangeItem *newest = nullptr;
    for (const ChangeItem &item : page.items) {
        if (item.entity == "catalogue"_L1 && (!newest || item.version > newest->version))
            newest = &item;
    }
    return newest;
}

class FeedRun
{
public:
    FeedRun(Store &store, PortalClient &client, const SyncAccount &account, const std::function<bool()> &isStopping)
        : m_store(store)
        , m_client(client)
        , m_account(account)
        , m_isStopping(isStopping)
    {
    }

    PullReport run()
    {
        const QString scope = m_account.officeCode;
        const auto cursor = awaited(
            m_store.read<QString>([scope](Connection &connection) { return FeedTable(connection).cursor(scope); }));
        if (!cursor) {
            m_report.storeError = cursor.error();
            return m_report;
        }
        m_cursor = *cursor;
        while (!m_isStopping()) {
            const auto page = awaited(m_client.changes(m_cursor, pageItems));
            if (!page && page.trouble().isProblem(ProblemType::cursorUnknown)) {
                if (!takeSnapshot())
                    break;
                continue;
            }
            if (!page) {
                m_report.trouble = page.trouble();
                break;
            }
            if (!noteFeed(page->feed))
                break;
            const bool isNew = !page->items.isEmpty() || page->cursor != m_cursor;
            if (isNew && !keep(*page, true))
                break;
            if (!page->more)
                break;
        }
        return m_report;
    }

private:
    /// Another gateway's feed (the office's own, or the province's) counts versions otherwise: those known are
    /// forgotten, so that nothing of its snapshot is taken for old.
    bool noteFeed(const QString &feed)
    {
        const QString key = m_account.officeCode + "#feed"_L1;
        if (feed.isEmpty() || feed == m_feed)
            return true;
        const auto noted = awaited(m_store.write<bool>(
            WritePriority::Sync, [=, now = m_account.clock.now()](Connection &connection) -> Result<bool> {
                FeedTable feeds(connection);
                const auto known = feeds.cursor(key);
                if (!known)
                    return known.error();
                if (*known == feed)
                    return true;
                if (!known->isEmpty()) {
                    if (const auto forgotten = DossierTable(connection).forgetServerVersions(); !forgotten)
                        return forgotten.error();
                }
                if (const auto set = feeds.setCursor(key, feed, now); !set)
                    return set.error();
                return true;
            }));
        if (!noted) {
            m_report.storeError = noted.error();
            return false;
        }
        m_feed = feed;
        return true;
    }

    bool keep(const ChangesPage &page, bool movesCursor)
    {
        if (!noteFeed(page.feed))
            return false;
        std::optional<FetchedCatalogue> catalogue;
        const ChangeItem *item = catalogueIn(page);
        if (item && !fetch(*item, catalogue))
            return false;
        const auto changed = applyPage(m_store, m_account, page, catalogue, movesCursor);
        if (!changed) {
            m_report.storeError = changed.error();
            return false;
        }
        m_report.pulled += *changed;
        m_cursor = page.cursor;
        return true;
    }

    /// Fetches the catalogue that the feed tells of, if it is newer than ours. False: the page must wait, so that the
    /// cursor does not pass a catalogue that did not come.
    bool fetch(const ChangeItem &item, std::optional<FetchedCatalogue> &fetched)
    {
        const auto present = awaited(
            m_store.read<int>([](Connection &connection) { return CatalogueTable(connection).newestVersion(); }));
        if (!present) {
            m_report.storeError = present.error();
            return false;
        }
        if (item.version <= *present)
            return true;
        const auto document = awaited(m_client.catalogue(int(item.version)));
        if (!document && document.trouble().isProblem(ProblemType::notFound))
            return true; // Taken back at the portal: there is nothing to wait for.
        if (!document) {
            m_report.trouble = document.trouble();
            return false;
        }
        const QString sha256 = item.changed.value("sha256"_L1).toString();
        if (QString::fromLatin1(sha256Of(*document).toHex()) != sha256) {
            m_report.trouble = PortalTrouble{.kind = PortalTrouble::Kind::Lost, .detail = u"catalogue digest"_s};
            return false;
        }
        auto catalogue = readCatalogue(*document);
        if (!catalogue || catalogue->version != item.version) {
            // One that this program cannot read must not keep the dossiers of the office away.
            qWarning("catalogue %d of the portal cannot be read here", int(item.version));
            return true;
        }
        fetched = FetchedCatalogue{*std::move(catalogue), *document};
        return true;
    }

    bool takeSnapshot()
    {
        m_cursor.clear();
        while (!m_isStopping()) {
            const auto page = awaited(m_client.snapshot(m_account.officeCode, m_cursor));
            if (!page) {
                m_report.trouble = page.trouble();
                return false;
            }
            // Before the cursor is kept: broken off here, all of it is done again.
            if (!page->more && !resend())
                return false;
            if (!keep(*page, !page->more))
                return false;
            if (!page->more)
                return true;
        }
        return false;
    }

    bool resend()
    {
        const ResendReport resent = resendLost(m_store, m_client, m_account);
        m_report.trouble = resent.trouble;
        m_report.storeError = resent.storeError;
        return !resent.trouble && !resent.storeError;
    }

    Store &m_store;
    PortalClient &m_client;
    const SyncAccount &m_account;
    const std::function<bool()> &m_isStopping;
    PullReport m_report;
    QString m_cursor;
    QString m_feed; ///< As this run noted it.
};

} // namespace

PullReport pullFeed(Store &store, PortalClient &client, const SyncAccount &account,
                    const std::function<bool()> &isStopping)
{
    return FeedRun(store, client, account, isStopping).run();
}
