// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "workingcalendar.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The deadlines of domain.md 6 and 11.6.
class TestWorkingCalendar : public QObject
{
    Q_OBJECT

private slots:
    void due_data();
    void due();
    void sameDay_data();
    void sameDay();
    void calendarDays_data();
    void calendarDays();
    void holidays_data();
    void holidays();
    void normalised_data();
    void normalised();
    void nextYearUnannounced();
    void nextYearAnnounced();
    void nextYearListMovesTheDate();
    void unitThatDoesNotWorkTheSwappedSaturday();
    void procedureWithoutDate();
    void officeThatNeverOpens();
    void halfDays();
    void saturdayMornings();
    void otherTimeZones();
    void stepsNameTheHoliday();
};

void TestWorkingCalendar::due_data()
{
    QTest::addColumn<QString>("received");
    QTest::addColumn<double>("days");
    QTest::addColumn<double>("hours");
    QTest::addColumn<QString>("expected");
    const double none = -1;
    QTest::newRow("plain three days") << "2026-11-16T09:00" << 3.0 << none << "2026-11-19T09:00:00+07:00";
    QTest::newRow("over compensation, 30/4 and 1/5")
        << "2026-04-24T09:00" << 3.0 << none << "2026-05-04T09:00:00+07:00";
    QTest::newRow("over the swap 31/8 and 1-2/9") << "2026-08-28T14:00" << 2.0 << none << "2026-09-04T14:00:00+07:00";
    QTest::newRow("over 24/11") << "2026-11-23T08:00" << 1.0 << none << "2026-11-25T08:00:00+07:00";
    QTest::newRow("one minute before closing") << "2026-11-20T16:59" << 1.0 << none << "2026-11-23T16:59:00+07:00";
    QTest::newRow("received on a Saturday") << "2026-11-21T09:00" << 2.0 << none << "2026-11-26T07:00:00+07:00";
    QTest::newRow("over the worked Saturday 26/4/2025")
        << "2025-04-24T08:00" << 4.0 << none << "2025-04-29T08:00:00+07:00";
    QTest::newRow("24/11 is worked before 2026") << "2025-11-21T08:00" << 1.0 << none << "2025-11-24T08:00:00+07:00";
    QTest::newRow("four hours over lunch") << "2026-11-16T10:00" << none << 4.0 << "2026-11-16T16:00:00+07:00";
    QTest::newRow("half an hour from the start of lunch")
        << "2026-11-16T11:30" << none << 0.5 << "2026-11-16T14:00:00+07:00";
    QTest::newRow("four hours from lunch") << "2026-11-16T12:00" << none << 4.0 << "2026-11-17T07:30:00+07:00";
    QTest::newRow("four hours over the night") << "2026-11-16T15:30" << none << 4.0 << "2026-11-17T09:30:00+07:00";
    QTest::newRow("four hours over the weekend") << "2026-11-20T16:30" << none << 4.0 << "2026-11-23T10:30:00+07:00";
    QTest::newRow("hours skip the lunch of every day")
        << "2026-11-16T10:00" << none << 20.0 << "2026-11-18T16:00:00+07:00";
    QTest::newRow("hours that end at closing") << "2026-11-16T13:30" << none << 3.5 << "2026-11-16T17:00:00+07:00";
    QTest::newRow("exactly at closing") << "2026-11-20T17:00" << 1.0 << none << "2026-11-25T07:00:00+07:00";
    QTest::newRow("no days at all") << "2026-11-16T06:00" << 0.0 << none << "2026-11-16T07:00:00+07:00";
}

void TestWorkingCalendar::due()
{
    QFETCH(QString, received);
    QFETCH(double, days);
    QFETCH(double, hours);
    QFETCH(QString, expected);
    const WorkingCalendar calendar;
    const QDateTime at = fromIsoOfficeTime(received);
    const DueTime due = days >= 0 ? calendar.dueAfterWorkingDays(at, days) : calendar.dueAfterWorkingHours(at, hours);
    QVERIFY(due.at);
    QCOMPARE(toIsoOfficeTime(*due.at), expected);
    QVERIFY(due.steps.size() >= 2);
    QVERIFY(!due.isCalendarIncomplete);
}

void TestWorkingCalendar::sameDay_data()
{
    QTest::addColumn<QString>("received");
    QTest::addColumn<QString>("expected");
    QTest::newRow("morning") << "2026-11-16T09:00"
                             << "2026-11-16T17:00:00+07:00";
    QTest::newRow("at 15:00") << "2026-11-16T15:00"
                              << "2026-11-16T17:00:00+07:00";
    QTest::newRow("after 15:00") << "2026-11-16T15:01"
                                 << "2026-11-17T17:00:00+07:00";
    QTest::newRow("after 15:00 before a holiday") << "2026-11-23T16:00"
                                                  << "2026-11-25T17:00:00+07:00";
    QTest::newRow("after closing: all of the next working day") << "2026-11-16T18:00"
                                                                << "2026-11-17T17:00:00+07:00";
    QTest::newRow("on a Sunday") << "2026-11-15T16:00"
                                 << "2026-11-16T17:00:00+07:00";
}

