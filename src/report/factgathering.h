// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "connection.h"
#include "period.h"
#include "reportfacts.h"
#include "reporttemplate.h"
#include "tallyreading.h"

/// Which facts are to be read for a report.
struct FactsQuestion
{
    const ReportTemplate &form;
    Period period;
    const Catalogue &catalogue; ///< Levels and sectors of procedures are those in force at the period's end.
    QDateTime now;
};

/// Reads what the template asks for, each kind of facts once. On a store thread.
Result<ReportFacts> gatheredFacts(Connection &connection, const FactsQuestion &question);

/// By what the tally is grouped for rows by that axis.
TallyQuestion::By tallyBy(RowAxis axis);

/// The procedures in force at the period's end, told apart by what their dossiers of the period were.
QList<FactGroup> procedureGroups(const Catalogue &catalogue, QDate day, const QList<FactGroup> &dossiers);
