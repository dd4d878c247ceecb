// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportgathering.h"

#include "enteredfigures.h"
#include "enteredfiguretable.h"
#include "factgathering.h"
#include "reportfiling.h"
#include "reporting.h"
#include "reportwriting.h"

Result<GatheredReport> gatheredReport(Connection &connection, const ReportQuestion &question)
{
    GatheredReport read;
    auto facts = gatheredFacts(connection, {question.form, question.period, *question.catalogue, question.now});
    if (!facts)
        return facts.error();
    read.facts = *std::move(facts);
    ReportFacts previous;
    if (question.isCompared) {
        auto before = gatheredFacts(
            connection, {question.form, previousPeriod(question.period), *question.catalogue, question.now});
        if (!before)
            return before.error();
        previous = *std::move(before);
    }
    auto filings =
        FiledReportTable(connection).filings(question.form.report, question.period, question.office.agencyCode);
    if (!filings)
        return filings.error();
    read.opened.filings = *std::move(filings);
    const auto entered = enteredReport(connection, question.form, question.period, question.office.agencyCode);
    if (!entered)
        return entered.error();
    auto standing =
        EnteredFigureTable(connection).of({question.form.report, question.period, question.office.agencyCode});
    if (!standing)
        return standing.error();
    read.opened.entered = *std::move(standing);
    read.opened.computed = computedReport({question.form, question.period, question.office, read.facts,
                                           question.isCompared ? &previous : nullptr, *entered ? &**entered : nullptr});
    const bool isFiled = !read.opened.filings.isEmpty() && !read.opened.open() && !question.isCorrecting;
    if (isFiled) {
        const FiledReport &latest = read.opened.filings.first().report;
        auto filed = readReport(latest.figures);
        if (!filed)
            return filed.error();
        read.opened.filed = *std::move(filed);
        read.opened.hasChanged = differsFrom(filedReportOf(read.opened.computed), latest);
    }
    return read;
}
