// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "applicant.h"
#include "clock.h"
#include "dossier.h"
#include "folding.h"
#include "wordmatching.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Texts, dates, phones, states and stable words.
class TestCoreWords : public QObject
{
    Q_OBJECT

private slots:
    void folding();
    void cleaning();
    void matching_data();
    void matching();
    void partialDates_data();
    void partialDates();
    void typedDates_data();
    void typedDates();
    void phones_data();
    void phones();
    void lifeCycle();
    void wordsComeBack();
    void officeTime_data();
    void officeTime();
};

void TestCoreWords::folding()
{
    QCOMPARE(foldedForSearch(u"  Đặng  Thị\tHồng "), u"dang thi hong"_s);
    QCOMPARE(foldedForSearch(u"Đặng Thị Hồng"_s.normalized(QString::NormalizationForm_D)), u"dang thi hong"_s);
    QCOMPARE(foldedForSearch(u"ỄẬỖỢỮ"), u"eaoou"_s);
    QCOMPARE(foldedInitials(u"Đăng ký khai sinh"), u"dkks"_s);
    QCOMPARE(foldedInitials(u"Cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh"), u"cbstlhtbsgks"_s);
    QVERIFY(foldedForSearch(u"").isEmpty());
}

void TestCoreWords::cleaning()
{
    QCOMPARE(cleanedText(u"\uFEFFNguyễn\u0007  Thị \r\n"), u"Nguyễn Thị"_s);
    QCOMPARE(cleanedText(u"Nguyễn"_s.normalized(QString::NormalizationForm_D)), u"Nguyễn"_s);
}

void TestCoreWords::matching_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("rank"); // -1: does not fit.
    QTest::newRow("initials") << u"Yêu cầu bổ sung"_s << u"ycbs"_s << 0;
    QTest::newRow("beginning") << u"Yêu cầu bổ sung"_s << u"yeu c"_s << 1;
    QTest::newRow("first initials") << u"Yêu cầu bổ sung"_s << u"ycb"_s << 2;
    QTest::newRow("words in another order") << u"Yêu cầu bổ sung"_s << u"sung bo"_s << 3;
    QTest::newRow("within a word") << u"Yêu cầu bổ sung"_s << u"ung"_s << 4;
    QTest::newRow("two letters within") << u"Yêu cầu bổ sung"_s << u"un"_s << -1;
    QTest::newRow("loose") << u"Yêu cầu bổ sung"_s << u"yeubs"_s << 5;
    QTest::newRow("loose, wrong order") << u"Yêu cầu bổ sung"_s << u"sbyeu"_s << -1;
    QTest::newRow("other letters") << u"Yêu cầu bổ sung"_s << u"xyz"_s << -1;
    QTest::newRow("signs only") << u"Yêu cầu bổ sung"_s << u"?!"_s << -1;
    QTest::newRow("nothing typed") << u"Yêu cầu bổ sung"_s << QString() << 0;
}

void TestCoreWords::matching()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    QFETCH(int, rank);
    QCOMPARE(MatchedName(name).rank(typed).value_or(-1), rank);
}

void TestCoreWords::partialDates_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("iso");
    QTest::newRow("whole") << u"12051990"_s << u"1990-05-12"_s;
    QTest::newRow("year") << u"1990"_s << u"1990"_s;
    QTest::newRow("no day") << u"00051990"_s << u"1990-05"_s;
    QTest::newRow("no day, no month") << u"00001990"_s << u"1990"_s;
    QTest::newRow("day without month") << u"12001990"_s << QString();
    QTest::newRow("30 February") << u"30021990"_s << QString();
    QTest::newRow("leap day") << u"29022000"_s << u"2000-02-29"_s;
    QTest::newRow("no leap day in 1900") << u"29021900"_s << QString();
    QTest::newRow("letters") << u"1205199O"_s << QString();
    QTest::newRow("seven digits") << u"1205199"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestCoreWords::partialDates()
{
    QFETCH(QString, digits);
    QFETCH(QString, iso);
    const std::optional<PartialDate> date = PartialDate::fromCardDigits(digits);
    QCOMPARE(date.has_value(), !iso.isEmpty());
    if (date) {
        QCOMPARE(date->toIso(), iso);
        QCOMPARE(*PartialDate::fromIso(iso), *date);
    }
}

void TestCoreWords::typedDates_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("display");
    QTest::newRow("slashes") << u"5/9/1985"_s << u"05/09/1985"_s;
    QTest::newRow("dashes") << u"05-09-1985"_s << u"05/09/1985"_s;
    QTest::newRow("digits") << u"05091985"_s << u"05/09/1985"_s;
    QTest::newRow("month") << u"9/1985"_s << u"09/1985"_s;
    QTest::newRow("year") << u" 1985 "_s << u"1985"_s;
    QTest::newRow("31 April") << u"31/4/1985"_s << QString();
    QTest::newRow("two year digits") << u"5/9/85"_s << QString();
    QTest::newRow("month 13") << u"13/1985"_s << QString();
    QTest::newRow("day 0") << u"0/9/1985"_s << QString();
}

