// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filedreportjson.h"
#include "gatewayprogram.h"
#include "reportfiling.h"
#include "syncedoffice.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

/// A report's way from draft to the province, and what stays of it.
class TestReportFiling : public QObject
{
    Q_OBJECT
    std::unique_ptr<SyncedOffice> m_office;
    const Officer m_supervisor{u"lan"_s, u"Lê Thị Lan"_s, Role::Supervisor, {}};
    const Period m_month{QDate(2026, 10, 15), QDate(2026, 11, 14)};

    FiledReport computed(int received = 50) const
    {
        FiledReport made;
        made.report = u"II.06a"_s;
        made.period = m_month;
        made.unitCode = u"H61.33"_s;
        made.unitName = u"xã An Khánh"_s;
        made.asOf = m_office->now;
        made.figures =
            QJsonDocument(QJsonObject{{u"asOf"_s, toIsoOfficeTime(m_office->now)}, {u"received"_s, received}})
                .toJson(QJsonDocument::Compact);
        return made;
    }
    Act act(const Officer &officer) const { return {officer, m_office->identity.device, m_office->now}; }
    Result<StoredReport> keep(const FiledReport &report)
    {
        return m_office->write<StoredReport>(
            [&](Connection &c) { return keepReport(c, report, act(m_office->officer)); });
    }
    Result<StoredReport> review(const QUuid &id, const QString &note = {})
    {
        return m_office->write<StoredReport>(
            [&](Connection &c) { return reviewReport(c, id, note, act(m_office->officer)); });
    }
    Result<StoredReport> sign(const QUuid &id, int findings = 0, const std::optional<Officer> &officer = {})
    {
        return m_office->write<StoredReport>(
            [&](Connection &c) { return signReport(c, id, findings, act(officer.value_or(m_supervisor))); });
    }
    QList<StoredReport> filings(SyncedOffice &office)
    {
        return *office.read<QList<StoredReport>>(
            [&](Connection &c) { return FiledReportTable(c).filings(u"II.06a"_s, m_month, u"H61.33"_s); });
    }

private slots:
    void init() { m_office = std::make_unique<SyncedOffice>(); }

    void aDraftIsReplacedUntilItIsSigned()
    {
        const auto first = keep(computed(50));
        QVERIFY(first);
        QCOMPARE(sign(first->report.id).error().code, u"not-reviewed"_s);
        QVERIFY(review(first->report.id, u"đã đối chiếu với sổ"_s));
        const auto again = keep(computed(51)); // Computed anew: somebody must look again.
        QCOMPARE(again->report.id, first->report.id);
        QCOMPARE(again->report.note, u"đã đối chiếu với sổ"_s);
        QCOMPARE(sign(first->report.id).error().code, u"not-reviewed"_s);
        QVERIFY(review(first->report.id));
        QCOMPARE(sign(first->report.id, 0, m_office->officer).error().code, u"not-supervisor"_s);
        const auto made = sign(first->report.id);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(review(first->report.id).error().code, u"report-signed"_s);
        QCOMPARE(sign(first->report.id).error().code, u"report-signed"_s);
        // Nobody can write it otherwise.
        QVERIFY(
            !m_office->write<int>([](Connection &c) { return c.change("UPDATE filed_report SET document = '{}'"); }));
        QVERIFY(!m_office->write<int>([](Connection &c) { return c.change("DELETE FROM filed_report"); }));
        QCOMPARE(filings(*m_office).size(), 1);
    }

    void checksThatDoNotHoldAreExplained()
    {
        const auto kept = keep(computed());
        QVERIFY(review(kept->report.id));
        const auto bare = sign(kept->report.id, 2);
        QCOMPARE(bare.error().code, u"findings-unexplained"_s);
        QCOMPARE(bare.error().field, u"note"_s);
        QVERIFY(review(kept->report.id, u"2 hồ sơ nhập bù sau kỳ"_s));
        QVERIFY(sign(kept->report.id, 2));
    }

