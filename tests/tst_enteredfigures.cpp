// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enteredfigures.h"
#include "enteredfiguretable.h"
#include "figureentering.h"
#include "figureentryjson.h"
#include "gatewayprogram.h"
#include "olderstore.h"
#include "reportfiling.h"
#include "reportsamples.h"
#include "reportwriting.h"
#include "syncedoffice.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Figures that no dossier gives are entered at one counter and known at all of them, cell by cell.
class TestEnteredFigures : public QObject
{
    Q_OBJECT
    const Officer m_clerk{u"ha"_s, u"Nguyễn Thị Hà"_s, Role::Officer, {}};
    const Officer m_other{u"son"_s, u"Trần Văn Sơn"_s, Role::Supervisor, {}};
    const ReportTemplate m_form = reportsamples::form(u"e-learning"_s);
    std::unique_ptr<GatewayProgram> m_gateway;
    std::unique_ptr<SyncedOffice> m_here;
    std::unique_ptr<SyncedOffice> m_there;

    FiguredReport of(SyncedOffice &office) const
    {
        return {m_form.report, reportsamples::november, office.identity.office.agencyCode};
    }
    FigureEntry cell(int line, const QString &column, std::optional<double> value) const
    {
        const ReportLine &known = m_form.tables[0].lines[line];
        return {0, known.id, known.name, column, value};
    }
    Result<int> enter(SyncedOffice &office, const QList<FigureEntry> &figures, const Officer &officer,
                      bool isCorrection = false)
    {
        return office.write<int>([&](Connection &c) {
            return enterFigures(c, {of(office), figures, isCorrection}, {officer, office.identity.device, office.now});
        });
    }
    QList<StandingFigure> standing(SyncedOffice &office)
    {
        return *office.read<QList<StandingFigure>>([&](Connection &c) { return EnteredFigureTable(c).of(of(office)); });
    }
    /// As the report shows it.
    std::optional<double> shown(SyncedOffice &office, int line, const QString &column)
    {
        const auto report = *office.read<std::optional<Report>>([&](Connection &c) {
            return enteredReport(c, m_form, reportsamples::november, office.identity.office.agencyCode);
        });
        return report ? report->tables[0].rows[line].cells[m_form.tables[0].column(column)].value : std::nullopt;
    }
    QString whose(SyncedOffice &office, int line, const QString &column)
    {
        const FigureEntry wanted = cell(line, column, {});
        for (const StandingFigure &one : standing(office)) {
            if (one.figure.isOfCell(wanted))
                return one.officerName;
        }
        return {};
    }
    bool pass(const QList<SyncedOffice *> &offices)
    {
        for (SyncedOffice *office : offices) {
            if (office->pass().error)
                return false;
        }
        return true;
    }
    bool passAll()
    {
        const QList<SyncedOffice *> both{m_here.get(), m_there.get()};
        return pass(both) && pass(both);
    }

private slots:
    void init()
    {
        m_gateway = std::make_unique<GatewayProgram>();
        QVERIFY(m_gateway->start());
        m_here = std::make_unique<SyncedOffice>();
        m_there = std::make_unique<SyncedOffice>();
        QVERIFY(m_here->enrol(m_gateway->url()) && m_there->enrol(m_gateway->url()));
    }

