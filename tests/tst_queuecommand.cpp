// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatewayprogram.h"
#include "trialoffice.h"

#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;

/// `mocuactl queue` as scripts use it: two counters of an office at a gateway.
class TestQueueCommand : public QObject
{
    Q_OBJECT
    GatewayProgram m_gateway;
    TrialOffice m_trial;

    ProgramRun queue(const QString &counter, const QStringList &words)
    {
        return m_trial.ctl(counter, QStringList{u"queue"_s} + words);
    }
    QString number(const QString &counter, const QStringList &words)
    {
        const ProgramRun run = queue(counter, words);
        return run.status == 0 ? run.last()[u"number"_s].toString() : run.errorCode();
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_gateway.start());
        for (const QString &counter : {u"one"_s, u"two"_s})
            QCOMPARE(m_trial.ctl(counter, {u"init"_s, u"--demo"_s, u"--gateway"_s, m_gateway.url().toString()}).status,
                     0);
    }

    void aDayOfNumbers()
    {
        const QString slip = m_trial.path(u"slip.pdf"_s);
        ProgramRun run = queue(u"one"_s, {u"take"_s, u"--service"_s, u"A"_s, u"--slip"_s, slip});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.objects.size(), 1);
        QCOMPARE(run.last()[u"number"_s].toString(), u"A-001"_s);
        QCOMPARE(run.last()[u"before"_s].toInt(-1), 0);
        QFile pdf(slip);
        QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.readAll().startsWith("%PDF-"));
        QCOMPARE(queue(u"two"_s, {u"take"_s, u"--service"_s, u"A"_s}).last()[u"before"_s].toInt(-1), 1);
        QCOMPARE(number(u"one"_s, {u"take"_s, u"--service"_s, u"A"_s, u"--priority"_s, u"K"_s}), u"A-003"_s);
        run = queue(u"two"_s, {u"list"_s});
        QCOMPARE(run.objects.size(), 4);
        QCOMPARE(run.objects.first()[u"number"_s].toString(), u"A-003"_s);
        QCOMPARE(run.last()[u"taken"_s].toInt(), 3);
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        QCOMPARE(number(u"two"_s, {u"next"_s, u"--op"_s, id}), u"A-003"_s);
        QCOMPARE(number(u"two"_s, {u"next"_s, u"--op"_s, id}), u"A-003"_s);
        QCOMPARE(number(u"one"_s, {u"next"_s}), u"A-001"_s);
        QCOMPARE(number(u"two"_s, {u"recall"_s}), u"A-003"_s);
        QCOMPARE(number(u"two"_s, {u"absent"_s}), u"A-003"_s);
        QCOMPARE(number(u"two"_s, {u"put-back"_s, u"A-003"_s}), u"A-003"_s);
        QCOMPARE(number(u"two"_s, {u"call"_s, u"A-003"_s}), u"A-003"_s);
        QCOMPARE(number(u"two"_s, {u"transfer"_s, u"--counter"_s, u"1"_s}), u"A-003"_s);
        QCOMPARE(number(u"one"_s, {u"next"_s}), u"A-003"_s);
        QCOMPARE(number(u"one"_s, {u"transfer"_s, u"--service"_s, u"C"_s}), u"A-003"_s);
        QCOMPARE(queue(u"one"_s, {u"pause"_s}).status, 0);
        QCOMPARE(queue(u"one"_s, {u"resume"_s}).status, 0);
        QCOMPARE(number(u"two"_s, {u"next"_s}), u"A-002"_s);
        QCOMPARE(number(u"two"_s, {u"finish"_s}), u"A-002"_s);
    }

    void statuses_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("no step") << QStringList{} << 2 << u"usage"_s;
        QTest::newRow("unknown step") << QStringList{u"steal"_s} << 2 << u"usage"_s;
        QTest::newRow("take without a service") << QStringList{u"take"_s} << 2 << u"usage"_s;
        QTest::newRow("call without a number") << QStringList{u"call"_s} << 2 << u"usage"_s;
        QTest::newRow("transfer nowhere") << QStringList{u"transfer"_s} << 2 << u"usage"_s;
        QTest::newRow("slip of no number") << QStringList{u"next"_s, u"--slip"_s, u"x.pdf"_s} << 2 << u"usage"_s;
        QTest::newRow("id that is none") << QStringList{u"next"_s, u"--op"_s, u"x"_s} << 2 << u"usage"_s;
        QTest::newRow("unknown service") << QStringList{u"take"_s, u"--service"_s, u"Z"_s} << 3 << u"invalid-field"_s;
        QTest::newRow("unknown number") << QStringList{u"call"_s, u"A-999"_s} << 3 << u"queue-number-unknown"_s;
        QTest::newRow("nobody is served") << QStringList{u"finish"_s} << 4 << u"queue-not-possible"_s;
    }
    void statuses()
    {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        const ProgramRun run = queue(u"two"_s, words);
        QCOMPARE(run.status, status);
        QTEST(run.errorCode(), "code");
    }

    void nobodyWaitsIsNoError()
    {
        while (!queue(u"one"_s, {u"next"_s}).last()[u"nobody"_s].toBool())
            QVERIFY(!QTest::currentTestFailed());
        QCOMPARE(queue(u"one"_s, {u"next"_s}).status, 0);
        QCOMPARE(m_trial.ctl(u"alone"_s, {u"init"_s, u"--demo"_s}).status, 0);
        const ProgramRun alone = queue(u"alone"_s, {u"list"_s});
        QCOMPARE(alone.status, 5);
        QCOMPARE(alone.errorCode(), u"not-enrolled"_s);
        m_gateway.stop();
        QCOMPARE(queue(u"one"_s, {u"next"_s, u"--timeout"_s, u"2"_s}).status, 5);
    }
};

QTEST_GUILESS_MAIN(TestQueueCommand)
#include "tst_queuecommand.moc"
