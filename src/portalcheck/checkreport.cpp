// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkreport.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString wordOf(Verdict::Outcome outcome)
{
    return outcome == Verdict::Outcome::Pass ? u"PASS"_s : outcome == Verdict::Outcome::Fail ? u"FAIL"_s : u"SKIP"_s;
}

int countOf(const QList<RuleResult> &results, Verdict::Outcome outcome)
{
    return int(std::count_if(results.begin(), results.end(),
                             [outcome](const RuleResult &result) { return result.verdict.outcome == outcome; }));
}

} // namespace

QList<RuleResult> triedRules(CheckBench &bench, const QString &enrolment)
{
    QList<RuleResult> results;
    const QList<CheckRule> rules = deviceRules() + operationRules() + feedRules() + fileRules() + problemRules();
    for (const CheckRule &rule : rules)
        results.append({rule, rule.needsDevice && !bench.device ? skipped(enrolment) : rule.tried(bench)});
    return results;
}

QString writtenLines(const QList<RuleResult> &results)
{
    QStringList lines;
    for (const RuleResult &result : results) {
        const QString words = QCoreApplication::translate("PortalCheck", result.rule.words);
        lines.append(u"%1 §%2 %3: %4"_s.arg(wordOf(result.verdict.outcome), QString::fromLatin1(result.rule.section),
                                            QString::fromLatin1(result.rule.name), words) +
                     (result.verdict.why.isEmpty() ? QString() : u" – "_s + result.verdict.why));
    }
    lines.append(QCoreApplication::translate("PortalCheck", "%1 passed, %2 failed, %3 skipped")
                     .arg(countOf(results, Verdict::Outcome::Pass))
                     .arg(countOf(results, Verdict::Outcome::Fail))
                     .arg(countOf(results, Verdict::Outcome::Skip)));
    return lines.join(u'\n');
}

QByteArray writtenReport(const QUrl &portal, const QList<RuleResult> &results)
{
    QJsonArray rules;
    for (const RuleResult &result : results)
        rules.append(QJsonObject{{u"section"_s, QString::fromLatin1(result.rule.section)},
                                 {u"rule"_s, QString::fromLatin1(result.rule.name)},
                                 {u"outcome"_s, wordOf(result.verdict.outcome).toLower()},
                                 {u"why"_s, result.verdict.why}});
    const QJsonObject report{{u"portal"_s, portal.toString(QUrl::RemoveUserInfo)},
                             {u"passed"_s, countOf(results, Verdict::Outcome::Pass)},
                             {u"failed"_s, countOf(results, Verdict::Outcome::Fail)},
                             {u"skipped"_s, countOf(results, Verdict::Outcome::Skip)},
                             {u"rules"_s, rules}};
    return QJsonDocument(report).toJson(QJsonDocument::Compact);
}

bool hasFailures(const QList<RuleResult> &results)
{
    return countOf(results, Verdict::Outcome::Fail) > 0;
}