    void twoWhoTypeApartFillOneReport()
    {
        QCOMPARE(*enter(*m_here, {cell(1, u"3"_s, 12), cell(1, u"4"_s, 9)}, m_clerk), 2);
        QCOMPARE(*enter(*m_there, {cell(2, u"3"_s, 5)}, m_other), 1);
        QCOMPARE(m_here->figures().waiting, 1);
        QCOMPARE(m_here->figures().dossiersWaiting, 0);
        QCOMPARE(*enter(*m_here, {cell(1, u"3"_s, 12)}, m_other), 0); // It stands there: nothing to tell.
        QCOMPARE(m_here->figures().waiting, 1);
        QVERIFY(passAll());
        for (SyncedOffice *office : {m_here.get(), m_there.get()}) {
            QCOMPARE(shown(*office, 1, u"3"_s), 12.0);
            QCOMPARE(shown(*office, 1, u"4"_s), 9.0);
            QCOMPARE(shown(*office, 2, u"3"_s), 5.0);
            QCOMPARE(shown(*office, 2, u"4"_s), std::nullopt);
            QCOMPARE(whose(*office, 1, u"3"_s), m_clerk.displayName);
            QCOMPARE(whose(*office, 2, u"3"_s), m_other.displayName);
        }
        // One that is enrolled later knows them, too.
        SyncedOffice late;
        QVERIFY(late.enrol(m_gateway->url()));
        QVERIFY(pass({&late}));
        QCOMPARE(shown(late, 1, u"3"_s), 12.0);
    }

    void ofOneCellTheLastInTheFeedHolds()
    {
        // There later by the clock, but it reaches the portal first.
        m_here->now = m_here->now.addSecs(60);
        QVERIFY(enter(*m_here, {cell(1, u"3"_s, 12)}, m_clerk));
        m_there->now = m_there->now.addSecs(120);
        QVERIFY(enter(*m_there, {cell(1, u"3"_s, 7), cell(2, u"3"_s, 4)}, m_other));
        QVERIFY(pass({m_there.get()}));
        // What waits here stands while the other one's comes in.
        QVERIFY(m_here->write<int>(
            [](Connection &c) { return c.change("UPDATE outbox SET next_try_ms = 4000000000000"); }));
        QVERIFY(pass({m_here.get()}));
        QCOMPARE(m_here->figures().waiting, 1);
        QCOMPARE(shown(*m_here, 1, u"3"_s), 12.0);
        QCOMPARE(shown(*m_here, 2, u"3"_s), 4.0);
        QVERIFY(m_here->write<int>([](Connection &c) { return c.change("UPDATE outbox SET next_try_ms = 0"); }));
        QVERIFY(passAll());
        for (SyncedOffice *office : {m_here.get(), m_there.get()}) {
            QCOMPARE(shown(*office, 1, u"3"_s), 12.0);
            QCOMPARE(whose(*office, 1, u"3"_s), m_clerk.displayName);
            QCOMPARE(office->figures().quarantined, 0);
        }
        // Typed twice at one counter, they arrive in that order; emptied is told, too.
        for (int value = 20; value < 26; ++value)
            QCOMPARE(*enter(*m_there, {cell(1, u"3"_s, value)}, m_other), 1);
        QCOMPARE(*enter(*m_there, {cell(2, u"3"_s, std::nullopt)}, m_other), 1);
        QVERIFY(passAll());
        QCOMPARE(shown(*m_here, 1, u"3"_s), 25.0);
        QCOMPARE(shown(*m_here, 2, u"3"_s), std::nullopt);
        QCOMPARE(whose(*m_here, 1, u"3"_s), m_other.displayName);
    }

