// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonasking.h"
#include "reporttemplate.h"

/// Reads one table of a template; what is wrong becomes a fault of `asking`, which names the column.
ReportTableForm readReportTable(const QJsonObject &json, const QString &path, const QStringList &targets,
                                JsonAsking &asking);
