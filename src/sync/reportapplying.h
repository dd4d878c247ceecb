// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes.h"
#include "connection.h"

/// A report that another counter of the office filed (kind report.filed), or what the portal tells of a filing (entity
/// "report"). Answers whether anything changed; what cannot be read, of a later version, is passed over.
Result<bool> applyFiledReport(Connection &connection, const ChangeItem &item);
Result<bool> applyReportStanding(Connection &connection, const ChangeItem &item);
