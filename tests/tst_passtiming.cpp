// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "passtiming.h"

#include <QMap>
#include <QTest>

#include <queue>

using namespace Qt::StringLiterals;

/// The counters of a province after their portal was away (sync.md 12, T16), in time that is only counted.
class TestPassTiming : public QObject
{
    Q_OBJECT

    static constexpr int counters = 500;

    static SyncReport refused(int retryAfterSeconds)
    {
        SyncReport report;
        report.error = Error{.kind = ErrorKind::NotReachable, .code = u"overloaded"_s};
        report.isReached = retryAfterSeconds > 0;
        report.retryAfterMs = qint64(retryAfterSeconds) * 1000;
        return report;
    }

    /// All counters against a portal; answers when each came in, second by second.
    static QMap<qint64, int> playedUntilAllAreIn(const std::function<SyncReport(qint64 second, int already)> &answer)
    {
        struct Visit
        {
            qint64 at = 0;
            int counter = 0;
            bool operator>(const Visit &other) const { return at > other.at; }
        };
        std::priority_queue<Visit, std::vector<Visit>, std::greater<>> visits;
        std::vector<PassTiming> timings(counters);
        for (int i = 0; i < counters; ++i)
            visits.push({i * 15'000 / counters, i});
        QMap<qint64, int> visitsIn;
        while (!visits.empty()) {
            const Visit visit = visits.top();
            visits.pop();
            const SyncReport report = answer(visit.at / 1000, visitsIn[visit.at / 1000]++);
            if (report.error)
                visits.push({visit.at + timings[size_t(visit.counter)].after(report), visit.counter});
        }
        return visitsIn;
    }

private slots:
    void anOutageEndsSpread()
    {
        constexpr qint64 outage = 30 * 60;
        const auto visits =
            playedUntilAllAreIn([](qint64 second, int) { return second < outage ? refused(0) : SyncReport(); });
        int most = 0;
        int all = 0;
        for (auto in = visits.lowerBound(outage); in != visits.cend(); ++in) {
            most = std::max(most, *in);
            all += *in;
        }
        QCOMPARE(all, counters);
        QVERIFY2(most <= 10, qPrintable(QString::number(most)));
        QVERIFY(visits.lastKey() <= outage + 15 * 60);
    }

    void whoIsAskedToWaitDoesNotComeAtOnce()
    {
        // Everybody is told the same at the same time; the portal takes 20 in a second.
        constexpr int taken = 20;
        const auto visits = playedUntilAllAreIn([](qint64 second, int already) {
            return second < 30 ? refused(60) : already < taken ? SyncReport() : refused(60);
        });
        int most = 0;
        for (auto in = visits.lowerBound(45); in != visits.cend(); ++in)
            most = std::max(most, *in);
        QVERIFY2(most <= 2 * taken, qPrintable(QString::number(most)));
        for (qint64 second = 16; second < 60; ++second)
            QCOMPARE(visits.value(second), 0); // Not before the time.
    }

    void aPersonDoesNotHurryWhatThePortalAsked()
    {
        PassTiming timing;
        QVERIFY(timing.after(refused(60)) >= 60'000);
        QVERIFY(timing.stillToWait() > 50'000);
        timing.after({});
        QCOMPARE(timing.stillToWait(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPassTiming)
#include "tst_passtiming.moc"