void TestWorkingCalendar::sameDay()
{
    QFETCH(QString, received);
    QFETCH(QString, expected);
    ProcessingTime time;
    time.endsSameDay = true;
    const DueTime due = WorkingCalendar().dueFor(fromIsoOfficeTime(received), time);
    QVERIFY(due.at);
    QCOMPARE(toIsoOfficeTime(*due.at), expected);
}

void TestWorkingCalendar::calendarDays_data()
{
    QTest::addColumn<QString>("received");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ends on a working day") << "2026-11-16T09:00" << 3 << "2026-11-19T09:00:00+07:00";
    QTest::newRow("ends on a Saturday") << "2026-11-18T09:00" << 3 << "2026-11-23T09:00:00+07:00";
    QTest::newRow("holidays inside count") << "2026-11-23T09:00" << 2 << "2026-11-25T09:00:00+07:00";
    QTest::newRow("ends on a holiday") << "2026-11-23T09:00" << 1 << "2026-11-25T09:00:00+07:00";
}

void TestWorkingCalendar::calendarDays()
{
    QFETCH(QString, received);
    QFETCH(int, days);
    QFETCH(QString, expected);
    const DueTime due = WorkingCalendar().dueAfterCalendarDays(fromIsoOfficeTime(received), days);
    QVERIFY(due.at);
    QCOMPARE(toIsoOfficeTime(*due.at), expected);
}

void TestWorkingCalendar::holidays_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<QStringList>("off"); // Weekdays (Monday to Friday) off.
    QTest::addColumn<QStringList>("worked");
    QTest::newRow("2025") << 2025 << QStringList{u"01-01"_s, u"01-27"_s, u"01-28"_s, u"01-29"_s, u"01-30"_s, u"01-31"_s,
                                                 u"04-07"_s, u"04-30"_s, u"05-01"_s, u"05-02"_s, u"09-01"_s, u"09-02"_s}
                          << QStringList{u"04-26"_s};
    QTest::newRow("2026") << 2026 << QStringList{u"01-01"_s, u"01-02"_s, u"02-16"_s, u"02-17"_s, u"02-18"_s,
                                                 u"02-19"_s, u"02-20"_s, u"04-27"_s, u"04-30"_s, u"05-01"_s,
                                                 u"08-31"_s, u"09-01"_s, u"09-02"_s, u"11-24"_s}
                          << QStringList{u"01-10"_s, u"08-22"_s};
    QTest::newRow("2027 by rule") << 2027
                                  << QStringList{u"01-01"_s, u"02-05"_s, u"02-08"_s, u"02-09"_s, u"02-10"_s, u"02-11"_s,
                                                 u"04-16"_s, u"04-30"_s, u"05-03"_s, u"09-01"_s, u"09-02"_s, u"11-24"_s}
                                  << QStringList{};
}

void TestWorkingCalendar::holidays()
{
    QFETCH(int, year);
    QFETCH(QStringList, off);
    QFETCH(QStringList, worked);
    const WorkingCalendar calendar;
    QStringList foundOff;
    QStringList foundWorked;
    for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1)) {
        const bool isWeekday = day.dayOfWeek() <= Qt::Friday;
        if (isWeekday && !calendar.isWorkingDay(day))
            foundOff << day.toString(u"MM-dd"_s);
        if (!isWeekday && calendar.isWorkingDay(day))
            foundWorked << day.toString(u"MM-dd"_s);
        QCOMPARE(calendar.dayOffReason(day).isEmpty(), calendar.isWorkingDay(day));
    }
    QCOMPARE(foundOff, off);
    QCOMPARE(foundWorked, worked);
}

void TestWorkingCalendar::normalised_data()
{
    QTest::addColumn<QString>("received");
    QTest::addColumn<QString>("expected");
    QTest::newRow("before opening") << "2026-11-16T05:00"
                                    << "2026-11-16T07:00:00+07:00";
    QTest::newRow("in the morning") << "2026-11-16T09:41:30"
                                    << "2026-11-16T09:41:00+07:00";
    QTest::newRow("exactly at the start of lunch") << "2026-11-16T11:30"
                                                   << "2026-11-16T13:30:00+07:00";
    QTest::newRow("during lunch") << "2026-11-16T12:15"
                                  << "2026-11-16T13:30:00+07:00";
    QTest::newRow("exactly at closing") << "2026-11-16T17:00"
                                        << "2026-11-17T07:00:00+07:00";
    QTest::newRow("in the evening before a weekend") << "2026-11-20T20:00"
                                                     << "2026-11-23T07:00:00+07:00";
    QTest::newRow("on a holiday") << "2026-11-24T09:00"
                                  << "2026-11-25T07:00:00+07:00";
}

void TestWorkingCalendar::normalised()
{
    QFETCH(QString, received);
    QFETCH(QString, expected);
    QCOMPARE(toIsoOfficeTime(WorkingCalendar().normalisedReceipt(fromIsoOfficeTime(received))), expected);
}