    void whatIsSignedIsEnteredAsACorrection()
    {
        QVERIFY(enter(*m_here, entriesOf(reportsamples::report(m_form.report)), m_clerk));
        QList<FigureEntry> figures = entriesOf(reportsamples::report(m_form.report));
        for (FigureEntry &entry : figures)
            entry.value = 3;
        QCOMPARE(*enter(*m_here, figures, m_clerk), 30);
        QVERIFY(m_here->write<StoredReport>([&](Connection &c) -> Result<StoredReport> {
            const Act act{m_other, m_here->identity.device, m_here->now};
            const auto entered = enteredReport(c, m_form, reportsamples::november, m_here->identity.office.agencyCode);
            Report made = **entered;
            made.asOf = m_here->now;
            FiledReport filed{
                {}, m_form.report,      1, made.period, of(*m_here).unitCode, u"xã"_s, 1, made.asOf, {}, {},
                {}, writtenReport(made)};
            const auto kept = keepReport(c, filed, act);
            if (!kept)
                return kept.error();
            if (const auto reviewed = reviewReport(c, kept->report.id, {}, act); !reviewed)
                return reviewed.error();
            return signReport(c, kept->report.id, 0, act);
        }));
        QVERIFY(passAll());
        for (SyncedOffice *office : {m_here.get(), m_there.get()}) {
            QCOMPARE(enter(*office, {cell(1, u"3"_s, 9)}, m_clerk).error().code, u"report-signed"_s);
            QCOMPARE(shown(*office, 1, u"3"_s), 3.0);
        }
        QCOMPARE(*enter(*m_there, {cell(1, u"3"_s, 9)}, m_clerk, true), 1);
        QVERIFY(passAll());
        QCOMPARE(shown(*m_here, 1, u"3"_s), 9.0);
        QCOMPARE(shown(*m_here, 2, u"3"_s), 3.0);
    }

    void whatIsNoFigureIsRefused()
    {
        QCOMPARE(enter(*m_here, {cell(1, u"3"_s, 4), cell(1, u"4"_s, -1)}, m_clerk).error().code,
                 u"figure-out-of-range"_s);
        QCOMPARE(enter(*m_here, {cell(1, u"4"_s, 1.5)}, m_clerk).error().field, u"4"_s);
        QVERIFY(standing(*m_here).isEmpty());
        EnteredFigures entered{QUuid::createUuid(), of(*m_here), m_here->now, u"ha"_s, u"Hà"_s, {cell(1, u"3"_s, 4)}};
        QCOMPARE(enteredFiguresFromJson(toJson(entered))->figures.size(), 1);
        entered.figures.append(cell(1, u"4"_s, -4));
        QCOMPARE(enteredFiguresFromJson(toJson(entered)).error().field, u"lines"_s);
        QCOMPARE(*enteredFigureFromText(u" 1.234 "_s), 1234.0);
        QCOMPARE(*enteredFigureFromText(u"–"_s), std::nullopt);
        QVERIFY(!enteredFigureFromText(u"12,5"_s) && !enteredFigureFromText(u"-3"_s) && !enteredFigureFromText(u"x"_s));
    }

    void manyGoInSeveralOperations()
    {
        QList<FigureEntry> many;
        for (int i = 0; i < 1000; ++i)
            many.append(
                {0, u"school-%1"_s.arg(i / 6), u"Trường Tiểu học số %1"_s.arg(i / 6), QString::number(3 + i % 6), i});
        QCOMPARE(*enter(*m_here, many, m_clerk), 1000);
        QCOMPARE(m_here->figures().waiting, 3);
        QVERIFY(passAll());
        QCOMPARE(standing(*m_there).size(), 1000);
    }

    void whatWasTypedBeforeItTravelledIsStillThere()
    {
        Report typed = reportsamples::report(m_form.report);
        const int column = m_form.tables[0].column(u"3"_s);
        typed = withEntered(typed, {0, 1, column, 12}, {}, reportsamples::office());
        typed.asOf = m_here->now;
        QVERIFY(m_here->write<int>([&](Connection &c) {
            return c.change("INSERT INTO entered_report (report, period_from, period_to, unit, at, officer, figures) "
                            "VALUES (?, '2026-11-01', '2026-11-30', ?, '2026-11-23T10:00:00+07:00', 'ha', ?)",
                            {m_form.report, of(*m_here).unitCode, QString::fromUtf8(writtenReport(typed))});
        }));
        QVERIFY(openAsOlderStore(*m_here, 28));
        QCOMPARE(standing(*m_here).size(), 1);
        QCOMPARE(standing(*m_here).first().officerId, u"ha"_s);
        QCOMPARE(shown(*m_here, 1, u"3"_s), 12.0);
    }
};

QTEST_GUILESS_MAIN(TestEnteredFigures)
#include "tst_enteredfigures.moc"
