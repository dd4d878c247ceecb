// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteratwork.h"

#include "badge.h"
#include "enlargedpaper.h"
#include "homepage.h"
#include "outboxtable.h"
#include "parkedorder.h"
#include "printdesk.h"
#include "settingtable.h"
#include "taskmodel.h"
#include "tasktable.h"
#include "undobar.h"

#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// What an officer relies on at the receive page, with a real store behind it: saving, undoing, holding, printing.
class TestCounter : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    QTranslator m_translator;

    /// A database that has no room for another page; `isFull` false: there is room again.
    void setDiskFull(bool isFull)
    {
        const auto set = m_office->write<void>([isFull](Connection &c) -> Result<void> {
            QSqlQuery query(c.database());
            // SQLite takes 1 for the number of pages that there are.
            query.exec(isFull ? u"PRAGMA max_page_count=1"_s : u"PRAGMA max_page_count=1000000"_s);
            return {};
        });
        QVERIFY(set);
    }

    QString stripText() { return m_counter->find<QWidget>("faultStrip")->accessibleName(); }
    bool isSavedShown() { return m_counter->find<UndoBar>("undoBar")->isVisible(); }
    QAbstractItemModel *tasks() { return m_counter->find<QTableView>("tasks")->model(); }

    void usePrinter(const QString &name)
    {
        QVERIFY(m_office->write<void>([name](Connection &c) -> Result<void> {
            const auto sheet = SettingTable(c).setValue(u"printer.sheet"_s, name);
            return sheet ? SettingTable(c).setValue(u"printer.slip"_s, name) : sheet;
        }));
    }

    void open()
    {
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle(); // The settings are read.
        m_counter->signIn();
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_translator.load(u":/i18n/mocua_vi.qm"_s));
        QCoreApplication::installTranslator(&m_translator);
    }
    void init() { m_office = std::make_unique<DemoOffice>(); }
    void cleanup()
    {
        m_counter.reset();
        m_office.reset();
    }

    void theSaveKeyTwiceAtOnceSavesOneDossier()
    {
        open();
        const ReceiveOrder order = m_office->order();
        m_counter->enter(order);
        m_counter->press(Qt::Key_F9);
        m_counter->press(Qt::Key_F9);
        emit m_counter->page()->saveRequested(order, false);
        QTRY_VERIFY(isSavedShown());
        m_counter->settle();
        QCOMPARE(m_counter->dossiers(), 1);
        QVERIFY(m_counter->page()->isEmpty());
    }

    void undoCancelsTheDossierAndBringsTheEntryBack()
    {
        open();
        m_counter->enter(m_office->order());
        m_counter->press(Qt::Key_F9);
        QTRY_VERIFY(isSavedShown());
        m_counter->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(m_counter->newest().first().isVoid);
        QTRY_COMPARE(m_counter->page()->order().applicant.name, m_office->order().applicant.name);
        const auto operations = m_office->read<QList<OutboxRow>>([](Connection &c) { return OutboxTable(c).open(10); });
        QVERIFY(operations);
        QVERIFY(std::any_of(operations->begin(), operations->end(),
                            [](const OutboxRow &row) { return row.kind == u"dossier.void"; }));
        // Once is enough.
        m_counter->press(Qt::Key_Z, Qt::ControlModifier);
        m_counter->settle();
        QVERIFY(!m_counter->find<QWidget>("faultStrip")->isVisible());
        QCOMPARE(badgeOf(m_counter->newest().first().state, true).text, u"Đã hủy"_s);
        const auto *finished = m_counter->find<QListView>("finishedList");
        QTRY_VERIFY(finished->model()->rowCount() == 1 &&
                    finished->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Đã hủy"));
    }

    void theSixthDraftOnHoldIsRefusedWithWords()
    {
        open();
        for (int i = 0; i < 5; ++i) {
            m_counter->enter(m_office->order(u"Người Thử %1"_s.arg(i)));
            m_counter->press(Qt::Key_F4);
            QTRY_VERIFY(m_counter->page()->isEmpty());
        }
        m_counter->enter(m_office->order(u"Người Thứ Sáu"_s));
        m_counter->press(Qt::Key_F4);
        QTRY_VERIFY(m_counter->find<QWidget>("faultStrip")->isVisible());
        QVERIFY2(stripText().contains(u"trang chính"_s, Qt::CaseInsensitive), qUtf8Printable(stripText()));
        QCOMPARE(m_counter->page()->order().applicant.name, u"Người Thứ Sáu"_s);
    }

    void aDraftOnHoldComesBackWhole()
    {
        open();
        ReceiveOrder order = m_office->order();
        order.submitter = {Relation::Authorised, m_office->order(u"Trần Văn Mẫu"_s, u"084085001234"_s).applicant};
        order.components.first().state = ComponentState::Missing;
        order.missingChoice = MissingChoice::SupplementLater;
        order.supplementUntil = m_office->now.date().addDays(5);
        order.note = u"Ghi chú có dấu: Ễ Ậ Ộ"_s;
        order.returnWay = ReturnWay::Post;
        order.returnAddress = u"Ấp Thử, xã Mẫu"_s;
        order.received = 500'000;
        m_counter->enter(order);
        const QJsonObject entered = toJson(m_counter->page()->order());
        m_counter->press(Qt::Key_F4);
        QTRY_VERIFY(m_counter->page()->isEmpty());
        m_counter->window.showPage(CounterWindow::Page::Home);
        auto *parked = m_counter->find<QListView>("parkedList");
        QTRY_COMPARE(parked->model()->rowCount(), 1);
        emit parked->activated(parked->model()->index(0, 0));
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Receive);
        QCOMPARE(toJson(m_counter->page()->order()), entered);
        QTRY_COMPARE(parked->model()->rowCount(), 0);
    }

    void aFullDiskIsSaidAndNothingIsLost()
    {
        open();
        ReceiveOrder order = m_office->order();
        order.note = QString(9'000, u'ễ'); // Needs pages of its own.
        m_counter->enter(order);
        const QJsonObject entered = toJson(m_counter->page()->order());
        setDiskFull(true);
        m_counter->press(Qt::Key_F9);
        QTRY_VERIFY(m_counter->find<QWidget>("faultStrip")->isVisible());
        QVERIFY2(stripText().contains(u"Chưa lưu"_s), qUtf8Printable(stripText()));
        QCOMPARE(toJson(m_counter->page()->order()), entered);
        QCOMPARE(m_counter->dossiers(), 0);
        m_counter->settle();
        QVERIFY(m_counter->find<QWidget>("faultStrip")->isVisible());
        setDiskFull(false);
        m_counter->press(Qt::Key_F9);
        QTRY_VERIFY(isSavedShown());
        QVERIFY(!m_counter->find<QWidget>("faultStrip")->isVisible());
        QCOMPARE(m_counter->dossiers(), 1);
    }

    void aFullDiskWhileTypingIsSaidWithoutTakingTheFocus()
    {
        open();
        m_counter->enter(m_office->order());
        m_counter->desks->receiving()->keepDraft();
        m_counter->settle();
        auto *note = m_counter->find<QWidget>("phoneField");
        note->setFocus();
        setDiskFull(true);
        ReceiveOrder order = m_office->order();
        order.note = QString(9'000, u'ễ');
        m_counter->page()->restore(order);
        note->setFocus();
        m_counter->desks->receiving()->keepDraft();
        QTRY_VERIFY(m_counter->find<QWidget>("faultStrip")->isVisible());
        QVERIFY(note->hasFocus());
        setDiskFull(false);
        m_counter->desks->receiving()->keepDraft();
        QTRY_VERIFY(!m_counter->find<QWidget>("faultStrip")->isVisible());
    }

    void withoutItsPrinterTheDossierIsSavedAndAsked()
    {
        usePrinter(u"no-such-printer"_s);
        open();
        m_counter->enter(m_office->order());
        m_counter->press(Qt::Key_F9);
        QTRY_VERIFY(isSavedShown());
        QCOMPARE(m_counter->dossiers(), 1);
        QTRY_COMPARE(m_counter->askedPrints().size(), 1);
        m_counter->window.showPage(CounterWindow::Page::Home);
        QTRY_COMPARE(tasks()->rowCount(), 1);
        QVERIFY(tasks()->index(0, 0).data().toString().contains(u"Đã in chưa?"_s));
        const QString form = m_counter->askedPrints().first().form;
        // Print again: the first is settled, the second is copy 2 of the same form and fails again.
        auto *table = m_counter->find<TaskTable>("tasks");
        QSignalSpy chosen(m_counter->window.homePage(), &HomePage::taskChosen);
        table->setFocus();
        table->selectRow(0);
        m_counter->press(Qt::Key_Return);
        QTRY_VERIFY(m_counter->askedPrints().isEmpty());
        const auto task = chosen.first().first().value<OpenTask>();
        emit m_counter->window.homePage()->taskChosen(task, true);
        QTRY_COMPARE(m_counter->askedPrints().size(), 1);
        QCOMPARE(m_counter->askedPrints().first().copy, 2);
        QCOMPARE(m_counter->askedPrints().first().form, form);
    }

    void aPrintThatAKillInterruptedIsAsked()
    {
        open();
        m_counter->enter(m_office->order());
        m_counter->press(Qt::Key_F9);
        QTRY_VERIFY(isSavedShown());
        m_counter->settle();
        m_counter.reset();
        QVERIFY(m_office->write<void>([this](Connection &c) -> Result<void> {
            const auto added = PrintTable(c).add(1, u"receipt"_s, u"ha"_s, u"A4"_s, m_office->now);
            return added ? Result<void>() : added.error();
        }));
        open();
        QTRY_COMPARE(tasks()->rowCount(), 1);
    }

    void anotherPapersReprintTakesTheFormItHad()
    {
        open();
        m_counter->enter(m_office->order());
        QSignalSpy printed(m_counter->desks->printing(), &PrintDesk::printed);
        m_counter->press(Qt::Key_F9);
        QTRY_COMPARE(printed.count(), 1);
        emit m_counter->window.homePage()->reprintRequested(m_counter->newest().first().id);
        QTRY_COMPARE(printed.count(), 2);
        QCOMPARE(printed.at(1).at(1).value<PaperForm>(), printed.at(0).at(1).value<PaperForm>());
    }

    void theLastPaperIsPrintedAgainFromAnyPage()
    {
        open();
        QSignalSpy printed(m_counter->desks->printing(), &PrintDesk::printed);
        m_counter->enter(m_office->order());
        m_counter->press(Qt::Key_F9);
        QTRY_COMPARE(printed.count(), 1);
        int count = 1;
        for (const auto page : {CounterWindow::Page::Search, CounterWindow::Page::Sync, CounterWindow::Page::Settings,
                                CounterWindow::Page::Home, CounterWindow::Page::Receive}) {
            m_counter->window.showPage(page);
            QTRY_VERIFY(page != CounterWindow::Page::Home ||
                        m_counter->find<QListView>("finishedList")->model()->rowCount() == 1);
            m_counter->press(Qt::Key_P, Qt::ControlModifier);
            ++count;
            QTRY_COMPARE(printed.count(), count);
        }
    }

    void thePaperOpensAtItsTrueSizeAndNothingBelowIsWorked()
    {
        open();
        m_counter->enter(m_office->order());
        auto *preview = m_counter->find<PaperPreview>("preview");
        QTRY_VERIFY(preview->hasPaper());
        preview->setFocus();
        m_counter->press(Qt::Key_Return);
        QPointer<EnlargedPaper> paper = m_counter->window.findChild<EnlargedPaper *>();
        QVERIFY(paper && paper->hasFocus());
        QCOMPARE(paper->size(), m_counter->window.size());
        m_counter->press(Qt::Key_F9);
        m_counter->settle();
        QCOMPARE(m_counter->dossiers(), 0);
        m_counter->press(Qt::Key_Escape);
        QTRY_VERIFY(!paper);
        QVERIFY(preview->hasFocus());
        QVERIFY(QApplication::activeModalWidget() == nullptr);
    }

    void guidanceIsSaidToBeNoted()
    {
        open();
        ReceiveOrder order = m_office->order();
        for (Component &component : order.components)
            component.state = ComponentState::Missing;
        order.missingChoice = MissingChoice::Guide;
        m_counter->enter(order);
        m_counter->press(Qt::Key_F9);
        QTRY_VERIFY(isSavedShown());
        QVERIFY(m_counter->page()->isEmpty());
        QCOMPARE(m_counter->dossiers(), 0);
        QVERIFY(m_counter->find<UndoBar>("undoBar")->accessibleName().contains(u"hướng dẫn"_s, Qt::CaseInsensitive));
    }
};

QTEST_MAIN(TestCounter)
#include "tst_counter.moc"
