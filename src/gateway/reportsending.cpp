// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reportsending.h"

#include "changefeed.h"
#include "gatewaylog.h"
#include "operation.h"
#include "outwardline.h"
#include "providercalling.h"
#include "reportfolder.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr auto reportLine = "reports";
constexpr qint64 secondsBetweenLooks = 10;

QString answerWord(const FilingAnswer &answer)
{
    switch (answer.kind) {
    case FilingAnswer::Kind::Placed:
        return u"placed"_s;
    case FilingAnswer::Kind::Received:
        return u"received"_s;
    case FilingAnswer::Kind::Refused:
        return u"refused "_s + answer.reason;
    case FilingAnswer::Kind::Later:
        return u"later "_s + answer.postponed.reason;
    }
    Q_UNREACHABLE();
}

ReportState stateOf(FilingAnswer::Kind kind)
{
    return kind == FilingAnswer::Kind::Placed     ? ReportState::Placed
           : kind == FilingAnswer::Kind::Received ? ReportState::Received
                                                  : ReportState::Refused;
}

/// What goes over the line: the reporting system's own names of template and unit, the figures as JSON.
QJsonObject askedOf(const FiledReport &report, const ReportConfig &config, const QString &office)
{
    const QJsonObject signature{{u"officer"_s, report.signedBy.officerName},
                                {u"at"_s, toIsoOfficeTime(report.signedBy.at)},
                                {u"sha256"_s, QString::fromLatin1(sha256Of(report.figures).toHex())}};
    return {{u"template"_s, config.templates.value(report.report, report.report)},
            {u"templateVersion"_s, report.version},
            {u"from"_s, report.period.from.toString(Qt::ISODate)},
            {u"to"_s, report.period.to.toString(Qt::ISODate)},
            {u"unit"_s, config.units.value(office, report.unitCode)},
            {u"revision"_s, report.revision},
            {u"signature"_s, signature},
            {u"note"_s, report.note},
            {u"figures"_s, QJsonDocument::fromJson(report.figures).object()}};
}

} // namespace

ReportSending::ReportSending(DatabaseThreads &database, ReportConfig config, Clock clock)
    : m_database(database)
    , m_config(std::move(config))
    , m_clock(std::move(clock))
{
}

std::optional<ClaimedFiling> ReportSending::claimIn(GatewayConnection &connection)
{
    const QDateTime now = m_clock.now();
    const QString text = toIsoOfficeTime(now);
    if (isLinePaused(connection, QString::fromLatin1(reportLine), now))
        return std::nullopt;
    const QString claim = QUuid::createUuid().toString(QUuid::WithoutBraces);
    // A later revision waits until the one before is settled: the reporting system must see them in order.
    const QVariantList row = connection.row(
        "UPDATE report_filing SET claimed_by = ?, claimed_until = ? WHERE id = (SELECT id FROM report_filing f WHERE "
        "state = 'sent' AND next_at <= ? AND claimed_until <= ? AND NOT EXISTS (SELECT 1 FROM report_filing e WHERE "
        "e.unit = f.unit AND e.report = f.report AND e.period_from = f.period_from AND e.period_to = f.period_to "
        "AND e.revision < f.revision AND e.state = 'sent') ORDER BY filed_at, id LIMIT 1) AND claimed_until <= ? "
        "RETURNING id, office, attempts, document",
        {claim, toIsoOfficeTime(claimEnd(m_config.provider.timeoutMs, now)), text, text, text});
    if (row.isEmpty())
        return std::nullopt;
    const auto report = filedReportFromJson(QJsonDocument::fromJson(row.at(3).toString().toUtf8()).object());
    if (!report) // It could be read when it was filed.
        return std::nullopt;
    return ClaimedFiling{.claim = claim,
                         .office = row.at(1).toString(),
                         .id = report->id,
                         .attempts = row.at(2).toInt(),
                         .asked = askedOf(*report, m_config, row.at(1).toString())};
}

std::optional<ClaimedFiling> ReportSending::claim()
{
    std::optional<ClaimedFiling> claimed;
    const bool isRun = m_database.write([&](GatewayConnection &connection) {
        if (connection.begin() && (claimed = claimIn(connection), connection.commit()))
            return;
        connection.rollBack();
        claimed.reset();
    });
    return isRun ? claimed : std::nullopt;
}