void TestWorkingCalendar::nextYearUnannounced()
{
    const DueTime due = WorkingCalendar().dueAfterWorkingDays(fromIsoOfficeTime(u"2026-12-30T09:00"), 2);
    QCOMPARE(toIsoOfficeTime(*due.at), u"2027-01-04T09:00:00+07:00"_s); // 1/1 is a holiday also of an unloaded year.
    QVERIFY(due.isCalendarIncomplete);
    QVERIFY(due.steps.last().why.contains(u"2027"));
}

void TestWorkingCalendar::nextYearAnnounced()
{
    WorkingCalendar calendar;
    calendar.declare({2027, {}, {}});
    const DueTime due = calendar.dueAfterWorkingDays(fromIsoOfficeTime(u"2026-12-30T09:00"), 2);
    QVERIFY(!due.isCalendarIncomplete);
}

void TestWorkingCalendar::nextYearListMovesTheDate()
{
    WorkingCalendar calendar;
    calendar.declare({2027, {{QDate(2027, 1, 4), u"swap"_s}}, {}});
    const DueTime due = calendar.dueAfterWorkingDays(fromIsoOfficeTime(u"2026-12-30T09:00"), 2);
    QCOMPARE(toIsoOfficeTime(*due.at), u"2027-01-05T09:00:00+07:00"_s);
}

void TestWorkingCalendar::unitThatDoesNotWorkTheSwappedSaturday()
{
    WorkingCalendar calendar;
    calendar.declare({2025, {{QDate(2025, 5, 2), u"swap"_s}}, {}});
    QVERIFY(!calendar.isWorkingDay(QDate(2025, 4, 26)));
    QVERIFY(!calendar.isWorkingDay(QDate(2025, 5, 2)));
}

void TestWorkingCalendar::procedureWithoutDate()
{
    ProcessingTime time;
    time.unit = DurationUnit::None;
    const DueTime due = WorkingCalendar().dueFor(fromIsoOfficeTime(u"2026-11-16T09:00"), time);
    QVERIFY(!due.at);
    QCOMPARE(due.steps.size(), 1);
}

void TestWorkingCalendar::officeThatNeverOpens()
{
    WorkingCalendar calendar;
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        calendar.setOpeningHours(static_cast<Qt::DayOfWeek>(day), {});
    const DueTime due = calendar.dueAfterWorkingDays(fromIsoOfficeTime(u"2026-11-16T09:00"), 3);
    QVERIFY(!due.at);
    QVERIFY(!due.steps.isEmpty());
    QVERIFY(!calendar.dueAfterWorkingHours(fromIsoOfficeTime(u"2026-11-16T09:00"), 3).at);
}

void TestWorkingCalendar::halfDays()
{
    const DueTime due = WorkingCalendar().dueAfterWorkingDays(fromIsoOfficeTime(u"2026-11-16T09:00"), 1.5);
    QCOMPARE(toIsoOfficeTime(*due.at), u"2026-11-17T15:00:00+07:00"_s);
}

void TestWorkingCalendar::saturdayMornings()
{
    WorkingCalendar calendar;
    calendar.setOpeningHours(Qt::Saturday, {{QTime(7, 0), QTime(11, 0)}});
    QVERIFY(calendar.isWorkingDay(QDate(2026, 11, 21)));
    const DueTime due = calendar.dueAfterWorkingHours(fromIsoOfficeTime(u"2026-11-20T16:30"), 5);
    QCOMPARE(toIsoOfficeTime(*due.at), u"2026-11-23T07:30:00+07:00"_s);
}

void TestWorkingCalendar::otherTimeZones()
{
    const QDateTime utc(QDate(2026, 11, 16), QTime(2, 0), Qt::UTC); // 09:00 in the office.
    QCOMPARE(toIsoOfficeTime(*WorkingCalendar().dueAfterWorkingDays(utc, 3).at), u"2026-11-19T09:00:00+07:00"_s);
}

void TestWorkingCalendar::stepsNameTheHoliday()
{
    const DueTime due = WorkingCalendar().dueAfterWorkingDays(fromIsoOfficeTime(u"2026-11-23T08:00"), 1);
    bool isNamed = false;
    for (const DueStep &step : due.steps)
        isNamed = isNamed || (step.date == QDate(2026, 11, 24) && step.why.contains(u"Vietnamese Culture Day"));
    QVERIFY(isNamed);
    // Giỗ Tổ falls on a Sunday: only its compensation on Monday is a day the office lost.
    QStringList lost;
    for (const DueStep &step : WorkingCalendar().dueAfterWorkingDays(fromIsoOfficeTime(u"2026-04-24T09:00"), 3).steps) {
        if (step.isHoliday)
            lost << step.date.toString(u"d/M"_s);
    }
    QCOMPARE(lost, (QStringList{u"27/4"_s, u"30/4"_s, u"1/5"_s}));
}

QTEST_GUILESS_MAIN(TestWorkingCalendar)
#include "tst_workingcalendar.moc"
