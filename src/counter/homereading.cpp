// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "homeboard.h"

#include "dossiertable.h"
#include "drafttable.h"
#include "feetable.h"
#include "filingties.h"
#include "outboxtable.h"
#include "printtable.h"
#include "statementtable.h"

#include <QCoreApplication>

namespace {

struct HomeReading
{
    Q_DECLARE_TR_FUNCTIONS(HomeBoard)
};

constexpr int maximalTasks = 50;
constexpr int maximalFinished = 12;

QString lateness(const QDateTime &due, const QDateTime &now)
{
    const int days = int(due.date().daysTo(now.date()));
    if (days > 0)
        return HomeReading::tr("Overdue by %n day(s)", nullptr, days);
    return HomeReading::tr("Overdue by %n hour(s)", nullptr, std::max(1, int(due.secsTo(now) / 3600)));
}

QString remaining(const QDateTime &due, const QDateTime &now)
{
    const int days = int(now.date().daysTo(due.date()));
    if (days > 0)
        return HomeReading::tr("%n day(s) left", nullptr, days);
    return HomeReading::tr("%n hour(s) left", nullptr, std::max(1, int(now.secsTo(due) / 3600)));
}

Result<void> readAttention(Connection &connection, QList<OpenTask> &tasks)
{
    const auto open = OutboxTable(connection).open(maximalTasks);
    if (!open)
        return open.error();
    for (const OutboxRow &row : *open) {
        if (row.state != OutboxState::Quarantined && row.state != OutboxState::Conflict)
            continue;
        OpenTask task;
        task.kind = OpenTask::Kind::NeedsAttention;
        const bool isAsked = !row.question.text.isEmpty();
        task.reason = isAsked ? HomeReading::tr("Supervisor asked") : HomeReading::tr("Needs attention");
        task.dossierId = row.dossierId;
        task.operationId = row.opId;
        task.code = row.dossierCode;
        task.name = row.applicantName;
        task.subject =
            isAsked ? HomeReading::tr("%1: %2").arg(row.question.author, row.question.text) : row.problemText;
        task.where = HomeReading::tr("Sync");
        if (row.state == OutboxState::Conflict)
            task.action = HomeReading::tr("Compare");
        tasks.append(task);
    }
    return {};
}

Result<void> readAskedPrints(Connection &connection, QList<OpenTask> &tasks)
{
    const auto asked = PrintTable(connection).asked();
    if (!asked)
        return asked.error();
    for (const PrintRow &print : *asked) {
        const auto row = DossierTable(connection).row(print.dossier);
        if (!row)
            return row.error();
        OpenTask task;
        task.kind = OpenTask::Kind::PrintUnsure;
        task.reason = HomeReading::tr("Was it printed?");
        task.dossierId = row->id;
        task.operationId = print.id;
        task.code = row->code;
        task.name = row->applicantName;
        const QString time = print.madeAt.toString(QStringLiteral("HH:mm"));
        task.subject = HomeReading::tr("The printer reported a fault at %1").arg(time);
        if (!print.paper.isNull()) {
            const auto sharing = PrintTable(connection).sharing(print.paper);
            if (!sharing)
                return sharing.error();
            task.subject = HomeReading::tr("One receipt for %n dossier(s), %1: not known to be out", nullptr,
                                           static_cast<int>(sharing->size()))
                               .arg(time);
        }
        task.where = print.printer;
        task.action = HomeReading::tr("It is out");
        task.otherAction = HomeReading::tr("Print again");
        tasks.append(task);
    }
    return {};
}

Result<void> readChangedCodes(Connection &connection, int counter, QList<OpenTask> &tasks)
{
    const auto rows = DossierTable(connection).withUntoldCode(counter, maximalTasks);
    if (!rows)
        return rows.error();
    for (const DossierRow &row : *rows) {
        OpenTask task;
        task.kind = OpenTask::Kind::CodeChanged;
        task.reason = HomeReading::tr("Code changed");
        task.dossierId = row.id;
        task.code = row.code;
        task.name = row.applicantName;
        task.subject = HomeReading::tr("the printed code was given twice: tell the citizen");
        task.where = HomeReading::tr("Counter %1").arg(row.counter);
        task.action = HomeReading::tr("Print notice");
        tasks.append(task);
    }
    return {};
}

Result<void> readDue(Connection &connection, const QDateTime &now, const QDateTime &soon, QList<OpenTask> &overdue,
                     QList<OpenTask> &dueSoon)
{
    const auto rows = DossierTable(connection).openDueBefore(soon, maximalTasks);
    if (!rows)
        return rows.error();
    for (const DossierRow &row : *rows) {
        const bool isOverdue = *row.dueAt < now;
        OpenTask task;
        task.kind = isOverdue ? OpenTask::Kind::Overdue : OpenTask::Kind::DueSoon;
        task.reason = isOverdue ? lateness(*row.dueAt, now) : remaining(*row.dueAt, now);
        task.dossierId = row.id;
        task.code = row.code.isEmpty() ? HomeReading::tr("Code awaited") : row.code;
        task.name = row.applicantName;
        task.subject = row.procedureName;
        const bool isHere = row.receivingUnit.isEmpty();
        task.where = !isHere                               ? row.receivingUnit
                     : row.state == DossierState::Received ? HomeReading::tr("Counter %1").arg(row.counter)
                                                           : displayName(row.state);
        task.counter = isHere ? row.counter : 0;
        (isOverdue ? overdue : dueSoon).append(task);
    }
    return {};
}

/// One row for each kind of matter, however many there are: they are worked off on their own page.
Result<void> readMoney(Connection &connection, QList<OpenTask> &tasks)
{
    FeeTable fees(connection);
    const auto counts = fees.matterCounts();
    const auto lines = StatementTable(connection).openCount();
    if (!counts || !lines)
        return counts ? lines.error() : counts.error();
    const auto add = [&](int count, const QString &reason, const QString &name, const QString &subject) {
        if (count == 0)
            return;
        OpenTask task;
        task.kind = OpenTask::Kind::Money;
        task.reason = reason;
        task.name = name;
        task.subject = subject;
        task.where = HomeReading::tr("Fees");
        task.action = HomeReading::tr("Look");
        tasks.append(task);
    };
    add(counts->refunds, HomeReading::tr("Refund to decide"),
        HomeReading::tr("%n refund(s) asked for", nullptr, counts->refunds), HomeReading::tr("a supervisor decides"));
    add(counts->excesses, HomeReading::tr("Paid too much"),
        HomeReading::tr("%n dossier(s) paid beyond the fee", nullptr, counts->excesses),
        HomeReading::tr("to be paid back"));
    add(counts->transfers, HomeReading::tr("Transfer awaited"),
        HomeReading::tr("%n transfer(s) to be seen", nullptr, counts->transfers),
        HomeReading::tr("confirm, or import the statement"));
    add(*lines, HomeReading::tr("Statement"), HomeReading::tr("%n line(s) without a match", nullptr, *lines),
        HomeReading::tr("say what they pay"));
    add(counts->receipts, HomeReading::tr("Receipt missing"),
        HomeReading::tr("%n receipt(s) not issued yet", nullptr, counts->receipts),
        HomeReading::tr("the provider is asked when the line is there"));
    return {};
}

/// Dossiers that live elsewhere: those without a code in one row, and each code that two of them have.
Result<void> readElsewhere(Connection &connection, int awaiting, QList<OpenTask> &tasks)
{
    constexpr int maximalDoubles = 5;
    const auto doubles = DossierTable(connection).doubledCodes(maximalDoubles);
    if (!doubles)
        return doubles.error();
    const auto add = [&tasks](const QString &reason, const QString &code, const QString &name, const QString &subject) {
        OpenTask task;
        task.kind = OpenTask::Kind::AwaitingCode;
        task.reason = reason;
        task.code = code;
        task.name = name;
        task.subject = subject;
        task.where = HomeReading::tr("Look-up");
        task.action = HomeReading::tr("Look");
        tasks.append(task);
    };
    for (const QString &code : *doubles)
        add(HomeReading::tr("One code twice"), code, HomeReading::tr("Two dossiers have this code"),
            HomeReading::tr("correct the one that is wrong"));
    if (awaiting > 0)
        add(HomeReading::tr("Code awaited"), {},
            HomeReading::tr("%n dossier(s) wait for their code", nullptr, awaiting),
            HomeReading::tr("scan or type what the other system gave"));
    return {};
}

/// Filings with help whose dossier seems to have come from the portal: one key says so, never the program.
Result<void> readSameFilings(Connection &connection, QDate today, QList<OpenTask> &tasks)
{
    constexpr int daysBack = 14;
    constexpr int maximalPairs = 5;
    const auto pairs = suggestedTies(connection, today.addDays(-daysBack), maximalPairs);
    if (!pairs)
        return pairs.error();
    for (const FilingSuggestion &pair : *pairs) {
        OpenTask task;
        task.kind = OpenTask::Kind::SameFiling;
        task.reason = HomeReading::tr("Same filing?");
        task.dossierId = pair.assisted.id;
        task.operationId = pair.submitted.id;
        task.code = pair.code;
        task.name = pair.submitted.applicantName;
        task.subject = HomeReading::tr("helped at %1, from the portal at %2: %3")
                           .arg(inOfficeTime(pair.assisted.receivedAt).toString(QStringLiteral("HH:mm")),
                                inOfficeTime(pair.submitted.receivedAt).toString(QStringLiteral("HH:mm")),
                                pair.submitted.procedureName);
        task.where = HomeReading::tr("Counter %1").arg(pair.assisted.counter);
        task.action = HomeReading::tr("It is the same");
        task.otherAction = HomeReading::tr("Another one");
        tasks.append(task);
    }
    return {};
}

} // namespace

