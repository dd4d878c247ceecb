// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statementtable.h"

/// Reads a bank's statement as it is exported: CSV, UTF-8 (with or without BOM) or UTF-16, separated by comma,
/// semicolon or tab. The columns are found by their heads (ngày, ghi có or số tiền, nội dung or diễn giải, số tham
/// chiếu …; also English); what stands before the heads and rows without a date are passed over, money that went out
/// too. Lines come with key and reference, as Unknown. Errors: "statement-unreadable" (no such heads, no lines),
/// "statement-line-wrong" (a row with a date whose amount cannot be read: names the row; nothing is taken).
Result<QList<StatementLine>> readStatement(const QByteArray &file);

/// An amount as banks write it: "15.000", "15,000.00", "+15 000 VND"; nothing: unreadable or with parts of a đồng.
std::optional<Dong> statementAmount(QStringView text);
