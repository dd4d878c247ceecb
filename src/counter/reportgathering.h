// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "connection.h"
#include "reportfacts.h"
#include "reportviewing.h"

#include <memory>

/// What is read for a report in one go.
struct GatheredReport
{
    OpenedReport opened;
    ReportFacts facts;
};

/// What is asked for; a copy, for it is read on another thread.
struct ReportQuestion
{
    ReportTemplate form;
    Period period;
    bool isCompared = false;
    bool isCorrecting = false;
    Office office;
    std::shared_ptr<const Catalogue> catalogue;
    QDateTime now;
};

/// Computes the report and finds its filings; with one that was filed, and unless it is being corrected, what was filed
/// is shown. On a store thread.
Result<GatheredReport> gatheredReport(Connection &connection, const ReportQuestion &question);