Result<HomeContent> readHome(Connection &connection, const Catalogue &catalogue, const QDateTime &now,
                             const QDateTime &soon, int counter)
{
    HomeContent content;
    const auto figures = dayFigures(connection, now, soon, counter);
    if (!figures)
        return figures.error();
    content.figures = *figures;
    // In the order of the design: overdue, needs attention, printer's question, due soon.
    QList<OpenTask> dueSoon;
    if (const auto read = readDue(connection, now, soon, content.tasks, dueSoon); !read)
        return read.error();
    if (const auto read = readAttention(connection, content.tasks); !read)
        return read.error();
    if (const auto read = readAskedPrints(connection, content.tasks); !read)
        return read.error();
    if (const auto read = readChangedCodes(connection, counter, content.tasks); !read)
        return read.error();
    if (const auto read = readSameFilings(connection, now.date(), content.tasks); !read)
        return read.error();
    content.tasks += dueSoon;
    if (const auto read = readElsewhere(connection, content.figures.awaitingCode, content.tasks); !read)
        return read.error();
    if (const auto read = readMoney(connection, content.tasks); !read)
        return read.error();
    const auto drafts = DraftTable(connection).all();
    if (!drafts)
        return drafts.error();
    for (const Draft &draft : *drafts) {
        const Procedure *procedure = catalogue.find(draft.subtitle, now.date());
        if (draft.isParked)
            content.parked.append({draft.id.toString(QUuid::WithoutBraces), draft.title,
                                   procedure ? procedure->name : QString(), draft.updatedAt});
    }
    auto finished = DossierTable(connection).receivedOn(now.date(), maximalFinished);
    if (!finished)
        return finished.error();
    content.finished = std::move(*finished);
    return content;
}
