// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workerprocess.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The worker process as its owner sees it: whatever it does, every request is answered exactly once.
class TestWorkerProcess : public QObject
{
    Q_OBJECT

    struct Answers
    {
        QList<QJsonObject> done;
        QList<Error> errors;
        QList<QJsonObject> events;

        WorkerProcess::Answered taker()
        {
            return [this](const Result<QJsonObject> &answer) {
                if (answer)
                    done.append(*answer);
                else
                    errors.append(answer.error());
            };
        }
        WorkerProcess::Happened watcher()
        {
            return [this](const QJsonObject &event) { events.append(event); };
        }
        qsizetype count() const { return done.size() + errors.size(); }
    };

    static QString trialWorker() { return QStringLiteral(TRIAL_WORKER); }

private slots:
    void requestsAreAnsweredInWordsAndEvents()
    {
        WorkerProcess worker(trialWorker(), u"any"_s);
        Answers answers;
        worker.ask(u"repeat"_s, {{u"text"_s, u"Đơn đề nghị"_s}, {u"events"_s, 3}}, answers.taker(), answers.watcher());
        QCOMPARE(answers.count(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(answers.count(), 1, 60'000);
        QCOMPARE(answers.done.first()[u"text"_s].toString(), u"Đơn đề nghị"_s);
        QCOMPARE(answers.done.first()[u"threads"_s].toString(), u"1"_s);
        QCOMPARE(answers.events.size(), 3);
        QCOMPARE(answers.events.last()[u"number"_s].toInt(), 3);
    }

    void theWorkersErrorsArrive()
    {
        WorkerProcess worker(trialWorker(), u"any"_s);
        Answers answers;
        worker.ask(u"refuse"_s, {}, answers.taker());
        QTRY_COMPARE_WITH_TIMEOUT(answers.count(), 1, 60'000);
        QCOMPARE(answers.errors.first().kind, ErrorKind::RefusedByRule);
        QCOMPARE(answers.errors.first().code, u"no"_s);
        QCOMPARE(answers.errors.first().message, u"Không"_s);
        QCOMPARE(answers.errors.first().detail, u"why"_s);
    }

    void whateverEndsItTheNextRequestStartsItAnew_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("crash") << u"die"_s;
        QTest::newRow("leaves") << u"leave"_s;
        QTest::newRow("garbage") << u"garble"_s;
        QTest::newRow("line without end") << u"run on"_s;
    }

    void whateverEndsItTheNextRequestStartsItAnew()
    {
        QFETCH(QString, what);
        WorkerProcess worker(trialWorker(), u"any"_s);
        Answers answers;
        worker.ask(what, {{u"events"_s, 6}}, answers.taker(), answers.watcher());
        worker.ask(u"hang"_s, {}, answers.taker());
        QTRY_COMPARE_WITH_TIMEOUT(answers.count(), 2, 60'000);
        QCOMPARE(answers.errors.size(), 2);
        QCOMPARE(answers.errors.first().code, u"worker-died"_s);
        QCOMPARE(answers.errors.first().kind, ErrorKind::NotReachable);
        QVERIFY(!answers.errors.first().message.isEmpty());
        QCOMPARE(answers.events.size(), 6);
        worker.ask(u"repeat"_s, {}, answers.taker());
        QTRY_COMPARE_WITH_TIMEOUT(answers.done.size(), 1, 60'000);
        QCOMPARE(answers.done.first()[u"number"_s].toInt(), 1);
    }

    void aRequestFromTheAnswerOfACrashIsDone()
    {
        WorkerProcess worker(trialWorker(), u"any"_s);
        Answers answers;
        worker.ask(u"die"_s, {}, [&](const Result<QJsonObject> &) { worker.ask(u"repeat"_s, {}, answers.taker()); });
        QTRY_COMPARE_WITH_TIMEOUT(answers.done.size(), 1, 60'000);
    }

    void aHungWorkerIsEndedAndStartedAnew()
    {
        WorkerProcess worker(trialWorker(), u"any"_s);
        worker.setSilenceLimit(50ms);
        Answers answers;
        worker.ask(u"hang"_s, {}, answers.taker());
        QTRY_COMPARE_WITH_TIMEOUT(answers.count(), 1, 60'000);
        QCOMPARE(answers.errors.first().code, u"worker-hung"_s);
        worker.setSilenceLimit(60s);
        worker.ask(u"repeat"_s, {}, answers.taker());
        QTRY_COMPARE_WITH_TIMEOUT(answers.done.size(), 1, 60'000);
        QCOMPARE(answers.errors.size(), 1);
    }

    void aCancelReachesTheWorkerWhileItWorks()
    {
        WorkerProcess worker(trialWorker(), u"patient"_s);
        Answers answers;
        const int id = worker.ask(u"hang"_s, {}, answers.taker());
        worker.cancel(id);
        QTRY_COMPARE_WITH_TIMEOUT(answers.count(), 1, 60'000);
        QCOMPARE(answers.done.first()[u"ended"_s].toInt(), id);
        worker.cancel(id); // Nothing is left to cancel.
        worker.cancel(77);
    }

    void aWorkerThatIgnoresACancelIsEnded()
    {
        WorkerProcess worker(trialWorker(), u"any"_s);
        worker.setCancelLimit(50ms);
        Answers answers;
        worker.cancel(worker.ask(u"hang"_s, {}, answers.taker()));
        QTRY_COMPARE_WITH_TIMEOUT(answers.count(), 1, 60'000);
        QCOMPARE(answers.errors.first().code, u"cancelled"_s);
    }

    void bigLinesPassBothWays()
    {
        WorkerProcess worker(trialWorker(), u"any"_s);
        Answers answers;
        const QString big(3'000'000, u'ố');
        worker.ask(u"repeat"_s, {{u"text"_s, big}}, answers.taker());
        QTRY_COMPARE_WITH_TIMEOUT(answers.count(), 1, 60'000);
        QCOMPARE(answers.done.value(0)[u"text"_s].toString(), big);
    }

    void aSecondAnswerIsDropped()
    {
        WorkerProcess worker(trialWorker(), u"any"_s);
        Answers answers;
        worker.ask(u"answer twice"_s, {}, answers.taker());
        worker.ask(u"repeat"_s, {}, answers.taker());
        QTRY_COMPARE_WITH_TIMEOUT(answers.count(), 2, 60'000);
        QCOMPARE(answers.done.size(), 2);
    }

    void aMissingOrDeadProgramIsSaid_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("code");
        QTest::newRow("no such program") << u"/nonexistent/mocua-paperd"_s << u"worker-missing"_s;
        QTest::newRow("not beside us") << u"no-such-worker"_s << u"worker-missing"_s;
        QTest::newRow("ends at once") << trialWorker() << u"worker-died"_s;
    }

    void aMissingOrDeadProgramIsSaid()
    {
        QFETCH(QString, program);
        QFETCH(QString, code);
        WorkerProcess worker(program, u"dead"_s);
        Answers answers;
        worker.ask(u"repeat"_s, {}, answers.taker());
        QCOMPARE(answers.count(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(answers.count(), 1, 60'000);
        QCOMPARE(answers.errors.first().code, code);
    }

    void anAnswerMayDestroyIt()
    {
        auto *worker = new WorkerProcess(trialWorker(), u"any"_s);
        int answered = 0;
        const auto destroy = [&](const Result<QJsonObject> &) {
            ++answered;
            delete worker;
        };
        worker->ask(u"die"_s, {}, destroy);
        worker->ask(u"hang"_s, {}, destroy);
        QSignalSpy destroyed(worker, &QObject::destroyed);
        QVERIFY(destroyed.wait(60'000));
        QCOMPARE(answered, 1);
    }

    void destructionEndsTheProcessAndAnswersNobody()
    {
        Answers answers;
        qint64 id = 0;
        {
            WorkerProcess worker(trialWorker(), u"any"_s);
            worker.ask(u"repeat"_s, {}, answers.taker());
            QTRY_COMPARE_WITH_TIMEOUT(answers.count(), 1, 60'000);
            worker.ask(u"hang"_s, {}, answers.taker());
            id = worker.processId();
            QVERIFY(id > 0);
        }
        QCOMPARE(answers.count(), 1);
        QVERIFY(!QFile::exists(u"/proc/"_s + QString::number(id)));
    }

    void theRealWorkerEndsWithItsInput()
    {
        QProcess process;
        process.start(QStringLiteral(PROGRAMS "/mocua-paperd"), {u"scan"_s});
        process.write("no request\n{\"id\":7,\"do\":\"fly\"}\n");
        QVERIFY(process.waitForReadyRead(60'000));
        QVERIFY(process.readLine().startsWith("{\"error\":{\"code\":\"unknown-request\""));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }

    void theRealWorkerKnowsItsRoles()
    {
        QProcess process;
        process.start(QStringLiteral(PROGRAMS "/mocua-paperd"), {u"dance"_s});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardOutput().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWorkerProcess)
#include "tst_workerprocess.moc"
