// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkbench.h"

/// What one rule came to.
struct RuleResult
{
    CheckRule rule;
    Verdict verdict;
};

/// Tries all rules in turn. `enrolment`: why there is no device; empty: there is one.
QList<RuleResult> triedRules(CheckBench &bench, const QString &enrolment);

/// A line a rule: "PASS §5 repeat-is-the-same  A repeat …", and one with the sums.
QString writtenLines(const QList<RuleResult> &results);
/// {"portal", "passed", "failed", "skipped", "rules": [{"section", "rule", "outcome", "why"}]}
QByteArray writtenReport(const QUrl &portal, const QList<RuleResult> &results);
bool hasFailures(const QList<RuleResult> &results);
