// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "portalclock.h"

#include <QTest>
#include <QTimeZone>

/// A machine whose clock is wrong, put right by the portal's (sync.md 10, Clock).
class TestPortalClock : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_machine = QDateTime(QDate(2026, 11, 23), QTime(9, 0), officeTimeZone());
        m_steady = 5'000;
    }

    void smallDifferencesAreLeft();
    void largeOnesArePutRight_data();
    void largeOnesArePutRight();
    void aStepBackIsTold();
    void setRightMeanwhile();
    void sleepKeepsTheOffset();

private:
    PortalClock clock()
    {
        return PortalClock([this] { return m_machine; }, [this] { return m_steady; });
    }
    void pass(qint64 seconds)
    {
        m_machine = m_machine.addSecs(seconds);
        m_steady += seconds * 1000;
    }
    QDateTime m_machine;
    qint64 m_steady = 0;
};

void TestPortalClock::smallDifferencesAreLeft()
{
    PortalClock clock = this->clock();
    QVERIFY(!clock.offset());
    QCOMPARE(clock.now(), m_machine);
    clock.learn(m_machine.addSecs(-290), m_machine);
    QCOMPARE(clock.offset(), std::optional<qint64>(-290));
    QCOMPARE(clock.now(), m_machine);
    clock.learn({}, m_machine); // A portal that does not say.
    QCOMPARE(clock.offset(), std::optional<qint64>(-290));
}

void TestPortalClock::largeOnesArePutRight_data()
{
    QTest::addColumn<qint64>("ahead");
    QTest::newRow("slow by 25 minutes") << qint64(1'500);
    QTest::newRow("fast by a day") << qint64(-86'400);
    QTest::newRow("1970") << qint64(1'700'000'000);
}

void TestPortalClock::largeOnesArePutRight()
{
    QFETCH(qint64, ahead);
    PortalClock clock = this->clock();
    const Clock told = clock.clock(); // Made before anything is known, as the window's is.
    clock.learn(m_machine.addSecs(ahead), m_machine);
    QCOMPARE(told.now(), m_machine.addSecs(ahead));
    pass(3'600);
    QCOMPARE(told.now(), m_machine.addSecs(ahead));
    QCOMPARE(clock.machineNow(), m_machine);
    QCOMPARE(clock.takeStepBack(), 0);
}

void TestPortalClock::aStepBackIsTold()
{
    PortalClock clock = this->clock();
    QCOMPARE(clock.takeStepBack(), 0);
    pass(60);
    m_machine = m_machine.addSecs(-7'200);
    QCOMPARE(clock.takeStepBack(), 7'200);
    QCOMPARE(clock.takeStepBack(), 0);
}

void TestPortalClock::setRightMeanwhile()
{
    PortalClock clock = this->clock();
    clock.learn(m_machine.addSecs(7'200), m_machine);
    const QDateTime before = clock.now();
    pass(10);
    m_machine = m_machine.addSecs(7'195); // By hand, not to the second.
    QVERIFY(std::abs(before.secsTo(clock.now()) - 10) < 10);
    QVERIFY(!clock.offset());
    // Fast, and set back: told as well.
    clock.learn(m_machine.addSecs(-86'400), m_machine);
    m_machine = m_machine.addSecs(-86'400);
    QCOMPARE(clock.now(), m_machine);
    QCOMPARE(clock.takeStepBack(), 86'400);
}

void TestPortalClock::sleepKeepsTheOffset()
{
    PortalClock clock = this->clock();
    clock.learn(m_machine.addSecs(1'500), m_machine);
    m_machine = m_machine.addSecs(9 * 3'600); // The steady clock stands still in sleep.
    QCOMPARE(clock.now(), m_machine.addSecs(1'500));
}

QTEST_GUILESS_MAIN(TestPortalClock)
#include "tst_portalclock.moc"