FilingAnswer ReportSending::send(const ClaimedFiling &claimed)
{
    if (!m_config.folder.isEmpty()) {
        const auto trouble = placeReport(m_config.folder, claimed.id, claimed.asked);
        return trouble
                   ? FilingAnswer{.kind = FilingAnswer::Kind::Later, .postponed = {.reason = *trouble, .isLine = true}}
                   : FilingAnswer{.kind = FilingAnswer::Kind::Placed};
    }
    const ProviderReply reply =
        postToProvider(m_config.provider, u"/reports"_s, claimed.id.toString(QUuid::WithoutBraces), claimed.asked);
    if (reply.postponed)
        return {.kind = FilingAnswer::Kind::Later, .postponed = *reply.postponed};
    const QString status = reply.json.value("status"_L1).toString();
    if (status == "received"_L1)
        return {.kind = FilingAnswer::Kind::Received,
                .reference = reply.json.value("reference"_L1).toString().left(100)};
    if (status == "refused"_L1)
        return {.kind = FilingAnswer::Kind::Refused, .reason = reasonCode(reply.json.value("reason"_L1).toString())};
    return {.kind = FilingAnswer::Kind::Later, .postponed = {.reason = u"no-answer"_s, .mayHaveArrived = true}};
}

void ReportSending::settle(const ClaimedFiling &claimed, const FilingAnswer &answer)
{
    using Kind = FilingAnswer::Kind;
    const QDateTime now = m_clock.now();
    const QString text = toIsoOfficeTime(now);
    const QString id = claimed.id.toString(QUuid::WithoutBraces);
    storeAnswer(m_database, [&](GatewayConnection &connection) {
        if (!connection.begin())
            return connection.rollBack();
        const QString line = QString::fromLatin1(reportLine);
        if (answer.kind == Kind::Later && answer.postponed.isLine)
            pauseLine(connection, line, answer.postponed, now);
        if (answer.kind != Kind::Later && resumeLine(connection, line))
            connection.run("UPDATE report_filing SET next_at = ? WHERE state = 'sent' AND next_at > ?", {text, text});
        if (answer.kind == Kind::Later) {
            connection.run("UPDATE report_filing SET attempts = attempts + 1, next_at = ?, reason = ?, claimed_by = "
                           "'', claimed_until = '' WHERE id = ? AND claimed_by = ?",
                           {toIsoOfficeTime(nextTry(claimed.attempts, answer.postponed, now)), answer.postponed.reason,
                            id, claimed.claim});
        } else {
            // Whoever asked, the answer to this key settles it; a second one changes nothing.
            const ReportStanding standing{stateOf(answer.kind), answer.reference, answer.reason, now};
            const QVariantList row = connection.row(
                "UPDATE report_filing SET state = ?, reference = ?, reason = ?, version = version + 1, claimed_by = "
                "'', claimed_until = '' WHERE id = ? AND state IN ('sent', 'placed') AND state <> ? RETURNING version, "
                "office",
                {toText(standing.state), standing.reference, standing.reason, id, toText(standing.state)});
            if (!row.isEmpty())
                appendChanges(connection, row.at(1).toString(),
                              {writtenItem(reportItem(claimed.id, standing, row.first().toLongLong()))});
        }
        connection.commit();
    });
    logEvent(u"report"_s, u"%1 %2"_s.arg(id, answerWord(answer)));
}

bool ReportSending::takeReceipts()
{
    const QDateTime now = m_clock.now();
    if (m_config.folder.isEmpty() ||
        (m_lookedAt.isValid() && m_lookedAt <= now && m_lookedAt.secsTo(now) < secondsBetweenLooks))
        return false;
    m_lookedAt = now;
    const QList<FolderReceipt> receipts = folderReceipts(m_config.folder, m_receipts);
    if (receipts.isEmpty())
        return false;
    QSet<QString> open; // Old receipts lie there as well.
    m_database.read([&open](GatewayConnection &connection) {
        const auto rows = connection.rows("SELECT id FROM report_filing WHERE state IN ('sent', 'placed')", {});
        for (const QVariantList &row : rows)
            open.insert(row.first().toString());
    });
    for (const FolderReceipt &receipt : receipts) {
        if (!open.contains(receipt.filing.toString(QUuid::WithoutBraces)))
            continue;
        ClaimedFiling filing;
        filing.id = receipt.filing;
        settle(filing,
               receipt.isReceived
                   ? FilingAnswer{.kind = FilingAnswer::Kind::Received, .reference = receipt.reference.left(100)}
                   : FilingAnswer{.kind = FilingAnswer::Kind::Refused, .reason = reasonCode(receipt.reason)});
    }
    return !receipts.isEmpty();
}

bool ReportSending::sendOne()
{
    const auto claimed = claim();
    if (!claimed)
        return false;
    settle(*claimed, send(*claimed));
    return true;
}
