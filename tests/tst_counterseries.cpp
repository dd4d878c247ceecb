// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "counteratwork.h"

#include "printdesk.h"

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
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        m_counter->signIn();
        m_counter->settle();
        m_lists = std::make_unique<QSignalSpy>(m_counter->desks->printing(), &PrintDesk::formPrinted);
        m_receipts = std::make_unique<QSignalSpy>(m_counter->desks->printing(), &PrintDesk::printed);
    }
    void cleanup()
    {
        m_lists.reset();
        m_receipts.reset();
        m_counter.reset();
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
