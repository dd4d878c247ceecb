// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteratwork.h"
#include "gatewaytrial.h"
#include "syncedoffice.h"

#include "figureentering.h"
#include "reportdesk.h"
#include "reportpane.h"
#include "reportspage.h"
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

/// Figures that are typed in at two counters of an office, through a gateway in this process and the window of one.
class TestCounterFigures : public QObject
{
    Q_OBJECT
    std::unique_ptr<GatewayTrial> m_gateway;
    std::unique_ptr<SyncedOffice> m_office; ///< Its window is open.
    std::unique_ptr<SyncedOffice> m_other;  ///< The other counter of the same office.
    std::unique_ptr<CounterAtWork> m_counter;
    QTranslator m_translator;

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
        m_counter->desks->session()->begin({u"lan"_s, u"Lê Thị Lan"_s, Role::Supervisor, {}});
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
};

QTEST_MAIN(TestCounterFigures)
#include "tst_counterfigures.moc"
