// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The catalogue's form, its search, and the demonstration catalogue against domain.md 13.
class TestCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void demonstrationIsWhole();
    void birthRegistrationByDate();
    void maritalStatusPaper();
    void certifiedCopiesAtOnce();
    void kindsThatMustOccur();
    void search_data();
    void search();
    void findByDateAndSuffix();
    void agenciesByDate();
    void faults_data();
    void faults();

private:
    Catalogue m_catalogue;
    const QDate m_today = QDate(2026, 11, 23);
};

void TestCatalogue::initTestCase()
{
    QFile file(u":/catalogue/demo.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Result<Catalogue> read = readCatalogue(file.readAll());
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    m_catalogue = *read;
}

void TestCatalogue::demonstrationIsWhole()
{
    QVERIFY(m_catalogue.isDemonstration);
    QVERIFY(m_catalogue.procedures.size() >= 16);
    for (const Procedure &procedure : m_catalogue.procedures) {
        QVERIFY2(procedure.termsAt(m_today), qPrintable(procedure.code));
        QVERIFY2(!procedure.times.isEmpty(), qPrintable(procedure.code));
        QVERIFY2(!procedure.results.isEmpty(), qPrintable(procedure.code));
        QVERIFY2(quotedFee(procedure.fees, {Channel::Counter, m_today, 1, {}, {}}), qPrintable(procedure.code));
        for (const ProcedureMember &member : procedure.members)
            QVERIFY2(m_catalogue.find(member.code, m_today) || !member.name.isEmpty(), qPrintable(member.code));
        for (const ComponentRequirement &paper : procedure.components)
            QVERIFY2(!paper.isRequired || paper.forbiddenGround.isEmpty(), qPrintable(paper.name));
    }
}

void TestCatalogue::birthRegistrationByDate()
{
    const Procedure *birth = m_catalogue.find(u"1.001193", m_today);
    QVERIFY(birth);
    QCOMPARE(birth->termsAt(QDate(2025, 9, 30))->channelRule, ChannelRule::OnlineAndPaper);
    QCOMPARE(birth->termsAt(QDate(2025, 10, 1))->channelRule, ChannelRule::OnlineOnly);
    QCOMPARE(birth->termsAt(m_today)->home, DossierHome::MinistrySystem);
    QVERIFY(!birth->termsAt(QDate(2019, 1, 1)));
    QVERIFY(birth->timeFor(Channel::Counter).endsSameDay);
    const Result<QList<FeeLine>> fee = quotedFee(birth->fees, {Channel::Counter, m_today, 1, {}, {}});
    QVERIFY(std::all_of(fee->begin(), fee->end(), [](const FeeLine &line) { return line.amount == 0; }));
}

void TestCatalogue::maritalStatusPaper()
{
    const Procedure *paper = m_catalogue.find(u"1.004873", m_today);
    QVERIFY(paper);
    QCOMPARE(paper->timeFor(Channel::Counter).amount, 3.0);
    QCOMPARE(paper->components.size(), 6);
    QCOMPARE(paper->components.last().forbiddenGround, u"Luật Cư trú 2020"_s);
    QCOMPARE(paper->components.last().number, 6);
    QVERIFY(paper->allowsSupplementLater);
    QCOMPARE(paper->supplementDays, 15);
    const Result<QList<FeeLine>> fee = quotedFee(paper->fees, {Channel::Counter, m_today, 1, {}, {}});
    QCOMPARE(fee->size(), 1);
    QCOMPARE(fee->first().amount, Dong(15'000));
    const FeeQuestion exempt{Channel::Counter, m_today, 1, {}, u"Hộ nghèo"_s};
    QCOMPARE(quotedFee(paper->fees, exempt)->first().amount, Dong(0));
}

void TestCatalogue::certifiedCopiesAtOnce()
{
    const Procedure *copies = m_catalogue.find(u"2.000815.000.00.00.H07", m_today);
    QVERIFY(copies);
    QVERIFY(copies->isFinishedAtOnce);
    const Result<QList<FeeLine>> fee = quotedFee(copies->fees, {Channel::Counter, m_today, 3, {5}, {}});
    QCOMPARE(fee->first().amount, Dong(3 * (2 * 2000 + 3 * 1000)));
}

void TestCatalogue::kindsThatMustOccur()
{
    const auto any = [this](auto &&holds) {
        return std::any_of(m_catalogue.procedures.begin(), m_catalogue.procedures.end(), holds);
    };
    QVERIFY(any([](const Procedure &p) { return !p.members.isEmpty(); }));
    QVERIFY(any([this](const Procedure &p) { return p.termsAt(m_today)->channelRule == ChannelRule::PaperOnly; }));
    QVERIFY(any(
        [](const Procedure &p) { return p.timeFor(Channel::Online).amount != p.timeFor(Channel::Counter).amount; }));
    QVERIFY(any([](const Procedure &p) { return p.times.size() > 1; }));
    QVERIFY(any([](const Procedure &p) { return p.results.size() > 1; }));
    QVERIFY(any([](const Procedure &p) { return !p.requiresIdentityNumber; }));
}

void TestCatalogue::search_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first"); // Code of the first hit; empty: no hit.
    QTest::newRow("exact code") << u"1.004873"_s << u"1.004873"_s;
    QTest::newRow("code with suffix") << u"2.000815.000.00.00.H61"_s << u"2.000815"_s;
    QTest::newRow("last digits of a code") << u"4873"_s << u"1.004873"_s;
    QTest::newRow("initials") << u"dkks"_s << u"1.001193"_s;
    QTest::newRow("initials in capitals") << u"DKKH"_s << u"1.000894"_s;
    QTest::newRow("words without accents") << u"tinh trang hon nhan"_s << u"1.004873"_s;
    QTest::newRow("words with accents") << u"tình trạng hôn nhân"_s << u"1.004873"_s;
    QTest::newRow("beginnings of words") << u"trich l"_s << u"2.000635"_s;
    QTest::newRow("đ as d") << u"bien dong"_s << u"1.004227"_s;
    QTest::newRow("name and sector") << u"chu ky chung thuc"_s << u"2.000884"_s;
    QTest::newRow("nothing fits") << u"xyz"_s << QString();
}

void TestCatalogue::search()
{
    QFETCH(QString, typed);
    QFETCH(QString, first);
    const QList<const Procedure *> found = m_catalogue.search(typed, m_today);
    QCOMPARE(found.isEmpty() ? QString() : found.first()->code, first);
}

void TestCatalogue::findByDateAndSuffix()
{
    QVERIFY(m_catalogue.search(u"", m_today).size() >= 16);
    QVERIFY(!m_catalogue.find(u"1.004873", QDate(2019, 12, 31)));
    QVERIFY(!m_catalogue.find(u"9.999999", m_today));
    QVERIFY(!m_catalogue.find(u"no code", m_today));
    Catalogue two = m_catalogue;
    Procedure newer = *two.find(u"1.004873", m_today);
    newer.version = 2;
    newer.validFrom = QDate(2026, 12, 1);
    two.procedures.append(newer);
    QCOMPARE(two.find(u"1.004873", m_today)->version, 1);
    QCOMPARE(two.find(u"1.004873", QDate(2026, 12, 1))->version, 2);
}

void TestCatalogue::agenciesByDate()
{
    const auto hasAgency = [this](const QString &code, QDate date) {
        return std::any_of(m_catalogue.agencies.begin(), m_catalogue.agencies.end(), [&](const Agency &agency) {
            return agency.code == code && (!agency.validFrom.isValid() || agency.validFrom <= date) &&
                   (!agency.validTo.isValid() || date <= agency.validTo);
        });
    };
    QVERIFY(hasAgency(u"000.00.00.H07"_s, QDate(2025, 6, 30)));
    QVERIFY(!hasAgency(u"000.00.00.H07"_s, QDate(2025, 7, 1)));
    QVERIFY(hasAgency(u"H07"_s, QDate(2025, 6, 30)));
    QVERIFY(hasAgency(u"H61.33"_s, m_today));
}

void TestCatalogue::faults_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named"); // What the message for the log names.
    const QByteArray head = R"({"format":"mocua-catalogue/1","procedures":[)";
    QTest::newRow("empty") << QByteArray() << u"line 1"_s;
    QTest::newRow("broken on line 2") << QByteArray("{\n\"a\":,}") << u"line 2"_s;
    QTest::newRow("other format") << QByteArray(R"({"format":"x"})") << u"format"_s;
    QTest::newRow("no code") << QByteArray(head + R"({"name":"a"}]})") << u"/procedures[0]/code"_s;
    QTest::newRow("unknown word") << QByteArray(head + R"({"code":"1.000001","name":"a","sectorName":"b",)"
                                                       R"("terms":[{"channels":"fax"}],"results":["r"]}]})")
                                  << u"1.000001/terms[0]/channels"_s;
    QTest::newRow("date that does not exist")
        << QByteArray(head + R"({"code":"1.000001","name":"a","sectorName":"b","validFrom":"2026-02-30",)"
                             R"("terms":[{}],"results":["r"]}]})")
        << u"validFrom"_s;
    QTest::newRow("negative fee")
        << QByteArray(head + R"({"code":"1.000001","name":"a","sectorName":"b","terms":[{}],"results":["r"],)"
                             R"("fees":[{"code":"f","name":"n","amount":-1}]}]})")
        << u"fees[0] f/amount"_s;
    QTest::newRow("no result") << QByteArray(head + R"({"code":"1.000001","name":"a","sectorName":"b","terms":[{}]}]})")
                               << u"results"_s;
}

void TestCatalogue::faults()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    const Result<Catalogue> read = readCatalogue(json);
    QVERIFY(!read);
    QVERIFY2(read.error().detail.contains(named), qPrintable(read.error().detail));
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