void TestCoreWords::typedDates()
{
    QFETCH(QString, typed);
    QFETCH(QString, display);
    const std::optional<PartialDate> date = PartialDate::fromTyped(typed);
    QCOMPARE(date.has_value(), !display.isEmpty());
    if (date)
        QCOMPARE(date->toDisplay(), display);
}

void TestCoreWords::phones_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    QTest::newRow("mobile") << u"0912 345 678"_s << u"0912345678"_s;
    QTest::newRow("country code") << u"+84 912 345 678"_s << u"0912345678"_s;
    QTest::newRow("country code without plus") << u"84912345678"_s << u"0912345678"_s;
    QTest::newRow("fixed line") << u"(0270) 3.822.123"_s << u"02703822123"_s;
    QTest::newRow("too short") << u"091234567"_s << QString();
    QTest::newRow("too long") << u"09123456789"_s << QString();
    QTest::newRow("other country") << u"+1 912 345 6789"_s << QString();
    QTest::newRow("letters") << u"0912 34567a"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestCoreWords::phones()
{
    QFETCH(QString, text);
    QFETCH(QString, digits);
    QCOMPARE(normalisedPhone(text).value_or(QString()), digits);
}

void TestCoreWords::lifeCycle()
{
    int allowed = 0;
    for (const DossierState from : allDossierStates()) {
        QVERIFY(!mayChange(from, from));
        for (const DossierState to : allDossierStates()) {
            allowed += mayChange(from, to) ? 1 : 0;
            QVERIFY(!(isTerminal(from) && mayChange(from, to)));
        }
        QCOMPARE(dossierStateFromText(toText(from)), from);
        QCOMPARE(dossierStateFromNumber(static_cast<int>(from)), from);
        QVERIFY(!displayName(from).isEmpty());
    }
    QCOMPARE(allowed, 21);
    QVERIFY(mayChange(DossierState::Stopped, DossierState::Finished));
    QVERIFY(!mayChange(DossierState::Received, DossierState::Finished));
    QVERIFY(!dossierStateFromNumber(0));
    QVERIFY(!dossierStateFromNumber(11));
}

void TestCoreWords::wordsComeBack()
{
    QCOMPARE(identityKindFromText(toText(IdentityKind::BirthCertificate)), IdentityKind::BirthCertificate);
    QCOMPARE(ownerKindFromText(toText(OwnerKind::HouseholdBusiness)), OwnerKind::HouseholdBusiness);
    QCOMPARE(relationFromText(u"post-office"), Relation::PostOffice);
    QVERIFY(!relationFromText(u"friend"));
    QCOMPARE(componentStateFromText(u"shown"), ComponentState::Shown);
    QCOMPARE(returnWayFromText(u"post"), ReturnWay::Post);
    QCOMPARE(missingChoiceFromText(u"supplement"), MissingChoice::SupplementLater);
    QCOMPARE(codeKindFromText(toText(CodeKind::OtherSystem)), CodeKind::OtherSystem);
    QCOMPARE(channelFromText(u"online"), Channel::Online);
    QCOMPARE(paymentMethodFromText(u"transfer"), PaymentMethod::Transfer);
    QCOMPARE(sexFromText(u"female"), Sex::Female);
}

void TestCoreWords::officeTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    QTest::newRow("without offset") << u"2026-11-23T09:41"_s << u"2026-11-23T09:41:00+07:00"_s;
    QTest::newRow("with seconds") << u"2026-11-23T09:41:05"_s << u"2026-11-23T09:41:05+07:00"_s;
    QTest::newRow("of London") << u"2026-11-23T02:41:00Z"_s << u"2026-11-23T09:41:00+07:00"_s;
    QTest::newRow("with offset") << u"2026-11-23T09:41:00+07:00"_s << u"2026-11-23T09:41:00+07:00"_s;
    QTest::newRow("of New York, before midnight") << u"2026-11-22T21:41:00-05:00"_s << u"2026-11-23T09:41:00+07:00"_s;
    QTest::newRow("date only") << u"2026-11-23"_s << u"2026-11-23T00:00:00+07:00"_s;
    QTest::newRow("clock time that daylight saving skips") << u"2026-03-29T02:30"_s << u"2026-03-29T02:30:00+07:00"_s;
    QTest::newRow("30 February") << u"2026-02-30T09:00"_s << QString();
    QTest::newRow("words") << u"tomorrow"_s << QString();
}

void TestCoreWords::officeTime()
{
    QFETCH(QString, text);
    QFETCH(QString, iso);
    QCOMPARE(toIsoOfficeTime(fromIsoOfficeTime(text)), iso);
}

QTEST_GUILESS_MAIN(TestCoreWords)
#include "tst_corewords.moc"
