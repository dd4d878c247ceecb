// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkbench.h"

#include "problem.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct ProblemRuleText
{
    Q_DECLARE_TR_FUNCTIONS(PortalCheck)
};

Verdict unknownPathIs404(CheckBench &bench)
{
    const RawAnswer answer = bench.call({.method = "GET", .path = u"/v1/khong-co"_s});
    return answer.status == 404 && readProblem(answer.body) ? passed() : unexpected(u"404"_s, answer);
}

Verdict nonsenseIsRefused(CheckBench &bench)
{
    const RawAnswer answer = bench.callAs(*bench.device, {.method = "POST",
                                                          .path = u"/v1/ops:batch"_s,
                                                          .body = "<html>",
                                                          .headers = {{"Content-Type", "application/json"}}});
    return answer.status == 400 ? passed() : unexpected(u"400"_s, answer);
}

Verdict refusalsAreProblems(CheckBench &bench)
{
    return bench.badProblems.isEmpty()
               ? passed()
               : failed(ProblemRuleText::tr("no problem document: %1").arg(bench.badProblems.first()));
}

Verdict nothingStrangeIsAnswered(CheckBench &bench)
{
    return bench.strangeAnswers.isEmpty() ? passed()
                                          : failed(ProblemRuleText::tr("a redirect or a page in place of an answer: %1")
                                                       .arg(bench.strangeAnswers.first()));
}

} // namespace

QList<CheckRule> problemRules()
{
    return {
        {"8", "unknown-path-is-404", QT_TRANSLATE_NOOP("PortalCheck", "What there is not is a 404 problem"),
         unknownPathIs404, false},
        {"8", "nonsense-is-refused", QT_TRANSLATE_NOOP("PortalCheck", "Nonsense is refused as 400"), nonsenseIsRefused},
        // The last two judge all answers that came before them.
        {"8", "refusals-are-problems", QT_TRANSLATE_NOOP("PortalCheck", "Every refusal is a problem document"),
         refusalsAreProblems, false},
        {"8", "nothing-strange-is-answered", QT_TRANSLATE_NOOP("PortalCheck", "Nothing looks like a captive network"),
         nothingStrangeIsAnswered, false},
    };
}
