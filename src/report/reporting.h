// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "office.h"
#include "report.h"
#include "reportfacts.h"

/// What a report is made of.
struct ReportOrder
{
    const ReportTemplate &form;
    Period period;
    const Office &office;
    const ReportFacts &facts;
    const ReportFacts *previousFacts = nullptr; ///< Null: not compared.
    const Report *entered = nullptr; ///< Its entered figures are taken over, line by line. Null: nothing is entered.
};

/// Computes a report; checks its identities.
Report computedReport(const ReportOrder &order);

/// Every broken identity of the report's figures as they stand: also of figures that were typed or imported.
QList<ReportFinding> brokenIdentities(const Report &report);
