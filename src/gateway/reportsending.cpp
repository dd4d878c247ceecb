// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reportsending.h"

#include "changefeed.h"
#include "gatewaylog.h"
#include "operation.h"
#include "outwardline.h"
#include "providercalling.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr auto reportLine = "reports";

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
            const ReportStanding standing{answer.kind == Kind::Received ? ReportState::Received : ReportState::Refused,
                                          answer.reference, answer.reason, now};
            const QVariantList row = connection.row(
                "UPDATE report_filing SET state = ?, reference = ?, reason = ?, version = version + 1, claimed_by = "
                "'', claimed_until = '' WHERE id = ? AND state = 'sent' RETURNING version",
                {toText(standing.state), standing.reference, standing.reason, id});
            if (!row.isEmpty())
                appendChanges(connection, claimed.office,
                              {writtenItem(reportItem(claimed.id, standing, row.first().toLongLong()))});
        }
        connection.commit();
    });
    logEvent(u"report"_s, u"%1 %2"_s.arg(id, answer.kind == Kind::Received  ? u"received"_s
                                             : answer.kind == Kind::Refused ? u"refused "_s + answer.reason
                                                                            : u"later "_s + answer.postponed.reason));
}

bool ReportSending::sendOne()
{
    const auto claimed = claim();
    if (!claimed)
        return false;
    settle(*claimed, send(*claimed));
    return true;
}
