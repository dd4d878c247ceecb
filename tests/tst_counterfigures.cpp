// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteratwork.h"
#include "gatewaytrial.h"
#include "syncedoffice.h"

#include "enteredfiguretable.h"
#include "figureentering.h"
#include "reportdesk.h"
#include "reportfiling.h"
#include "reportgathering.h"
#include "reporting.h"
#include "reportpane.h"
#include "reportspage.h"
#include "reportwriting.h"
#include "syncdesk.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTranslator>

#include <functional>

using namespace Qt::StringLiterals;

/// Figures that are typed in at two counters of an office, or loaded, through a gateway in this process and the window
/// of one.
class TestCounterFigures : public QObject
{
    Q_OBJECT
    std::unique_ptr<GatewayTrial> m_gateway;
    std::unique_ptr<SyncedOffice> m_office; ///< Its window is open.
    std::unique_ptr<SyncedOffice> m_other;  ///< The other counter of the same office.
    std::unique_ptr<CounterAtWork> m_counter;
    QTranslator m_translator;
    const Officer m_lan{u"lan"_s, u"Lê Thị Lan"_s, Role::Supervisor, {}};

    ReportsPage *page() { return m_counter->window.reportsPage(); }
    QTableView *table() { return page()->pane()->table(); }
    QModelIndex at(int row, const QString &id)
    {
        const QList<ReportViewColumn> columns = page()->pane()->view().tables.first().columns;
        for (int i = 0; i < columns.size(); ++i) {
            if (columns.at(i).id == id)
                return table()->model()->index(row, i);
        }
        return {};
    }
    QString cell(int row, const QString &id) { return at(row, id).data().toString(); }
    QLineEdit *editor() { return qobject_cast<QLineEdit *>(QApplication::focusWidget()); }