    void aCorrectionIsTheNextRevisionAndBothAreKept()
    {
        const auto first = keep(computed(50));
        QVERIFY(review(first->report.id) && sign(first->report.id));
        const auto second = keep(computed(52));
        QCOMPARE(second->report.revision, 2);
        QVERIFY(second->report.id != first->report.id);
        QVERIFY(differsFrom(second->report, first->report));
        QVERIFY(!differsFrom(computed(50), first->report)); // Read at another time, the same figures.
        QVERIFY(review(second->report.id) && sign(second->report.id));
        QCOMPARE(filings(*m_office).size(), 2);
        QCOMPARE(filings(*m_office).first().report.revision, 2);
        QVERIFY(filings(*m_office).last().report.figures.contains("50"));
    }

    void itReachesTheProvinceAndTheOtherCounters()
    {
        GatewayProgram gateway;
        QVERIFY(gateway.start());
        SyncedOffice there;
        QVERIFY(m_office->enrol(gateway.url()) && there.enrol(gateway.url()));
        const auto kept = keep(computed());
        QVERIFY(review(kept->report.id) && sign(kept->report.id));
        QCOMPARE(int(filings(*m_office).first().standing.state), int(ReportState::Signed));
        QVERIFY(!m_office->pass().error);
        QCOMPARE(int(filings(*m_office).first().standing.state), int(ReportState::Sent));
        QVERIFY(!there.pass().error);
        QCOMPARE(filings(there).size(), 1);
        QCOMPARE(int(filings(there).first().standing.state), int(ReportState::Sent));
        // A supervisor at the other computer files the same at the same time: refused there, and nothing is lost.
        SyncedOffice third;
        QVERIFY(third.enrol(gateway.url()));
        const auto again = third.write<StoredReport>([&](Connection &c) -> Result<StoredReport> {
            const Act beside{m_supervisor, third.identity.device, third.now};
            const auto draft = keepReport(c, computed(), beside);
            if (!draft)
                return draft;
            const auto seen = reviewReport(c, draft->report.id, {}, beside);
            return seen ? signReport(c, draft->report.id, 0, beside) : seen;
        });
        QVERIFY(again);
        third.pass();
        const QList<StoredReport> both = filings(third);
        QCOMPARE(both.size(), 2);
        const auto refused = std::find_if(
            both.begin(), both.end(), [&again](const StoredReport &one) { return one.report.id == again->report.id; });
        QCOMPARE(int(refused->standing.state), int(ReportState::Refused));
        // What the reporting system said comes by the feed.
        ChangeItem told = reportItem(kept->report.id, {ReportState::Received, u"LRIS-7"_s, {}, m_office->now}, 2);
        QVERIFY(*m_office->write<bool>(
            [&](Connection &c) { return FiledReportTable(c).setStanding(told.id, *reportStandingOf(told), 2); }));
        QCOMPARE(filings(*m_office).first().standing.reference, u"LRIS-7"_s);
    }

    void aReportOfAThousandProceduresGoesOverTheLine()
    {
        QJsonObject figures;
        for (int i = 0; i < 2000; ++i)
            figures.insert(u"1.%1"_s.arg(i, 6, 10, QChar(u'0')),
                           QJsonObject{{u"received"_s, i * 7 % 113}, {u"name"_s, u"Thủ tục số %1"_s.arg(i)}});
        FiledReport large = computed();
        large.figures = QJsonDocument(figures).toJson(QJsonDocument::Compact);
        QVERIFY(large.figures.size() > 80'000);
        const auto kept = keep(large);
        QVERIFY(review(kept->report.id));
        QVERIFY(sign(kept->report.id));
        // Beyond the line's limit: said, not sent.
        QByteArray noise(200'000, Qt::Uninitialized);
        for (char &letter : noise)
            letter = char('a' + QRandomGenerator::global()->bounded(26));
        large.report = u"register"_s;
        large.figures = QJsonDocument(QJsonObject{{u"noise"_s, QString::fromLatin1(noise)}}).toJson();
        const auto huge = keep(large);
        QVERIFY(review(huge->report.id));
        QCOMPARE(sign(huge->report.id).error().code, u"report-too-large"_s);
    }
};

QTEST_GUILESS_MAIN(TestReportFiling)
#include "tst_reportfiling.moc"
