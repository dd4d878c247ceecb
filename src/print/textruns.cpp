// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "textruns.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

QString withValues(QStringView wording, const FormValues &values)
{
    static const QRegularExpression placeholder(u"\\{([A-Za-z]+)\\}"_s);
    QString filled;
    qsizetype end = 0;
    auto matches = placeholder.globalMatch(wording.toString());
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        filled += wording.mid(end, match.capturedStart() - end);
        filled += values.value(match.captured(1));
        end = match.capturedEnd();
    }
    return filled + wording.mid(end);
}

} // namespace

TextRuns filledRuns(const QString &wording, const FormValues &values)
{
    static const QRegularExpression mark(u"\\*\\*|//"_s);
    TextRuns runs;
    TextRun run;
    qsizetype end = 0;
    const auto close = [&](qsizetype at) {
        run.text = withValues(QStringView(wording).mid(end, at - end), values);
        if (!run.text.isEmpty())
            runs.append(run);
    };
    auto matches = mark.globalMatch(wording);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        close(match.capturedStart());
        if (match.captured() == "**"_L1)
            run.isBold = !run.isBold;
        else
            run.isItalic = !run.isItalic;
        end = match.capturedEnd();
    }
    close(wording.size());
    return runs;
}

QString filledText(const QString &wording, const FormValues &values)
{
    QString text;
    for (const TextRun &run : filledRuns(wording, values))
        text += run.text;
    return text;
}
