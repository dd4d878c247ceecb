// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's day over a large store: reading it for the page, its record, its list of checks, a list behind a
// number; beside it the same over the day with the most dossiers.
//   bench_review DIR   a data directory filled by `mocuactl load`

#include "clock.h"
#include "daychecking.h"
#include "dayreview.h"
#include "daystanding.h"
#include "quantiles.h"
#include "store.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr int reviewRuns = 21;

/// False: a run failed.
bool timed(Store &store, const char *what, const std::function<Result<int>(Connection &)> &read)
{
    Quantiles times;
    for (int run = 0; run < reviewRuns; ++run) {
        QElapsedTimer timer;
        timer.start();
        const auto done = store.read<int>(read).result();
        if (!done) {
            printf("%-44s %s\n", what, qPrintable(done.error().detail));
            return false;
        }
        times.add(double(timer.nsecsElapsed()) / 1e6);
    }
    times.print(what);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc < 2) {
        printf("bench_review DIR: a data directory filled by mocuactl load\n");
        return 2;
    }
    auto store = Store::open(QString::fromLocal8Bit(argv[1]), Store::Access::ReadOnly);
    if (!store) {
        printf("%s\n", qPrintable(store.error().message));
        return 6;
    }
    const auto newest =
        (*store)
            ->read<QVariant>([](Connection &c) { return c.single("SELECT max(received_at) FROM dossier"); })
            .result();
    const auto count =
        (*store)->read<QVariant>([](Connection &c) { return c.single("SELECT count(*) FROM dossier"); }).result();
    if (!newest || !count)
        return 6;
    const QDateTime now = fromIsoOfficeTime(newest->toString());
    const QDate today = now.date();
    printf("%lld dossiers, the last on %s; %d runs, ms; goal: the day on the page within 500\n\n", count->toLongLong(),
           qPrintable(today.toString(Qt::ISODate)), reviewRuns);
    Quantiles::printHead("");
    const auto review = [now](QDate day) {
        return [now, day](Connection &c) -> Result<int> {
            const auto read = dayReview(c, day, now, day.addDays(2));
            return read ? Result<int>(read->received.count) : Result<int>(read.error());
        };
    };
    const DayPlace place{today, now, 33, 1};
    const bool isDone =
        timed(**store, "the day (today)", review(today)) &&
        timed(**store, "a day a month ago", review(today.addDays(-30))) &&
        timed(**store, "a day half a year ago", review(today.addDays(-180))) &&
        timed(**store, "its record and whether it is signed",
              [today](Connection &c) -> Result<int> {
                  const auto standing = dayStanding(c, today);
                  return standing ? Result<int>(standing->now.received) : Result<int>(standing.error());
              }) &&
        timed(**store, "its list of checks",
              [place](Connection &c) -> Result<int> {
                  const auto checks = dayChecks(c, place);
                  return checks ? Result<int>(int(checks->size())) : Result<int>(checks.error());
              }) &&
        timed(**store, "the dossiers behind “overdue”", [today](Connection &c) -> Result<int> {
            const TallyList list{
                .question = {.from = today, .to = today}, .key = {}, .traits = {}, .phase = TallyPhase::OpenOverdue};
            const auto rows = tallied(c, list, 1000);
            return rows ? Result<int>(int(rows->size())) : Result<int>(rows.error());
        });
    return isDone ? 0 : 6;
}
