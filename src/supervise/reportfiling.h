// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filedreporttable.h"
#include "receiving.h"

// A report's way: kept, reviewed, signed, sent; what the province and the reporting system say comes by the feed.

/// Keeps a computed report as a draft, with the next revision of its unit, report and period; a draft of the same is
/// replaced and keeps its id and note. Answers it as it was kept. All of these run in one write transaction.
Result<StoredReport> keepReport(Connection &connection, const FiledReport &computed, const Act &act);

/// Somebody read the draft and found it right, with a note. Errors: "no-such-report", "report-signed".
Result<StoredReport> reviewReport(Connection &connection, const QUuid &id, const QString &note, const Act &act);

/// A supervisor signs a reviewed report: it goes to the province with its operation. Who signs has proved who they are
/// just before (office/signingin). `findings`: identities that do not hold; they must be explained by the report's
/// note. Errors: "not-supervisor", "not-reviewed", "report-signed", "findings-unexplained", "report-too-large".
Result<StoredReport> signReport(Connection &connection, const QUuid &id, int findings, const Act &act);

/// Whether the figures differ from those of the filing before: what a correction changes. False for the first.
bool differsFrom(const FiledReport &report, const std::optional<FiledReport> &before);
