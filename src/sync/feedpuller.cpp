// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feedpuller.h"

#include "awaiting.h"
#include "cataloguetable.h"
#include "dossiertable.h"
#include "feedapplying.h"
#include "feedtable.h"
#include "operation.h"
#include "pageapplying.h"
#include "resending.h"

using namespace Qt::StringLiterals;

namespace {

// As many as one short transaction takes (sync.md 3: at most 20 ms).
constexpr int pageItems = 50;

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
        const auto kept = awaited(m_store.read<std::pair<QString, QString>>(
            [scope = m_account.officeCode,
             key = feedKey()](Connection &connection) -> Result<std::pair<QString, QString>> {
                const auto cursor = FeedTable(connection).cursor(scope);
                const auto feed = FeedTable(connection).cursor(key);
                if (!cursor || !feed)
                    return cursor ? feed.error() : cursor.error();
                return std::pair(*cursor, *feed);
            }));
        if (!kept) {
            m_report.storeError = kept.error();
            return m_report;
        }
        std::tie(m_cursor, m_feed) = *kept;
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
    QString feedKey() const { return m_account.officeCode + "#feed"_L1; }

    /// Another gateway's feed (the office's own, or the province's) counts versions otherwise: those known are
    /// forgotten, so that nothing of its snapshot is taken for old.
    bool noteFeed(const QString &feed)
    {
        if (feed.isEmpty() || feed == m_feed)
            return true;
        const bool isOther = !m_feed.isEmpty();
        const auto noted = awaited(m_store.write<bool>(
            WritePriority::Sync,
            [=, key = feedKey(), now = m_account.clock.now()](Connection &connection) -> Result<bool> {
                if (isOther) {
                    if (const auto forgotten = DossierTable(connection).forgetServerVersions(); !forgotten)
                        return forgotten.error();
                }
                if (const auto set = FeedTable(connection).setCursor(key, feed, now); !set)
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
        fetched = catalogueFor(item, *document);
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
    QString m_feed; ///< Whose cursor and versions these are; empty: of one that did not say.
};

} // namespace

PullReport pullFeed(Store &store, PortalClient &client, const SyncAccount &account,
                    const std::function<bool()> &isStopping)
{
    return FeedRun(store, client, account, isStopping).run();
}
