// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "counteratwork.h"

#include "homepage.h"
#include "printdesk.h"
#include "settingtable.h"
#include "storeddossier.h"
#include "taskmodel.h"
#include "tasktable.h"

#include <QSignalSpy>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// Several dossiers of one person in one go, and people who come back (issue 8).
class TestCounterSeries : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    QTranslator m_translator;
    std::unique_ptr<QSignalSpy> m_lists;
    std::unique_ptr<QSignalSpy> m_receipts;

    ReceivePage *page() { return m_counter->page(); }

    ReceiveOrder orderOf(const QString &procedure, const QString &name = u"Nguyễn Thị Mẫu Thử"_s,
                         const QString &number = u"083190004567"_s)
    {
        ReceiveOrder order = m_office->order(name, number);
        order.procedureCode = procedure;
        order.components = initialComponents(*m_office->catalogue.find(procedure, m_office->now.date()), true);
        return order;
    }
    /// What is entered for the person who stands on the page.
    void save(const ReceiveOrder &order, Qt::KeyboardModifiers modifiers)
    {
        const qint64 before = m_counter->dossiers();
        m_counter->enter(order);
        m_counter->press(Qt::Key_F9, modifiers);
        QTRY_COMPARE(m_counter->dossiers(), before + 1);
        m_counter->settle();
    }

    void open()
    {
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        m_counter->signIn();
        m_counter->settle();
        m_lists = std::make_unique<QSignalSpy>(m_counter->desks->printing(), &PrintDesk::formPrinted);
        m_receipts = std::make_unique<QSignalSpy>(m_counter->desks->printing(), &PrintDesk::printed);
    }
    void kill()
    {
        m_lists.reset();
        m_receipts.reset();
        m_counter.reset();
    }
    QList<PrintRow> printsOf(qint64 dossier)
    {
        return *m_office->read<QList<PrintRow>>([dossier](Connection &c) { return PrintTable(c).ofDossier(dossier); });
    }
    /// What Home asks of prints.
    QStringList questions()
    {
        m_counter->window.showPage(CounterWindow::Page::Home);
        const auto *model = static_cast<const TaskModel *>(m_counter->find<TaskTable>("tasks")->model());
        QStringList found;
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->task(row).kind == OpenTask::Kind::PrintUnsure)
                found.append(model->task(row).subject);
        }
        return found;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_translator.load(u":/i18n/mocua_vi.qm"_s));
        QCoreApplication::installTranslator(&m_translator);
    }
    void init()
    {
        m_office = std::make_unique<DemoOffice>();
        m_office->identity.publicUrl = u"https://tracuu.example.vn"_s;
        open();
    }
    void cleanup()
    {
        kill();
        m_office.reset();
    }

    void oneReceiptForAllOfThem()
    {
        save(orderOf(u"1.004873"_s), Qt::ControlModifier);
        QCOMPARE(page()->order().applicant.name, u"Nguyễn Thị Mẫu Thử"_s);
        save(orderOf(u"2.000635"_s), Qt::ControlModifier);
        QTest::qWait(100);
        QCOMPARE(m_lists->count() + m_receipts->count(), 0); // The papers wait.
        save(orderOf(u"1.001776"_s), Qt::NoModifier);
        QTRY_COMPARE(m_lists->count(), 1);
        QCOMPARE(m_lists->first().first().toString(), u"bulk-receipt"_s);
        QCOMPARE(m_receipts->count(), 0);
        QVERIFY(page()->isEmpty());
    }

    void theNextPersonEndsTheSeries()
    {
        save(orderOf(u"1.004873"_s), Qt::ControlModifier);
        save(orderOf(u"2.000635"_s), Qt::ControlModifier);
        m_counter->enter(orderOf(u"1.004873"_s, u"Trần Văn Mẫu"_s, u"084085001234"_s));
        QTRY_COMPARE(m_lists->count(), 1);
        // One alone gets its own paper.
        m_counter->press(Qt::Key_F9, Qt::ControlModifier);
        QTRY_COMPARE(m_counter->dossiers(), 3);
        m_counter->settle();
        QCOMPARE(m_receipts->count(), 0);
        page()->clear();
        QTRY_COMPARE(m_receipts->count(), 1);
        QCOMPARE(m_lists->count(), 1);
    }

    void whatWasUndoneStandsOnNoReceipt()
    {
        save(orderOf(u"1.004873"_s), Qt::ControlModifier);
        save(orderOf(u"2.000635"_s), Qt::ControlModifier);
        m_counter->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(m_counter->newest().first().isVoid);
        m_counter->settle();
        page()->clear();
        QTRY_COMPARE(m_receipts->count(), 1); // The first one, alone by now.
        QCOMPARE(m_lists->count(), 0);
    }

    void theJointReceiptIsAPrintOfEach()
    {
        save(orderOf(u"1.004873"_s), Qt::ControlModifier);
        save(orderOf(u"2.000635"_s), Qt::NoModifier);
        QTRY_COMPARE(m_lists->count(), 1);
        m_counter->settle();
        QList<DossierRow> rows = m_counter->newest();
        QCOMPARE(rows.size(), 2);
        for (const DossierRow &row : std::as_const(rows)) {
            const QList<PrintRow> prints = printsOf(row.key);
            QCOMPARE(prints.size(), 1);
            QCOMPARE(prints.first().form, u"bulk-receipt"_s);
            QCOMPARE(prints.first().copy, 1);
            QCOMPARE(prints.first().state, u"out"_s);
        }
        QCOMPARE(printsOf(rows.first().key).first().paper, printsOf(rows.last().key).first().paper);
        // Printed again by the last key, and from one of them: the next copies, of all.
        m_counter->press(Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(m_lists->count(), 2);
        m_counter->desks->printing()->printAgain(rows.last().id);
        QTRY_COMPARE(m_lists->count(), 3);
        m_counter->settle();
        QCOMPARE(printsOf(rows.first().key).last().copy, 3);
        const auto stored = m_office->read<std::optional<StoredDossier>>(
            [id = rows.first().id](Connection &c) { return findDossier(c, id); });
        QCOMPARE((*stored)->events.last().kind, u"reprinted"_s);
        QCOMPARE((*stored)->events.last().text, u"bulk-receipt 3"_s);
        // Cancelled ones stand on it no more; one alone gets its own.
        QVERIFY(m_office->write<void>([this, id = rows.first().id](Connection &c) {
            return voidDossier(c, id, u"Nhập nhầm"_s, m_counter->context.act());
        }));
        m_counter->desks->printing()->printAgain(rows.last().id);
        QTRY_COMPARE(m_receipts->count(), 1);
        QCOMPARE(m_lists->count(), 3);
    }

    void aPrinterThatFailsIsAskedAboutOnce()
    {
        QVERIFY(m_office->write<void>(
            [](Connection &c) { return SettingTable(c).setValue(u"printer.sheet"_s, u"no-such-printer"_s); }));
        kill();
        open();
        save(orderOf(u"1.004873"_s), Qt::ControlModifier);
        save(orderOf(u"2.000635"_s), Qt::NoModifier);
        QTRY_COMPARE(m_counter->askedPrints().size(), 1);
        QTRY_COMPARE(questions().size(), 1);
        QVERIFY2(questions().first().contains(u"2 hồ sơ"_s), qPrintable(questions().first()));
        m_counter->desks->printing()->settle(m_counter->askedPrints().first().id, true);
        m_counter->settle();
        QVERIFY(m_counter->askedPrints().isEmpty());
        const QList<DossierRow> rows = m_counter->newest();
        for (const DossierRow &row : rows)
            QCOMPARE(printsOf(row.key).first().state, u"out"_s);
    }

    void aKillBeforeTheJointReceiptIsAskedAbout()
    {
        save(orderOf(u"1.004873"_s), Qt::ControlModifier);
        save(orderOf(u"2.000635"_s), Qt::ControlModifier);
        save(orderOf(u"1.001776"_s), Qt::ControlModifier);
        m_counter->press(Qt::Key_Z, Qt::ControlModifier); // What was undone waits for no paper.
        QTRY_VERIFY(m_counter->newest().first().isVoid);
        m_counter->settle();
        // The slip of a payment is no receipt.
        const qint64 first = m_counter->newest().last().key;
        QVERIFY(m_office->write<PrintRow>([&](Connection &c) {
            return PrintTable(c).add(first, u"cash-slip"_s, m_office->officer.id, {}, m_office->now);
        }));
        kill();
        open();
        QTRY_COMPARE(m_counter->askedPrints().size(), 1);
        const PrintRow asked = m_counter->askedPrints().first();
        QCOMPARE(asked.form, u"bulk-receipt"_s);
        const auto sharing =
            m_office->read<QList<qint64>>([&](Connection &c) { return PrintTable(c).sharing(asked.paper); });
        QCOMPARE(sharing->size(), 2);
        kill();
        open(); // Not a second time.
        m_counter->settle();
        QCOMPARE(m_counter->askedPrints().size(), 1);
        QTRY_COMPARE(questions().size(), 1);
        OpenTask task;
        task.kind = OpenTask::Kind::PrintUnsure;
        task.dossierId = m_counter->newest().last().id;
        task.operationId = asked.id;
        emit m_counter->window.homePage()->taskChosen(task, true);
        QTRY_COMPARE(m_lists->count(), 1);
        m_counter->settle();
        QTRY_VERIFY(m_counter->askedPrints().isEmpty());
        QCOMPARE(printsOf(m_counter->newest().last().key).last().copy, 2);
    }

    void oneKeyBringsAPersonBack()
    {
        save(orderOf(u"1.004873"_s), Qt::NoModifier);
        save(orderOf(u"1.004873"_s, u"Trần Văn Mẫu"_s, u"084085001234"_s), Qt::NoModifier);
        QVERIFY(page()->isEmpty());
        m_counter->press(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(page()->order().applicant.name, u"Nguyễn Thị Mẫu Thử"_s);
        QCOMPARE(page()->order().applicant.paper.number, u"083190004567"_s);
        QVERIFY(page()->order().procedureCode.isEmpty());
        m_counter->press(Qt::Key_1, Qt::AltModifier); // Not over what is entered.
        QCOMPARE(page()->order().applicant.name, u"Nguyễn Thị Mẫu Thử"_s);
        // Gone with the officer.
        page()->clear();
        m_counter->signIn();
        m_counter->window.showPage(CounterWindow::Page::Receive);
        m_counter->press(Qt::Key_1, Qt::AltModifier);
        QVERIFY(page()->isEmpty());
    }
};

QTEST_MAIN(TestCounterSeries)
#include "tst_counterseries.moc"
