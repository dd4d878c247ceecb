// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lunarcalendar.h"

#include <QTest>

/// The lunar calendar of domain.md 6.3 and 11.9.
class TestLunarCalendar : public QObject
{
    Q_OBJECT

private slots:
    void years_data();
    void years();
    void days_data();
    void days();
    void everyDayThereAndBack();
    void outOfRange();
};

void TestLunarCalendar::years_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<QDate>("tet");
    QTest::addColumn<int>("oldYearLastDay");
    QTest::addColumn<QDate>("gioTo");
    QTest::addColumn<int>("leapMonth");
    const auto row = [](int year, int tetMonth, int tetDay, int last, int gioMonth, int gioDay, int leap) {
        QTest::addRow("%d", year) << year << QDate(year, tetMonth, tetDay) << last << QDate(year, gioMonth, gioDay)
                                  << leap;
    };
    row(2020, 1, 25, 30, 4, 2, 4);
    row(2021, 2, 12, 30, 4, 21, 0);
    row(2022, 2, 1, 29, 4, 10, 0);
    row(2023, 1, 22, 30, 4, 29, 2);
    row(2024, 2, 10, 30, 4, 18, 0);
    row(2025, 1, 29, 29, 4, 7, 6);
    row(2026, 2, 17, 29, 4, 26, 0);
    row(2027, 2, 6, 29, 4, 16, 0);
    row(2029, 2, 13, 29, 4, 23, 0);
    row(2032, 2, 11, 29, 4, 19, 0);
    row(2034, 2, 19, 30, 4, 28, 0);
    row(2035, 2, 8, 30, 4, 17, 0);
}

void TestLunarCalendar::years()
{
    QFETCH(int, year);
    QFETCH(QDate, tet);
    QFETCH(int, oldYearLastDay);
    QFETCH(QDate, gioTo);
    QFETCH(int, leapMonth);
    const Result<LunarYear> found = lunarYear(year);
    QVERIFY(found);
    QCOMPARE(found->tet, tet);
    QCOMPARE(found->oldYearLastDay, oldYearLastDay);
    QCOMPARE(found->gioTo, gioTo);
    QCOMPARE(found->leapMonth, leapMonth);
}

void TestLunarCalendar::days_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("day");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("year");
    QTest::addColumn<bool>("isLeap");
    QTest::newRow("22 November 2026") << QDate(2026, 11, 22) << 14 << 10 << 2026 << false;
    QTest::newRow("2 September 2026") << QDate(2026, 9, 2) << 21 << 7 << 2026 << false;
    QTest::newRow("last day before Tết 2026") << QDate(2026, 2, 16) << 29 << 12 << 2025 << false;
    QTest::newRow("Tết 1985, a month before the Chinese one") << QDate(1985, 1, 21) << 1 << 1 << 1985 << false;
    QTest::newRow("Tết 1968, a day before the Chinese one") << QDate(1968, 1, 29) << 1 << 1 << 1968 << false;
    QTest::newRow("Tết 2007, a day before the Chinese one") << QDate(2007, 2, 17) << 1 << 1 << 2007 << false;
    QTest::newRow("leap sixth month of 2025") << QDate(2025, 7, 25) << 1 << 6 << 2025 << true;
}

void TestLunarCalendar::days()
{
    QFETCH(QDate, date);
    QFETCH(int, day);
    QFETCH(int, month);
    QFETCH(int, year);
    QFETCH(bool, isLeap);
    const Result<LunarDate> lunar = toLunar(date);
    QVERIFY(lunar);
    QCOMPARE(lunar->day, day);
    QCOMPARE(lunar->month, month);
    QCOMPARE(lunar->year, year);
    QCOMPARE(lunar->isLeapMonth, isLeap);
    const Result<QDate> back = fromLunar(*lunar);
    QVERIFY(back);
    QCOMPARE(*back, date);
}

void TestLunarCalendar::everyDayThereAndBack()
{
    LunarDate before;
    for (QDate date(1905, 1, 1); date < QDate(2195, 1, 1); date = date.addDays(date.year() % 10 == 3 ? 1 : 17)) {
        const Result<LunarDate> lunar = toLunar(date);
        QVERIFY2(lunar, qPrintable(date.toString(Qt::ISODate)));
        QVERIFY(lunar->day >= 1 && lunar->day <= 30 && lunar->month >= 1 && lunar->month <= 12);
        QVERIFY(!(*lunar == before));
        before = *lunar;
        const Result<QDate> back = fromLunar(*lunar);
        QVERIFY2(back && *back == date, qPrintable(date.toString(Qt::ISODate)));
    }
}

void TestLunarCalendar::outOfRange()
{
    QVERIFY(!toLunar(QDate(1899, 12, 31)));
    QVERIFY(!toLunar(QDate(2200, 1, 1)));
    QVERIFY(!toLunar(QDate()));
    QVERIFY(!lunarYear(2200));
    QVERIFY(!fromLunar({30, 12, 2025, false})); // 2025's last month has 29 days.
    QVERIFY(!fromLunar({1, 5, 2026, true}));    // 2026 has no leap month.
}

QTEST_GUILESS_MAIN(TestLunarCalendar)
#include "tst_lunarcalendar.moc"
