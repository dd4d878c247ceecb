// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formreading.h"
#include "reporttemplate.h"

/// A report's template as it was read, with what was wrong.
struct ReadReport
{
    std::optional<ReportTemplate> form; ///< Nothing if there is an error.
    QList<FormFault> faults;
};

/// Reads a template ("mocua-report/1") strictly: unknown names, wrong types, formulas that name what is not there or go
/// in a circle are errors, each with its line, its template and its column.
ReadReport readReportTemplate(const QByteArray &json, const QString &file);