    /// The other counter enters a figure of the report that stands in the window, and sends it.
    void otherEnters(int line, const QString &column, double value)
    {
        const auto form = ReportLibrary::builtIn().find(page()->report(), page()->period().to, {});
        QVERIFY(form);
        const ReportLine &formLine = form->tables.first().lines.at(line);
        const FiguredReport of{page()->report(), page()->period(), m_other->identity.office.agencyCode};
        m_other->now = m_other->now.addSecs(60);
        const auto kept = m_other->write<int>([&](Connection &c) {
            return enterFigures(c, {of, {{0, formLine.id, formLine.name, column, value}}}, m_other->act());
        });
        QVERIFY2(kept && *kept == 1, kept ? "" : qPrintable(kept.error().message));
        QVERIFY(!m_other->pass().error);
    }
    /// What the other counter sent has come, and the window has been told.
    void pull(const std::function<void()> &made)
    {
        QSignalSpy pulled(m_counter->desks->sync(), &SyncDesk::pulled);
        made();
        m_counter->press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(pulled.count() > 0, 20'000);
        m_counter->settle();
    }
    void type(int row, const QString &column, const QString &text)
    {
        table()->setFocus();
        table()->setCurrentIndex(at(row, column));
        for (const QChar letter : text)
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
        QTRY_VERIFY(editor() && editor()->text() == text); // Keys are held back for scanners.
    }
    /// The form of the report with the same figure in each cell, from a file.
    void load(int figure)
    {
        ReportFacts nothing;
        nothing.asOf = m_office->now;
        const auto form = ReportLibrary::builtIn().find(page()->report(), page()->period().to, {});
        Report filled = computedReport({*form, page()->period(), m_office->identity.office, nothing});
        for (ReportRow &row : filled.tables[0].rows) {
            for (int i = 0; i < int(row.cells.size()); ++i) {
                if (isEnteredCell(filled.tables[0], row, i))
                    row.cells[i].value = figure;
            }
        }
        const QString file = m_office->folder.filePath(u"so lieu %1.xlsx"_s.arg(figure));
        QVERIFY(writeReport(filled, {}, file));
        m_counter->desks->reports()->takeFile(file);
    }
    /// Reviewed and signed by keys.
    void sign()
    {
        const ReportPane *pane = page()->pane();
        QTRY_VERIFY(pane->view().obstacle.isEmpty());
        m_counter->press(Qt::Key_F9);
        QTRY_COMPARE(int(pane->view().next), int(ReportView::Step::Sign));
        m_counter->press(Qt::Key_F9);
        auto *password = m_counter->find<QLineEdit>("reportPassword");
        QTRY_VERIFY(password->isVisible());
        password->setText(u"mocua-lan"_s);
        m_counter->press(Qt::Key_F9);
        QTRY_VERIFY(pane->view().isFiled);
        m_counter->settle();
    }
    /// The one figure that stands in every cell; -1: they are not the same.
    double kept()
    {
        const FiguredReport of{page()->report(), page()->period(), m_office->identity.office.agencyCode};
        const auto all =
            m_office->read<QList<StandingFigure>>([&](Connection &c) { return EnteredFigureTable(c).of(of); });
        const auto first = all->isEmpty() ? std::nullopt : all->first().figure.value;
        const bool isOne = std::all_of(all->begin(), all->end(),
                                       [&first](const StandingFigure &one) { return one.figure.value == first; });
        return isOne ? first.value_or(-1) : -1;
    }
    void shoot(const QString &name)
    {
        m_counter->settle();
        if (const QString folder = qEnvironmentVariable("MOCUA_SHOTS"); !folder.isEmpty())
            QVERIFY(m_counter->window.grab().save(folder + u'/' + name + u".png"_s));
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_translator.load(u":/i18n/mocua_vi.qm"_s));
        QCoreApplication::installTranslator(&m_translator);
    }
    void init()
    {
        m_gateway = std::make_unique<GatewayTrial>();
        QVERIFY(m_gateway->startOnFile(u"gateway.sqlite"_s));
        m_office = std::make_unique<SyncedOffice>();
        m_other = std::make_unique<SyncedOffice>();
        QVERIFY(m_other->enrol(m_gateway->url) && m_office->enrol(m_gateway->url));
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        m_counter->desks->session()->begin(m_lan);
        m_counter->settle();
        m_counter->press(Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
        auto *list = m_counter->find<QListView>("reportList");
        for (int row = 0; row < list->model()->rowCount() && page()->report() != u"e-learning"; ++row)
            list->setCurrentIndex(list->model()->index(row, 0));
        QTRY_COMPARE(page()->pane()->view().report, u"e-learning"_s);
        m_counter->settle();
        m_counter->desks->sync()->begin(m_office->account());
    }
    void cleanup()
    {
        m_counter.reset();
        m_other.reset();
        m_office.reset();
        m_gateway.reset();
    }

    void whatAnotherCounterEntersIsShown()
    {
        m_counter->window.resize(1024, 560);
        page()->pane()->setMaximumWidth(420); // So that there is something to scroll.
        m_counter->settle();
        auto *note = m_counter->find<QLineEdit>("reportNote");
        note->setText(u"chưa đủ số liệu"_s);
        note->setCursorPosition(4);
        table()->setFocus();
        table()->setCurrentIndex(at(0, u"4"_s));
        QScrollBar *across = table()->horizontalScrollBar();
        QVERIFY(across->maximum() > 0);
        across->setValue(across->maximum()); // The cell is out of sight.
        const int scrolled = across->value();
        pull([this] { otherEnters(1, u"3"_s, 12); });
        QTRY_COMPARE(cell(1, u"3"_s), u"12"_s);
        QCOMPARE(table()->currentIndex(), at(0, u"4"_s));
        QVERIFY(table()->hasFocus());
        QCOMPARE(across->value(), scrolled);
        QCOMPARE(note->text(), u"chưa đủ số liệu"_s);
        QCOMPARE(note->cursorPosition(), 4);
        table()->setCurrentIndex(at(1, u"3"_s));
        QVERIFY(m_counter->find<QLabel>("reportFigure")->text().contains(m_other->officer.displayName));
    }

    void nothingComesUnderWhoTypes_data()
    {
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("taken") << true;
        QTest::newRow("given up") << false;
    }
    void nothingComesUnderWhoTypes()
    {
        QFETCH(bool, isTaken);
        type(1, u"4"_s, u"5"_s);
        pull([this] { otherEnters(1, u"3"_s, 12); });
        QCOMPARE(cell(1, u"3"_s), u"–"_s);
        QVERIFY(editor() && editor()->text() == u"5");
        QTest::keyClick(editor(), '7');
        QTRY_COMPARE(editor()->text(), u"57"_s);
        QTest::keyClick(editor(), isTaken ? Qt::Key_Return : Qt::Key_Escape);
        QTRY_COMPARE(cell(1, u"3"_s), u"12"_s);
        m_counter->settle();
        QCOMPARE(cell(1, u"4"_s), isTaken ? u"57"_s : u"–"_s);
        QVERIFY(table()->hasFocus());
        QCOMPARE(table()->currentIndex(), at(1, isTaken ? u"6"_s : u"4"_s));
    }

    void aSignedReportTakesAFileAsACorrectionOnly()
    {
        const auto view = [this]() -> const ReportView & { return page()->pane()->view(); };
        load(5); // Not signed: at once.
        QTRY_COMPARE(cell(1, u"3"_s), u"5"_s);
        QVERIFY(view().isEntering && view().question.isEmpty());
        sign();
        QCOMPARE(cell(1, u"3"_s), u"5"_s);

        load(7);
        QTRY_COMPARE(int(view().next), int(ReportView::Step::Load));
        QVERIFY(!QApplication::activeModalWidget());
        QCOMPARE(cell(1, u"3"_s), u"7"_s); // What would go in is seen.
        QVERIFY(!view().question.isEmpty() && view().question.contains(u"2"_s));
        QVERIFY(m_counter->find<QWidget>("reportLeave")->isVisible());
        shoot(u"figures-correction"_s);
        QCOMPARE(kept(), 5);
        m_counter->press(Qt::Key_Escape);
        QTRY_VERIFY(view().isFiled);
        QCOMPARE(cell(1, u"3"_s), u"5"_s);
        QCOMPARE(kept(), 5);
        QVERIFY(!m_counter->find<QWidget>("reportLeave")->isVisible());

        load(7);
        QTRY_COMPARE(int(view().next), int(ReportView::Step::Load));
        m_counter->press(Qt::Key_F9);
        QTRY_COMPARE(int(view().next), int(ReportView::Step::Review));
        QVERIFY(!view().isFiled && view().question.isEmpty());
        QCOMPARE(cell(1, u"3"_s), u"7"_s);
        QCOMPARE(kept(), 7);
        load(8); // It was said once.
        QTRY_COMPARE(cell(1, u"3"_s), u"8"_s);
        QCOMPARE(int(view().next), int(ReportView::Step::Review));
        QCOMPARE(kept(), 8);
        sign();
        QVERIFY2(view().history.contains(u"2"_s), qPrintable(view().history));
    }

    void whatIsTypedIntoAReportSignedElsewhereDoesNotStand()
    {
        load(5);
        QTRY_COMPARE(cell(1, u"3"_s), u"5"_s);
        QVERIFY(m_office->write<StoredReport>([&](Connection &c) -> Result<StoredReport> {
            const ReportQuestion asked{*ReportLibrary::builtIn().find(page()->report(), page()->period().to, {}),
                                       page()->period(),
                                       false,
                                       false,
                                       m_office->identity.office,
                                       m_counter->context.catalogue,
                                       m_office->now};
            const Act act{m_lan, m_office->identity.device, m_office->now};
            const auto draft = keepReport(c, filedReportOf(gatheredReport(c, asked)->opened.computed), act);
            if (const auto reviewed = reviewReport(c, draft->report.id, {}, act); !reviewed)
                return reviewed.error();
            return signReport(c, draft->report.id, 0, act);
        }));
        type(1, u"3"_s, u"9"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        QTRY_VERIFY(page()->pane()->view().isFiled);
        QCOMPARE(cell(1, u"3"_s), u"5"_s);
        QCOMPARE(kept(), 5);
    }
};

QTEST_MAIN(TestCounterFigures)
#include "tst_counterfigures.moc"
