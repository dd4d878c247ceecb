// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportfiling.h"

#include "acting.h"
#include "audittable.h"
#include "filedreportjson.h"
#include "uuidv7.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct ReportFiling
{
    Q_DECLARE_TR_FUNCTIONS(ReportFiling)
};

// What is left of an operation's 128 KiB beside its head (sync.md 4).
constexpr qsizetype largestFiling = 120 * 1024;

Error refusedFiling(const QString &code, const QString &message, const QString &field = {})
{
    return {ErrorKind::RefusedByRule, code, message, {}, field};
}

bool isOpen(ReportState state)
{
    return state == ReportState::Draft || state == ReportState::Reviewed;
}

Result<StoredReport> openReport(Connection &connection, const QUuid &id)
{
    auto stored = FiledReportTable(connection).find(id);
    if (!stored)
        return stored.error();
    if (!*stored)
        return Error{ErrorKind::BadInput,
                     u"no-such-report"_s,
                     ReportFiling::tr("There is no such report here: open it again."),
                     {},
                     {}};
    if (!isOpen((*stored)->standing.state))
        return refusedFiling(u"report-signed"_s,
                             ReportFiling::tr("This report is signed already: a correction is a report of its own."));
    return **std::move(stored);
}

ReportStep stepOf(const Act &act)
{
    return {act.officer.id, act.officer.displayName, act.at};
}

} // namespace

Result<StoredReport> keepReport(Connection &connection, const FiledReport &computed, const Act &act)
{
    FiledReportTable table(connection);
    const auto before = table.filings(computed.report, computed.period, computed.unitCode);
    if (!before)
        return before.error();
    const auto highest = table.highestRevision(computed.report, computed.period, computed.unitCode);
    if (!highest)
        return highest.error();
    StoredReport kept{computed, {ReportState::Draft, {}, {}, act.at}};
    kept.report.id = makeUuidV7(act.at.toMSecsSinceEpoch());
    kept.report.revision = *highest + 1;
    kept.report.reviewed = {};
    kept.report.signedBy = {};
    const auto draft = std::find_if(before->begin(), before->end(),
                                    [](const StoredReport &one) { return isOpen(one.standing.state); });
    if (draft != before->end()) {
        kept.report.id = draft->report.id;
        if (kept.report.note.isEmpty())
            kept.report.note = draft->report.note;
    }
    if (const auto put = table.put(kept.report, ReportState::Draft, act.at); !put)
        return put.error();
    return kept;
}

Result<StoredReport> reviewReport(Connection &connection, const QUuid &id, const QString &note, const Act &act)
{
    auto stored = openReport(connection, id);
    if (!stored)
        return stored;
    stored->report.note = note.trimmed();
    stored->report.reviewed = stepOf(act);
    stored->standing = {ReportState::Reviewed, {}, {}, act.at};
    if (const auto put = FiledReportTable(connection).put(stored->report, ReportState::Reviewed, act.at); !put)
        return put.error();
    return stored;
}

Result<StoredReport> signReport(Connection &connection, const QUuid &id, int findings, const Act &act)
{
    if (act.officer.role == Role::Officer)
        return Error{ErrorKind::NotAllowed,
                     u"not-supervisor"_s,
                     ReportFiling::tr("A report is signed by a supervisor: you can compute and review it."),
                     {},
                     {}};
    auto stored = openReport(connection, id);
    if (!stored)
        return stored;
    if (stored->standing.state != ReportState::Reviewed)
        return refusedFiling(u"not-reviewed"_s, ReportFiling::tr("Review the report first, then sign it."));
    if (findings > 0 && stored->report.note.isEmpty())
        return refusedFiling(u"findings-unexplained"_s,
                             ReportFiling::tr("%n check(s) of this report do not hold: put them right, or say in the "
                                              "note why.",
                                              nullptr, findings),
                             u"note"_s);
    stored->report.signedBy = stepOf(act);
    const QJsonObject payload{{u"report"_s, toJson(stored->report)}};
    if (QJsonDocument(payload).toJson(QJsonDocument::Compact).size() > largestFiling)
        return refusedFiling(u"report-too-large"_s,
                             ReportFiling::tr("This report is too large to be sent over the line: export it and hand "
                                              "the file over."));
    NewOperation operation = operationOf(OperationKind::reportFiled, id, act);
    operation.payload = payload;
    const auto opId = OutboxTable(connection).append(operation, act.device);
    if (!opId)
        return opId.error();
    stored->standing = {ReportState::Signed, {}, {}, act.at};
    if (const auto put = FiledReportTable(connection).putSigned(stored->report, *opId, act.at); !put)
        return put.error();
    const QString what = u"%1 %2..%3 r%4"_s
                             .arg(stored->report.report, stored->report.period.from.toString(Qt::ISODate),
                                  stored->report.period.to.toString(Qt::ISODate))
                             .arg(stored->report.revision);
    if (const auto noted = AuditTable(connection).add(act.at, act.officer.id, u"report-signed"_s, what); !noted)
        return noted.error();
    return stored;
}

bool differsFrom(const FiledReport &report, const std::optional<FiledReport> &before)
{
    if (!before)
        return false;
    // The time at which they were read is no figure.
    QJsonObject now = QJsonDocument::fromJson(report.figures).object();
    QJsonObject then = QJsonDocument::fromJson(before->figures).object();
    now.remove(u"asOf"_s);
    then.remove(u"asOf"_s);
    return now != then;
}
