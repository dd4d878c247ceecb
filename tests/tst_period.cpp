// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "period.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Periods of reports as the command-line contract writes them.
class TestPeriod : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void before_data();
    void before();
    void words();
};

void TestPeriod::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::newRow("day") << u"2026-11-22"_s << QDate(2026, 11, 22) << QDate(2026, 11, 22);
    QTest::newRow("month") << u"2026-11"_s << QDate(2026, 11, 1) << QDate(2026, 11, 30);
    QTest::newRow("February of a leap year") << u"2028-02"_s << QDate(2028, 2, 1) << QDate(2028, 2, 29);
    QTest::newRow("first quarter") << u"2026-Q1"_s << QDate(2026, 1, 1) << QDate(2026, 3, 31);
    QTest::newRow("last quarter") << u"2026-Q4"_s << QDate(2026, 10, 1) << QDate(2026, 12, 31);
    QTest::newRow("second half") << u"2026-H2"_s << QDate(2026, 7, 1) << QDate(2026, 12, 31);
    QTest::newRow("year") << u"2026"_s << QDate(2026, 1, 1) << QDate(2026, 12, 31);
    QTest::newRow("report month") << u"BC-2026-11"_s << QDate(2026, 10, 15) << QDate(2026, 11, 14);
    QTest::newRow("report January") << u"BC-2026-01"_s << QDate(2025, 12, 15) << QDate(2026, 1, 14);
    QTest::newRow("report March of a leap year") << u"BC-2028-03"_s << QDate(2028, 2, 15) << QDate(2028, 3, 14);
    QTest::newRow("report quarter") << u"BC-2026-Q4"_s << QDate(2026, 9, 15) << QDate(2026, 12, 14);
    QTest::newRow("report first half") << u"BC-2026-H1"_s << QDate(2025, 12, 15) << QDate(2026, 6, 14);
    QTest::newRow("report second half") << u"BC-2026-H2"_s << QDate(2026, 6, 15) << QDate(2026, 12, 14);
    QTest::newRow("report year") << u"BC-2026"_s << QDate(2025, 12, 15) << QDate(2026, 12, 14);
    QTest::newRow("span") << u"2026-11-01..2026-11-22"_s << QDate(2026, 11, 1) << QDate(2026, 11, 22);
}

void TestPeriod::reads()
{
    QFETCH(QString, text);
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    const auto period = periodFromText(text);
    QVERIFY(period);
    QCOMPARE(period->from, from);
    QCOMPARE(period->to, to);
}

void TestPeriod::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no month") << u"2026-13"_s;
    QTest::newRow("month 0") << u"2026-00"_s;
    QTest::newRow("no day") << u"2026-02-30"_s;
    QTest::newRow("fifth quarter") << u"2026-Q5"_s;
    QTest::newRow("third half") << u"2026-H3"_s;
    QTest::newRow("backwards") << u"2026-11-22..2026-11-01"_s;
    QTest::newRow("open end") << u"2026-11-22.."_s;
    QTest::newRow("words") << u"tháng 11"_s;
    QTest::newRow("more behind") << u"2026-11-22x"_s;
    QTest::newRow("report day") << u"BC-2026-11-22"_s;
    QTest::newRow("report span") << u"BC-2026-11-01..2026-11-22"_s;
    QTest::newRow("report of nothing") << u"BC-"_s;
    QTest::newRow("report month 13") << u"BC-2026-13"_s;
    QTest::newRow("other digits") << u"２０２６"_s;
}

void TestPeriod::refuses()
{
    QFETCH(QString, text);
    const auto period = periodFromText(text);
    QVERIFY(!period);
    QCOMPARE(period.error().field, u"period"_s);
}

void TestPeriod::before_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("before");
    QTest::newRow("day") << u"2026-03-01"_s << u"2026-02-28"_s;
    QTest::newRow("month") << u"2026-03"_s << u"2026-02"_s;
    QTest::newRow("January") << u"2026-01"_s << u"2025-12"_s;
    QTest::newRow("quarter") << u"2026-Q1"_s << u"2025-Q4"_s;
    QTest::newRow("half") << u"2026-H2"_s << u"2026-H1"_s;
    QTest::newRow("year") << u"2026"_s << u"2025"_s;
    QTest::newRow("report month") << u"BC-2026-03"_s << u"BC-2026-02"_s;
    QTest::newRow("report quarter") << u"BC-2026-Q1"_s << u"BC-2025-Q4"_s;
    QTest::newRow("report year") << u"BC-2026"_s << u"BC-2025"_s;
    QTest::newRow("span") << u"2026-11-10..2026-11-12"_s << u"2026-11-07..2026-11-09"_s;
}

void TestPeriod::before()
{
    QFETCH(QString, text);
    QFETCH(QString, before);
    QCOMPARE(previousPeriod(*periodFromText(text)), *periodFromText(before));
    QCOMPARE(isCutOffPeriod(*periodFromText(text)), text.startsWith(u"BC-"_s));
}

void TestPeriod::words()
{
    QCOMPARE(formPeriodText(*periodFromText(u"BC-2026-11"_s)), u"từ ngày 15/10/2026 đến ngày 14/11/2026"_s);
    QCOMPARE(formPeriodText(*periodFromText(u"2026-11-22"_s)), u"ngày 22/11/2026"_s);
}

QTEST_APPLESS_MAIN(TestPeriod)
#include "tst_period.moc"
