// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteratwork.h"

#include "actionbutton.h"
#include "counterstyle.h"
#include "doing.h"
#include "filedreportjson.h"
#include "filedreporttable.h"
#include "gatewaytrial.h"
#include "reportdesk.h"
#include "reporting.h"
#include "reportlibrary.h"
#include "reportpane.h"
#include "reportspage.h"
#include "reportviewing.h"
#include "reportwriting.h"
#include "searchpage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>
#include <QTimeZone>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// A report is opened, read, traced to its dossiers, written, reviewed and signed in the real window.
class TestCounterReports : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    const Officer m_supervisor{u"lan"_s, u"Lê Thị Lan"_s, Role::Supervisor, {}};
    int m_keys = 0;

    ReportsPage *page() { return m_counter->window.reportsPage(); }
    template <typename Part> Part *part(const char *name) { return m_counter->find<Part>(name); }
    QString text(const char *label) { return part<QLabel>(label)->text(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_keys;
        m_counter->press(key, modifiers);
        m_counter->settle();
        QVERIFY(!QApplication::activeModalWidget());
    }
    void receiveOn(int day, int hour, const QString &name = u"Nguyễn Thị Mẫu Thử"_s)
    {
        m_office->now = QDateTime(QDate(2026, 11, day), QTime(hour, 0), officeTimeZone());
        QVERIFY(m_office->receive(m_office->order(name)));
    }
    void signIn(const Officer &officer)
    {
        m_counter->desks->session()->begin(officer);
        m_counter->settle();
    }
    /// Opens a report of the period in which 14 November lies.
    void openReport(const QString &report)
    {
        QSignalSpy shown(m_counter->desks->reports(), &ReportDesk::shown);
        m_counter->press(Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(m_counter->window.page(), CounterWindow::Page::Reports);
        auto *list = part<QListView>("reportList");
        for (int row = 0; row < list->model()->rowCount() && page()->report() != report; ++row)
            list->setCurrentIndex(list->model()->index(row, 0));
        while (page()->period().from > QDate(2026, 11, 14))
            m_counter->press(Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(shown.count() > 0);
        m_counter->settle();
        QTRY_COMPARE(page()->pane()->view().report, report);
    }
    int column(const QString &id)
    {
        const QList<ReportViewColumn> columns = page()->pane()->view().tables.first().columns;
        for (int i = 0; i < columns.size(); ++i) {
            if (columns.at(i).id == id)
                return i;
        }
        return -1;
    }
    /// A figure of the last row, the total or the only line.
    QString figure(const QString &id)
    {
        return page()->pane()->view().tables.first().rows.last().cells.value(column(id));
    }
    QList<StoredReport> filings()
    {
        return *m_office->read<QList<StoredReport>>([&](Connection &c) { return FiledReportTable(c).newest(10); });
    }
    /// The report that stands on the page, as it would be filed.
    QByteArray computedFigures()
    {
        key(Qt::Key_F9);
        if (!QTest::qWaitFor([this] { return !filings().isEmpty(); }))
            return {};
        return filings().first().report.figures;
    }
    /// The report of the library for the page's period, with nothing entered, as it would be filed.
    QByteArray filedFigures()
    {
        const auto form = ReportLibrary::builtIn().find(page()->report(), page()->period().to, {});
        ReportFacts nothing;
        nothing.asOf = m_office->now;
        return writtenReport(computedReport({*form, page()->period(), m_office->identity.office, nothing}));
    }
    void shoot(const QString &name)
    {
        if (const QString shots = qEnvironmentVariable("MOCUA_SHOTS"); !shots.isEmpty())
            QVERIFY(m_counter->window.grab().save(shots + u'/' + name + u".png"_s));
    }

private slots:
    void init()
    {
        m_office = std::make_unique<DemoOffice>();
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
    }
    void cleanup()
    {
        m_counter.reset();
        m_office.reset();
    }

    void everyFigureSaysHowItWasMadeAndOpensItsDossiers()
    {
        receiveOn(3, 8, u"Lê Sớm"_s);
        receiveOn(3, 9, u"Trần Hai"_s);
        receiveOn(4, 9, u"Phạm Ba"_s);
        m_office->now = m_office->now.addDays(20);
        signIn(m_supervisor);
        openReport(u"II.06a"_s);
        QCOMPARE(figure(u"3"_s), u"3"_s);
        QCOMPARE(figure(u"5"_s), u"3"_s);
        QCOMPARE(figure(u"13"_s), u"3"_s); // None has ended: overdue.
        QVERIFY(page()->pane()->view().findings.isEmpty());
        QTableView *table = page()->pane()->table();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(table->model()->rowCount() - 1, column(u"5"_s)));
        QVERIFY2(!text("reportFigure").isEmpty(), "how it was made is said");
        shoot(u"bao-cao-1366"_s);
        key(Qt::Key_Return);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Search);
        QTRY_COMPARE(m_counter->window.searchPage()->rows().size(), 3);
    }

    void figuresAreTypedInAndGoTheUsualWay()
    {
        signIn(m_supervisor);
        openReport(u"e-learning"_s);
        const auto view = [this]() -> const ReportView & { return page()->pane()->view(); };
        QVERIFY(view().isEntering);
        QVERIFY(!view().obstacle.isEmpty()); // Nothing is entered yet: 30 cells.
        key(Qt::Key_F9);
        QVERIFY(filings().isEmpty());
        QTableView *table = page()->pane()->table();
        const auto at = [&](int row, const QString &id) { return table->model()->index(row, column(id)); };
        QSignalSpy entered(m_counter->desks->reports(), &ReportDesk::entered);
        const auto type = [&](int row, const QString &id, const QString &typed) {
            table->setFocus();
            table->setCurrentIndex(at(row, id));
            for (const QChar letter : typed)
                QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
            const auto editor = [&] { return qobject_cast<QLineEdit *>(QApplication::focusWidget()); };
            QTRY_VERIFY(editor() && editor()->text() == typed); // Keys are held back for scanners.
            const int kept = int(entered.count());
            QTest::keyClick(editor(), Qt::Key_Return);
            if (typed != u"x"_s)
                QTRY_COMPARE(entered.count(), kept + 1);
            else
                QTRY_COMPARE(at(row, id).data().toString(), u"–"_s);
            m_counter->settle();
        };
        type(1, u"3"_s, u"12"_s);
        QCOMPARE(at(1, u"3"_s).data().toString(), u"12"_s);
        QVERIFY(table->isAncestorOf(QApplication::focusWidget()) || table->hasFocus());
        QCOMPARE(table->currentIndex(), at(1, u"4"_s)); // The next one.
        type(1, u"4"_s, u"x"_s);
        QCOMPARE(at(1, u"4"_s).data().toString(), u"–"_s);
        shoot(u"e-learning-sai"_s);
        type(1, u"4"_s, u"13"_s);                // More than there are.
        QTRY_COMPARE(view().findings.size(), 2); // In its row and in the total.
        type(1, u"4"_s, u"9"_s);
        QTRY_VERIFY(view().findings.isEmpty());
        QCOMPARE(at(1, u"5"_s).data().toString(), u"75,0"_s);
        QCOMPARE(view().tables.first().rows.last().cells.value(column(u"5"_s)), u"75,0"_s);
        QCOMPARE(table->currentIndex(), at(1, u"6"_s));               // Not the share.
        QVERIFY(!at(1, u"5"_s).flags().testFlag(Qt::ItemIsEditable)); // It is computed.
        QVERIFY(!at(5, u"3"_s).flags().testFlag(Qt::ItemIsEditable)); // The total, too.
        shoot(u"e-learning-nhap"_s);

        // What was typed is there again, also after another report.
        openReport(u"II.06a"_s);
        openReport(u"e-learning"_s);
        QCOMPARE(at(1, u"3"_s).data().toString(), u"12"_s);
        table->setCurrentIndex(at(0, u"3"_s));
        table->setCurrentIndex(at(1, u"3"_s));
        QVERIFY2(text("reportFigure").contains(m_supervisor.displayName), qPrintable(text("reportFigure")));
        for (int row = 0; row < 5; ++row) {
            for (const QString &id : {u"3"_s, u"4"_s, u"6"_s, u"7"_s, u"9"_s, u"10"_s}) {
                if (at(row, id).data().toString() == u"–")
                    type(row, id, u"0"_s);
            }
        }
        QTRY_VERIFY(view().obstacle.isEmpty());
        key(Qt::Key_F9);
        QTRY_COMPARE(int(view().next), int(ReportView::Step::Sign));
        key(Qt::Key_F9);
        QTRY_VERIFY(part<QLineEdit>("reportPassword")->isVisible());
        part<QLineEdit>("reportPassword")->setText(u"mocua-lan"_s);
        key(Qt::Key_F9);
        QTRY_VERIFY(view().isFiled);
        QCOMPARE(filings().size(), 1);
        QCOMPARE(figure(u"3"_s), u"12"_s);
        QVERIFY(!at(1, u"3"_s).flags().testFlag(Qt::ItemIsEditable)); // Signed: only as a correction.
        key(Qt::Key_F9);
        QTRY_VERIFY(!view().isFiled);
        QCOMPARE(at(1, u"3"_s).data().toString(), u"12"_s);
        type(1, u"3"_s, u"14"_s);
        QTRY_COMPARE(figure(u"3"_s), u"14"_s);
    }

    void aLineThatTheFormDoesNotHaveIsSaidToBeTheUnits()
    {
        signIn(m_supervisor);
        openReport(u"e-learning"_s);
        OpenedReport opened;
        opened.computed = *readReport(filedFigures());
        const int declared = column(u"3"_s);
        const QString words = figureWords(opened, 0, 1, declared).formula;
        QVERIFY(!words.isEmpty());
        opened.computed.tables[0].rows[1].line = -1; // As in a table by units.
        QCOMPARE(figureWords(opened, 0, 1, declared).formula, words);
    }

    void enteredFiguresAreLoadedFromTheUnitsOwnFile()
    {
        signIn(m_supervisor);
        openReport(u"e-learning"_s);
        QSignalSpy entered(m_counter->desks->reports(), &ReportDesk::entered);
        Report filled = *readReport(filedFigures());
        for (ReportRow &row : filled.tables[0].rows) {
            for (int i = 0; i < int(row.cells.size()); ++i) {
                if (isEnteredCell(filled.tables[0], row, i))
                    row.cells[i].value = 5;
            }
        }
        const QString path = m_office->folder.filePath(u"truong hoc.xlsx"_s);
        QVERIFY(writeReport(filled, {}, path));
        QSignalSpy shown(m_counter->desks->reports(), &ReportDesk::shown);
        m_counter->desks->reports()->takeFile(path);
        QTRY_COMPARE(entered.count(), 1);
        QTRY_COMPARE(shown.count(), 1);
        QCOMPARE(figure(u"3"_s), u"25"_s);
        QVERIFY(page()->pane()->view().obstacle.isEmpty());
        QCOMPARE(int(page()->pane()->view().next), int(ReportView::Step::Review));
    }

    void reviewedThenSignedByASupervisor()
    {
        receiveOn(3, 8);
        m_counter->signIn();
        m_counter->settle();
        openReport(u"II.06a"_s);
        m_keys = 0;
        key(Qt::Key_F9);
        QTRY_COMPARE(filings().size(), 1);
        QCOMPARE(int(filings().first().standing.state), int(ReportState::Reviewed));
        QTRY_VERIFY(!page()->pane()->view().obstacle.isEmpty()); // An officer goes no further.
        key(Qt::Key_F9);
        QCOMPARE(int(filings().first().standing.state), int(ReportState::Reviewed));

        signIn(m_supervisor);
        openReport(u"II.06a"_s);
        QCOMPARE(int(page()->pane()->view().next), int(ReportView::Step::Sign));
        m_keys = 0;
        key(Qt::Key_F9);
        auto *password = part<QLineEdit>("reportPassword");
        QTRY_VERIFY(password->isVisible() && password->hasFocus());
        password->setText(u"wrong"_s);
        key(Qt::Key_F9);
        QTRY_VERIFY(password->isVisible());
        QCOMPARE(int(filings().first().standing.state), int(ReportState::Reviewed));
        password->setText(u"mocua-lan"_s);
        key(Qt::Key_F9);
        QTRY_COMPARE(int(filings().first().standing.state), int(ReportState::Signed));
        QCOMPARE(m_keys, 3);
        QCOMPARE(filings().first().report.unitCode, m_office->identity.office.agencyCode); // The gateway asks for it.
        QTRY_VERIFY(page()->pane()->view().isFiled);
        QVERIFY(!password->isVisible());

        // What comes in later changes nothing of it, and is offered as a correction.
        receiveOn(4, 9);
        openReport(u"II.06a"_s);
        QCOMPARE(figure(u"3"_s), u"1"_s);
        QVERIFY(!page()->pane()->view().history.isEmpty());
        key(Qt::Key_F9);
        QTRY_COMPARE(figure(u"3"_s), u"2"_s);
        key(Qt::Key_F9);
        QTRY_COMPARE(filings().size(), 2);
        QCOMPARE(filings().first().report.revision + filings().last().report.revision, 3);
    }

    void everyReportOpensAndIsWritten()
    {
        receiveOn(3, 8);
        signIn(m_supervisor);
        m_counter->press(Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
        m_counter->settle();
        auto *list = part<QListView>("reportList");
        QVERIFY(list->model()->rowCount() >= 9);
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            list->setCurrentIndex(list->model()->index(row, 0));
            m_counter->settle();
            QTRY_COMPARE(page()->pane()->view().report, page()->report());
            QVERIFY2(!page()->pane()->view().tables.isEmpty(), qPrintable(page()->report()));
            QVERIFY2(page()->pane()->view().findings.isEmpty(), qPrintable(page()->report()));
            shoot(u"bao-cao-%1"_s.arg(page()->report()));
            QSignalSpy written(m_counter->desks->reports(), &ReportDesk::fileWritten);
            const QString path = m_office->folder.filePath(u"%1.xlsx"_s.arg(row));
            m_counter->desks->reports()->writeFile(path);
            QTRY_COMPARE(written.count(), 1);
            QVERIFY(QFileInfo(path).size() > 2000);
        }
    }

    void aLeaderSeesTheUnitsBelowAndWhoIsMissing()
    {
        GatewayTrial gateway;
        gateway.address = *DatabaseAddress::parse(u"sqlite:%1/province.sqlite"_s.arg(gateway.folder.path()));
        QVERIFY(gateway.start({.database = gateway.address, .isDemonstration = true}));
        TrialDevice province(gateway.url); // Of the office whose window this is.
        TrialDevice commune(gateway.url, gateway.newOffice(u"xa-mot"_s, u"H61.91"_s));
        QVERIFY(!gateway.newOffice(u"xa-hai"_s, u"H61.92"_s).isEmpty());
        for (const QString &child : {u"xa-mot"_s, u"xa-hai"_s})
            QCOMPARE(
                administer(gateway.address, {u"office"_s, u"parent"_s, child, m_office->identity.office.code}).status,
                0);
        m_counter->desks->reports()->beginOnline({gateway.url, province.enrolled->token, {}});
        receiveOn(3, 8);
        receiveOn(3, 9);
        signIn(m_supervisor);
        openReport(u"II.06a"_s);
        // The commune files what this office has, under its own name.
        Report report = *readReport(computedFigures());
        report.unitCode = u"H61.91"_s;
        report.unitName = u"Trung tâm xa-mot"_s;
        FiledReport filed = filedReportOf(report);
        filed.id = makeUuidV7(m_office->now.toMSecsSinceEpoch());
        QVERIFY(commune
                    .put(commune.signedAs(
                        commune.operation(OperationKind::reportFiled, filed.id, {{u"report"_s, toJson(filed)}})))
                    .isApplied());
        auto *scope = part<QComboBox>("reportScope");
        for (const int choice : {1, 2}) {
            QSignalSpy shown(m_counter->desks->reports(), &ReportDesk::shown);
            scope->setCurrentIndex(choice);
            emit scope->activated(choice);
            QTRY_COMPARE(shown.count(), 1);
            QCOMPARE(figure(u"3"_s), u"4"_s); // Two here, two there.
            shoot(u"bao-cao-cay-%1"_s.arg(choice));
        }
        // A unit that is on paper until now sends a file: its cells are read, its code begins the file's name.
        const QString file = m_office->folder.filePath(u"H61.99 II.06a.xlsx"_s);
        Report onPaper = report;
        onPaper.unitName = u"Xã chưa có mocua"_s;
        QVERIFY(writeReport(onPaper, {}, file));
        scope->setCurrentIndex(0);
        emit scope->activated(0);
        {
            QSignalSpy shown(m_counter->desks->reports(), &ReportDesk::shown);
            m_counter->desks->reports()->takeFile(file);
            QTRY_VERIFY(shown.count() > 0);
            QTRY_COMPARE(page()->pane()->view().unit, u"Xã chưa có mocua"_s);
            QVERIFY(page()->pane()->view().obstacle.isEmpty());
            key(Qt::Key_F9);
            QTRY_VERIFY(std::ranges::any_of(filings(), [](const StoredReport &one) {
                return one.report.unitCode == u"H61.99" && one.standing.state == ReportState::Reviewed;
            }));
        }
        scope->setCurrentIndex(2);
        emit scope->activated(2);
        QTRY_VERIFY(page()->pane()->view().notes.join(u' ').contains(u"xa-hai"_s));
        QVERIFY2(page()->pane()->view().notes.join(u' ').contains(u"xa-hai"_s),
                 qPrintable(page()->pane()->view().notes.join(u' ')));
        // The sum is reviewed and goes on upwards as this office's own.
        scope->setCurrentIndex(1);
        emit scope->activated(1);
        QTRY_COMPARE(int(page()->pane()->view().next), int(ReportView::Step::Review));
        gateway.gateway.reset(); // The line is cut.
        scope->setCurrentIndex(2);
        emit scope->activated(2);
        QTRY_VERIFY(page()->pane()->view().tables.isEmpty());
        QTRY_VERIFY(text("reportMessage").size() > 20);
    }

    void thePilotShowsWhatDiffersFromTheOldWay()
    {
        receiveOn(3, 8);
        receiveOn(3, 9);
        signIn(m_supervisor);
        openReport(u"II.06a"_s);
        Report old = *readReport(computedFigures());
        for (ReportRow &row : old.tables.first().rows)
            row.cells[old.tables.first().form.column(u"5"_s)].value = 3; // Counted by hand, and wrong.
        const QString file = m_office->folder.filePath(u"cach-cu.xlsx"_s);
        QVERIFY(writeReport(old, {}, file));
        QSignalSpy shown(m_counter->desks->reports(), &ReportDesk::shown);
        m_counter->desks->reports()->compareWith(file);
        QTRY_VERIFY(shown.count() > 0);
        QTRY_VERIFY(!page()->pane()->view().findings.isEmpty());
        QCOMPARE(figure(u"5"_s), u"2 (3)"_s);
        QCOMPARE(figure(u"6"_s), u"0 (0)"_s);
        QCOMPARE(int(page()->pane()->view().next), int(ReportView::Step::None));
        shoot(u"bao-cao-thi-diem"_s);
        key(Qt::Key_Left, Qt::AltModifier); // And away again.
        QTRY_VERIFY(page()->pane()->view().findings.isEmpty());
    }

    void thePeriodIsChangedByKeys()
    {
        m_office->now = QDateTime(QDate(2026, 11, 23), QTime(9, 0), officeTimeZone());
        signIn(m_supervisor);
        openReport(u"fees"_s);
        const Period now = page()->period();
        key(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(page()->period().to < now.from);
        key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(page()->period(), now);
        key(Qt::Key_Right, Qt::AltModifier); // Not into the future.
        QCOMPARE(page()->period(), now);
    }

    void itFitsInEveryTheme_data()
    {
        QTest::addColumn<ThemeKind>("kind");
        QTest::addColumn<int>("scale");
        QTest::newRow("light") << ThemeKind::Light << 100;
        QTest::newRow("dark") << ThemeKind::Dark << 100;
        QTest::newRow("115") << ThemeKind::Light << 115;
    }
    void itFitsInEveryTheme()
    {
        QFETCH(ThemeKind, kind);
        QFETCH(int, scale);
        receiveOn(3, 8);
        signIn(m_supervisor);
        applyTheme(*qApp, Theme{kind, scale});
        openReport(u"07a"_s);
        shoot(u"bao-cao-07a-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
        const QList<ActionButton *> buttons = page()->findChildren<ActionButton *>();
        for (const ActionButton *button : buttons) {
            if (button->isVisible())
                QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->objectName()));
        }
        openReport(u"e-learning"_s);
        QTableView *table = page()->pane()->table();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(1, column(u"3"_s)));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_5);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        const auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(editor->hasFrame() && editor->alignment().testFlag(Qt::AlignRight)); // Over the cell's own text.
        const QRect cell = table->visualRect(table->currentIndex());
        QVERIFY(editor->width() > cell.width() - 4 && editor->height() > cell.height() - 4);
        shoot(u"e-learning-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
        applyTheme(*qApp, Theme{});
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTranslator translator;
    if (translator.load(u":/i18n/mocua_vi.qm"_s))
        QApplication::installTranslator(&translator);
    TestCounterReports test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_counterreports.moc"
