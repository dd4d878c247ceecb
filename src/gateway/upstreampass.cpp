// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "upstreampass.h"

#include "awaiting.h"
#include "certification.h"
#include "gatewaylog.h"
#include "leasing.h"
#include "officerlisting.h"
#include "registering.h"
#include "relayfiles.h"
#include "relaysender.h"
#include "retrydelay.h"
#include "upstreampulling.h"
#include "upstreamtable.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int refreshSeconds = 30;
constexpr int largeSkewSeconds = 5 * 60;

class PassRun
{
public:
    explicit PassRun(const UpstreamLink &link) : m_link(link) {}

    UpstreamReport run()
    {
        std::optional<UpstreamAccount> account;
        if (!m_link.read([&](GatewayConnection &connection) { account = upstreamAccount(connection); }) || !account) {
            m_report.step.isStoreFailed = true;
            return m_report;
        }
        m_account = *account;
        walk();
        noteEnd();
        return m_report;
    }

private:
    void walk()
    {
        // Only a real call proves that the province is there.
        const auto limits = awaited(m_link.client.limits());
        if (!limits) {
            m_report.step.trouble = limits.trouble();
            return;
        }
        m_report.limits = *limits;
        m_link.client.setDeflating(limits->takesDeflate);
        const bool isFresh = m_account.refreshedAt.isValid() && m_account.refreshedAt <= m_link.clock.now() &&
                             m_account.refreshedAt.secsTo(m_link.clock.now()) < refreshSeconds;
        if ((!isFresh && !add(refreshOffice(m_link))) || !add(refillNumbers()))
            return;
        RelaySender sender(m_link, *limits);
        if (!add(sender.run()) || !add(pullFromAbove(m_link)))
            return;
        while (!m_link.isStopping()) {
            const RelayFilesStep files = bringFiles(m_link, *limits);
            if (!files.ready.isEmpty() && !add(sender.run(files.ready)))
                return;
            if (!add(files.step) || (files.ready.isEmpty() && !files.isInterrupted))
                return;
            if (!add(sender.run()))
                return;
        }
    }

    /// Counts a step; false: the pass ends with it.
    bool add(const UpstreamStep &step)
    {
        const int count = m_report.step.count + step.count;
        m_report.step = step;
        m_report.step.count = count;
        return step.isWhole() && !m_link.isStopping();
    }

    UpstreamStep refillNumbers()
    {
        UpstreamStep step;
        QString agency;
        int counters = 0;
        const bool isRead = m_link.read([&](GatewayConnection &connection) {
            if (const auto office = registeredOffice(connection, m_link.office))
                agency = office->office.agencyCode;
            counters = connection
                           .row("SELECT COUNT(*) FROM device WHERE office = ? AND kind = 'counter' AND revoked_at = ''",
                                {m_link.office})
                           .value(0)
                           .toInt();
        });
        if (!isRead || agency.isEmpty()) {
            step.isStoreFailed = true;
            return step;
        }
        const PortalLimits &limits = m_report.limits;
        const int wanted = std::min(10'000, limits.leaseSize * (counters + 1));
        const QList<QDate> days = leaseDays(m_link.clock.now(), limits.leaseDaysAhead);
        QList<std::pair<QString, QDate>> wantedSeries;
        for (const QDate day : days)
            wantedSeries.append({agency, day});
        const QSet<int> years{days.first().year(), days.last().year()};
        for (const CertificationBook book : allCertificationBooks()) {
            for (const int year : years)
                wantedSeries.append({bookSeries(agency, book), seriesDay(year)});
        }
        for (const auto &[series, day] : wantedSeries) {
            OfficeNumbers numbers;
            step.isStoreFailed = !m_link.read([&, name = series, at = day](GatewayConnection &connection) {
                numbers = officeNumbers(connection, name, at);
            });
            if (!step.isWhole() || numbers.left > wanted / 2)
                continue;
            // The same request as one whose answer was lost, so that its block is not lost with it.
            const QUuid id =
                QUuid::createUuidV5(QUuid::fromString(m_account.device),
                                    u"%1/%2/%3"_s.arg(series, day.toString(Qt::ISODate)).arg(numbers.blocks));
            const auto block =
                awaited(m_link.client.leaseNumbers({.opId = id, .agency = series, .date = day, .count = wanted}));
            // A province of an earlier version has no books.
            if (!block && series != agency && block.trouble().kind == PortalTrouble::Kind::Refused)
                continue;
            if (!block) {
                step.trouble = block.trouble();
                return step;
            }
            step.isStoreFailed =
                !m_link.write([&](GatewayConnection &connection) { keepOfficeBlock(connection, *block); });
        }
        return step;
    }

    void noteEnd()
    {
        const QDateTime now = m_link.clock.now();
        const UpstreamStep &step = m_report.step;
        if (m_link.isStopping() && step.trouble && step.trouble->kind == PortalTrouble::Kind::Aborted)
            return;
        if (step.isWhole()) {
            const qint64 skew = now.secsTo(m_report.limits.serverTime);
            if (!m_account.trouble.isEmpty() || !m_account.reachedAt.isValid())
                logEvent(u"upstream reached"_s);
            if (std::abs(skew) > largeSkewSeconds && std::abs(m_account.skewSeconds) <= largeSkewSeconds)
                logEvent(u"upstream clock differs"_s, QString::number(skew));
            m_link.write([&](GatewayConnection &connection) { noteReached(connection, now, skew, m_report.limits); });
            return;
        }
        const QString code = step.trouble ? codeOf(*step.trouble) : u"storage-failed"_s;
        if (code != m_account.trouble)
            logEvent(u"upstream trouble"_s, code);
        const qint64 retryAfter = step.trouble ? qint64(step.trouble->problem.retryAfter) * 1000 : 0;
        const qint64 delay = std::max(retryDelay(m_account.failures), retryAfter);
        m_link.write([&](GatewayConnection &connection) {
            noteUpstreamTrouble(connection, code, m_account.failures + 1, now, now.addMSecs(delay + 1000));
        });
    }

    const UpstreamLink &m_link;
    UpstreamAccount m_account;
    UpstreamReport m_report;
};

} // namespace

UpstreamStep refreshOffice(const UpstreamLink &link)
{
    UpstreamStep step;
    const auto relayed = awaited(link.client.relayOffice());
    if (!relayed) {
        step.trouble = relayed.trouble();
        return step;
    }
    if (relayed->office.code != link.office) {
        step.trouble = PortalTrouble{.kind = PortalTrouble::Kind::Lost, .detail = u"another office's record"_s};
        return step;
    }
    step.isStoreFailed = !link.write([&](GatewayConnection &connection) {
        registerOffice(connection, {.office = relayed->office});
        for (const EnrolledOfficer &officer : relayed->people.officers)
            registerOfficer(connection, link.office, officer, link.clock.now());
        for (const QString &id : relayed->people.removed)
            removeOfficer(connection, link.office, id, link.clock.now());
        for (const RelayedDevice &device : relayed->devices)
            keepCounter(connection, link.office, device);
        noteRefreshed(connection, link.clock.now());
    });
    return step;
}

UpstreamReport runUpstreamPass(const UpstreamLink &link)
{
    return PassRun(link).run();
}
