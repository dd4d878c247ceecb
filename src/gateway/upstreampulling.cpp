// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "upstreampulling.h"

#include "awaiting.h"
#include "cataloguepublishing.h"
#include "changefeed.h"
#include "gatewaylog.h"
#include "operation.h"
#include "relaytable.h"
#include "upstreamapplying.h"
#include "upstreamtable.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int pageOfItems = 200;
constexpr int askedTogether = 500;

class PullRun
{
public:
    explicit PullRun(const UpstreamLink &link) : m_link(link) {}

    UpstreamStep run()
    {
        if (!m_link.read([&](GatewayConnection &connection) {
                if (const auto account = upstreamAccount(connection))
                    m_cursor = account->cursor;
            }))
            m_step.isStoreFailed = true;
        while (m_step.isWhole() && !m_link.isStopping()) {
            const auto page = awaited(m_link.client.changes(m_cursor, pageOfItems));
            if (!page && page.trouble().isProblem(ProblemType::cursorUnknown)) {
                logEvent(u"upstream snapshot"_s);
                takeSnapshot();
                continue;
            }
            if (!page) {
                m_step.trouble = page.trouble();
                break;
            }
            const bool isNew = !page->items.isEmpty() || page->cursor != m_cursor;
            if ((isNew && !keep(*page, true)) || !page->more)
                break;
        }
        return m_step;
    }

private:
    /// Applies a page with the catalogue that it tells of.
    bool keep(const ChangesPage &page, bool movesCursor)
    {
        std::optional<Catalogue> catalogue;
        QByteArray document;
        if (!fetchCatalogue(page, catalogue, document))
            return false;
        const QString now = toIsoOfficeTime(m_link.clock.now());
        const bool isKept = m_link.write([&](GatewayConnection &connection) {
            QList<QByteArray> feed;
            for (const ChangeItem &item : page.items)
                applyFromAbove(connection, m_link.office, item, now, feed);
            if (movesCursor)
                setUpstreamCursor(connection, page.cursor);
            if (catalogue && catalogue->version > publishedVersion(connection))
                publishCatalogue(connection, *catalogue, document, m_link.clock.now());
            appendChanges(connection, m_link.office, feed);
        });
        if (!isKept) {
            m_step.isStoreFailed = true;
            return false;
        }
        m_step.count += int(page.items.size());
        m_cursor = page.cursor;
        return true;
    }

    /// False: the page must wait, so that the cursor does not pass a catalogue that did not come.
    bool fetchCatalogue(const ChangesPage &page, std::optional<Catalogue> &catalogue, QByteArray &document)
    {
        int present = 0;
        if (!m_link.read([&](GatewayConnection &connection) { present = publishedVersion(connection); })) {
            m_step.isStoreFailed = true;
            return false;
        }
        const ChangeItem *newest = nullptr;
        for (const ChangeItem &item : page.items) {
            if (item.entity == "catalogue"_L1 && item.version > (newest ? newest->version : present))
                newest = &item;
        }
        if (!newest)
            return true;
        const auto answer = awaited(m_link.client.catalogue(int(newest->version)));
        if (!answer && answer.trouble().isProblem(ProblemType::notFound))
            return true; // Taken back: there is nothing to wait for.
        if (!answer) {
            m_step.trouble = answer.trouble();
            return false;
        }
        if (QString::fromLatin1(sha256Of(*answer).toHex()) != newest->changed.value("sha256"_L1).toString()) {
            m_step.trouble = PortalTrouble{.kind = PortalTrouble::Kind::Lost, .detail = u"catalogue digest"_s};
            return false;
        }
        auto read = readCatalogue(*answer);
        if (read && read->version == newest->version) {
            catalogue = *std::move(read);
            document = *answer;
        } else {
            // One that this program cannot read must not keep the office's dossiers away.
            logEvent(u"catalogue not readable"_s, QString::number(newest->version));
        }
        return true;
    }

    void takeSnapshot()
    {
        m_cursor.clear();
        while (m_step.isWhole() && !m_link.isStopping()) {
            const auto page = awaited(m_link.client.snapshot(m_link.office, m_cursor));
            if (!page) {
                m_step.trouble = page.trouble();
                return;
            }
            // Before the cursor is kept: broken off here, all of it is done again. And before the last dossiers are
            // laid over ours, so that what the province lost stands.
            if (!page->more && !relayLost())
                return;
            if (!keep(*page, !page->more) || !page->more)
                return;
        }
    }

    /// Queues again what a restored province does not know any more. A backup is a state in time: before the first
    /// stretch that is known whole, all is known.
    bool relayLost()
    {
        qint64 before = 0;
        while (true) {
            QList<RelayedOperation> stretch;
            if (!m_link.read([&](GatewayConnection &connection) {
                    stretch = relayedBefore(connection, before, askedTogether);
                })) {
                m_step.isStoreFailed = true;
                return false;
            }
            if (stretch.isEmpty())
                return true;
            QList<QUuid> ids;
            for (const RelayedOperation &operation : std::as_const(stretch))
                ids.append(operation.opId);
            const auto known = awaited(m_link.client.lookUp(ids));
            if (!known) {
                m_step.trouble = known.trouble();
                return false;
            }
            QSet<QUuid> lost;
            for (const Outcome &outcome : *known) {
                if (outcome.type == ProblemType::neverSeen)
                    lost.insert(outcome.opId);
            }
            if (lost.isEmpty())
                return true;
            if (!m_link.write([&](GatewayConnection &connection) {
                    for (const RelayedOperation &operation : std::as_const(stretch)) {
                        if (lost.contains(operation.opId))
                            markWaiting(connection, operation);
                    }
                })) {
                m_step.isStoreFailed = true;
                return false;
            }
            before = stretch.last().seq;
        }
    }

    const UpstreamLink &m_link;
    UpstreamStep m_step;
    QString m_cursor;
};

} // namespace

UpstreamStep pullFromAbove(const UpstreamLink &link)
{
    return PullRun(link).run();
}
