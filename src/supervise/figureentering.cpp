// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figureentering.h"

#include "acting.h"
#include "audittable.h"
#include "enteredfiguretable.h"
#include "figureentryjson.h"
#include "filedreporttable.h"
#include "uuidv7.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

struct FigureEntering
{
    Q_DECLARE_TR_FUNCTIONS(FigureEntering)
};

constexpr qsizetype mostAtOnce = 400; // So that an operation stays below its 128 KiB (sync.md 4).

Result<void> checkOpen(Connection &connection, const FiguredReport &of)
{
    const auto filings = FiledReportTable(connection).filings(of.report, of.period, of.unitCode);
    if (!filings)
        return filings.error();
    const bool isOpen =
        filings->isEmpty() || std::any_of(filings->begin(), filings->end(), [](const StoredReport &filing) {
            return filing.standing.state == ReportState::Draft || filing.standing.state == ReportState::Reviewed;
        });
    if (isOpen)
        return {};
    return Error{ErrorKind::RefusedByRule,
                 u"report-signed"_s,
                 FigureEntering::tr("This report is signed already: its figures are entered as a correction."),
                 {},
                 {}};
}

Result<void> keepSome(Connection &connection, const EnteredFigures &entered, const Act &act)
{
    if (const auto put = EnteredFigureTable(connection).put(entered); !put)
        return put.error();
    NewOperation operation = operationOf(OperationKind::figuresEntered, figuresLane(entered.of), act);
    operation.payload = {{u"entered"_s, toJson(entered)}};
    if (const auto appended = OutboxTable(connection).append(operation, act.device); !appended)
        return appended.error();
    return {};
}

} // namespace

Result<int> enterFigures(Connection &connection, const FigureOrder &order, const Act &act)
{
    const auto standing = EnteredFigureTable(connection).of(order.of);
    if (!standing)
        return standing.error();
    QList<FigureEntry> changed;
    for (const FigureEntry &entry : order.figures) {
        if (entry.value && (*entry.value < 0 || *entry.value != std::floor(*entry.value)))
            return Error{ErrorKind::BadInput,
                         u"figure-out-of-range"_s,
                         FigureEntering::tr("A figure is a whole number from 0."),
                         {},
                         entry.column};
        const bool isThere = std::any_of(standing->begin(), standing->end(), [&entry](const StandingFigure &one) {
            return one.figure.isOfCell(entry) && one.figure.value == entry.value;
        });
        if (!isThere)
            changed.append(entry);
    }
    if (changed.isEmpty())
        return 0;
    if (!order.isCorrection) {
        if (const auto open = checkOpen(connection, order.of); !open)
            return open.error();
    }
    EnteredFigures entered{{}, order.of, act.at, act.officer.id, act.officer.displayName, {}};
    for (qsizetype from = 0; from < changed.size(); from += mostAtOnce) {
        entered.id = makeUuidV7(act.at.toMSecsSinceEpoch());
        entered.figures = changed.mid(from, mostAtOnce);
        if (const auto kept = keepSome(connection, entered, act); !kept)
            return kept.error();
    }
    const QString what =
        u"%1 %2..%3 figures=%4"_s.arg(order.of.report, order.of.period.from.toString(Qt::ISODate),
                                      order.of.period.to.toString(Qt::ISODate), QString::number(changed.size()));
    if (const auto noted = AuditTable(connection).add(act.at, act.officer.id, u"figures-entered"_s, what); !noted)
        return noted.error();
    return int(changed.size());
}
