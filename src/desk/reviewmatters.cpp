// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewmatters.h"

#include "wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct ReviewMatters
{
    Q_DECLARE_TR_FUNCTIONS(ReviewMatters)
};

QString age(qint64 minutes)
{
    constexpr qint64 hour = 60;
    constexpr qint64 day = 24 * hour;
    if (minutes >= day)
        return ReviewMatters::tr("%n day(s)", nullptr, static_cast<int>(minutes / day));
    if (minutes >= hour)
        return ReviewMatters::tr("%n hour(s)", nullptr, static_cast<int>(minutes / hour));
    return ReviewMatters::tr("%n minute(s)", nullptr, static_cast<int>(minutes));
}

QString duration(qint64 seconds)
{
    constexpr qint64 minute = 60;
    return ReviewMatters::tr("%1 min %2").arg(seconds / minute).arg(seconds % minute, 2, 10, QChar(u'0'));
}

} // namespace

QList<ReviewLine> matterLines(const DayMatters &matters)
{
    const auto line = [](const QString &icon, Token urgent, const QString &text, const DayNumber &number) {
        return ReviewLine{icon, number.number > 0 ? urgent : Token::Muted, text, groupedNumber(number.number),
                          number.link};
    };
    const qint64 difference = matters.feeDifference.number;
    QString waiting = ReviewMatters::tr("Waiting to sync");
    if (matters.waitingToSync.number > 0 && matters.oldestWaitingMinutes)
        waiting = ReviewMatters::tr("Waiting to sync, oldest %1").arg(age(*matters.oldestWaitingMinutes));
    QList<ReviewLine> lines{
        line(u"alert"_s, Token::Error, ReviewMatters::tr("Overdue"), matters.overdue),
        line(u"sync-waiting"_s, Token::Warning, waiting, matters.waitingToSync),
        line(u"pencil"_s, Token::Muted, ReviewMatters::tr("Corrected dossiers"), matters.corrections),
        line(u"ban"_s, Token::Muted, ReviewMatters::tr("Cancelled after printing"), matters.voidedAfterPrint),
        line(u"file-plus"_s, Token::Warning, ReviewMatters::tr("Paper by exception"), matters.exceptions),
        {difference == 0 ? u"equal"_s : u"not-equal"_s, difference == 0 ? Token::Success : Token::Error,
         ReviewMatters::tr("Difference of fees"), formattedDong(difference), matters.feeDifference.link}};
    if (matters.medianSeconds)
        lines.append({u"clock"_s, Token::Muted, ReviewMatters::tr("Handling time, median"),
                      duration(*matters.medianSeconds), matters.medianLink});
    if (matters.medianWaitSeconds)
        lines.append({u"users"_s,
                      Token::Muted,
                      matters.waitAsOf.isValid()
                          ? ReviewMatters::tr("Wait for the call, until %1").arg(matters.waitAsOf.toString(u"HH:mm"_s))
                          : ReviewMatters::tr("Wait for the call, median"),
                      duration(*matters.medianWaitSeconds),
                      {}});
    if (matters.awaitingLeader.number > 0) {
        const QString oldest = matters.oldestAwaiting.toString(u"dd/MM"_s);
        lines.append(
            {u"clock"_s, Token::Warning,
             matters.awaitingLeader.number == 1 ? ReviewMatters::tr("Waits for a leader: %1").arg(oldest)
                                                : ReviewMatters::tr("%n day(s) wait for a leader, since %1", nullptr,
                                                                    static_cast<int>(matters.awaitingLeader.number))
                                                      .arg(oldest),
             ReviewMatters::tr("%n day(s)", nullptr, matters.oldestAwaitingDays), matters.awaitingLeader.link});
    }
    return lines;
}
