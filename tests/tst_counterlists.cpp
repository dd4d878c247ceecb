// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteratwork.h"

#include "doing.h"
#include "dossierlistmodel.h"
#include "listdesk.h"
#include "searchpage.h"
#include "sheetreading.h"

#include <QComboBox>
#include <QFile>
#include <QListView>
#include <QScrollBar>

using namespace Qt::StringLiterals;

/// Lists of dossiers on the search page, and what becomes of them.
class TestCounterLists : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;

    SearchPage *page() { return m_counter->window.searchPage(); }
    QStringList names() const
    {
        QStringList found;
        for (const DossierRow &row : m_counter->window.searchPage()->rows())
            found.append(row.applicantName);
        return found;
    }
    ReceivedDossier receive(const QString &name) { return *m_office->receive(m_office->order(name)); }
    void act(const ReceivedDossier &dossier, DossierAct what)
    {
        ActOrder order;
        order.act = what;
        order.reason = u"theo quy định"_s;
        order.until = m_office->now.date().addDays(10);
        QVERIFY(m_office->write<DoneAct>([&](Connection &c) {
            return doAct(c, dossier.dossier.id, order, m_office->act(), m_office->calendar, m_office->catalogue);
        }));
    }

private slots:
    void init()
    {
        m_office = std::make_unique<DemoOffice>();
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        m_counter->signIn();
        m_counter->window.showPage(CounterWindow::Page::Search);
    }
    void cleanup()
    {
        m_counter.reset();
        m_office.reset();
    }

    void eachListHoldsItsDossiers()
    {
        using Which = DossierFilter::Which;
        const ReceivedDossier waiting = receive(u"Lê Chờ"_s);
        act(waiting, DossierAct::AskSupplement);
        const ReceivedDossier ready = receive(u"Trần Xong"_s);
        act(ready, DossierAct::ReceiveResult);
        const ReceivedDossier open = receive(u"Nguyễn Mở"_s);
        const ReceivedDossier wrong = receive(u"Phạm Hủy"_s);
        QVERIFY(m_office->write<void>(
            [&](Connection &c) { return voidDossier(c, wrong.dossier.id, u"nhập nhầm"_s, m_office->act()); }));
        const QList<std::pair<Which, QStringList>> lists{{Which::Open, {u"Nguyễn Mở"_s, u"Lê Chờ"_s}},
                                                         {Which::AwaitingSupplement, {u"Lê Chờ"_s}},
                                                         {Which::Ready, {u"Trần Xong"_s}},
                                                         {Which::Returned, {}},
                                                         {Which::Overdue, {}}};
        for (const auto &[which, expected] : lists) {
            page()->setFilter({{}, which, ListPeriod::Any});
            QTRY_VERIFY2(names() == expected, qPrintable(toText(which) + u": "_s + names().join(u", "_s)));
        }
        m_office->now = m_office->now.addDays(10); // The open one is late now; what waits for papers is not.
        page()->setFilter({{}, Which::Overdue, ListPeriod::Any});
        QTRY_COMPARE(names(), QStringList{u"Nguyễn Mở"_s});
        page()->setFilter({u"xong"_s, Which::Ready, ListPeriod::ThirtyDays});
        QTRY_COMPARE(names(), QStringList{u"Trần Xong"_s});
        page()->setFilter({u"xong"_s, Which::Open, ListPeriod::Any});
        QTRY_COMPARE(names(), QStringList());
    }

    /// Who took paper although the rule is online only, when, on which ground: on Tra cứu, from the day's review, as a
    /// sheet.
    void paperByExceptionIsAList()
    {
        ReceiveOrder order = m_office->order(u"Trần Cao Tuổi"_s);
        order.procedureCode = u"1.001193"_s;
        order.components =
            initialComponents(*m_office->catalogue.find(order.procedureCode, m_office->now.date()), true);
        order.paperException = u"age"_s;
        QVERIFY(m_office->receive(order));
        receive(u"Nguyễn Thường"_s);
        page()->setFilter({{}, DossierFilter::Which::Exceptions, ListPeriod::Today});
        QTRY_COMPARE(names(), QStringList{u"Trần Cao Tuổi"_s});
        const DossierRow row = page()->rows().first();
        QCOMPARE(row.receivedBy, m_office->officer.displayName);
        const QAbstractItemModel *model = page()->findChild<QListView *>(u"results"_s)->model();
        const QString words = model->index(0, 0).data(DossierListModel::RemarkRole).toString();
        QVERIFY2(words.startsWith(u"Người cao tuổi · "_s) && words.endsWith(m_office->officer.displayName),
                 qPrintable(words));
        if (const QString shots = qEnvironmentVariable("MOCUA_SHOTS"); !shots.isEmpty())
            m_counter->window.grab().save(shots + u"/exceptions.png"_s);
        const QString file = m_office->folder.filePath(u"ngoai-le.xlsx"_s);
        m_counter->desks->lists()->writeList(file);
        QTRY_VERIFY(QFile::exists(file));
        m_counter->desks.reset(); // The file is whole.
        const auto sheet = readSheet(file);
        QVERIFY(sheet);
        QStringList cells;
        for (const SheetRow &line : sheet->rows)
            cells += line.cells;
        QVERIFY(cells.contains(u"Người cao tuổi"_s));
        QVERIFY(cells.contains(u"Luật Người cao tuổi 2009 (cần đối chiếu văn bản)"_s));
        QVERIFY(cells.contains(m_office->officer.displayName));
        QVERIFY(!cells.contains(u"Nguyễn Thường"_s));
    }

    void aLongListIsReadAsItIsScrolled()
    {
        QVERIFY(m_office->write<void>([&](Connection &c) -> Result<void> {
            for (int i = 0; i < 450; ++i) {
                const Dossier composed = composedDossier(m_office->order(u"Người %1"_s.arg(i)), m_office->place(),
                                                         m_office->catalogue, m_office->calendar, m_office->now);
                if (const auto received =
                        receiveDossier(c, composed, m_office->identity.office.number, m_office->act());
                    !received)
                    return received.error();
            }
            return {};
        }));
        page()->setFilter({{}, DossierFilter::Which::Open, ListPeriod::Any});
        QTRY_COMPARE(page()->rows().size(), 200);
        auto *view = page()->findChild<QListView *>(u"results"_s);
        for (int i = 0; i < 5 && page()->rows().size() < 450; ++i) {
            const qsizetype before = page()->rows().size();
            // The view lays its rows out later: only then the bar reaches the new end.
            QTRY_VERIFY2(
                [&] {
                    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum());
                    return page()->rows().size() > before;
                }(),
                qPrintable(QString::number(before)));
        }
        QCOMPARE(page()->rows().size(), 450);
        QSet<QUuid> ids;
        for (const DossierRow &row : page()->rows())
            ids.insert(row.id);
        QCOMPARE(ids.size(), 450);
    }

    void aListIsWrittenAsSheetAndPaper_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("sheet") << u".xlsx"_s << QByteArray("PK");
        QTest::newRow("paper") << u".pdf"_s << QByteArray("%PDF-");
    }
    void aListIsWrittenAsSheetAndPaper()
    {
        QFETCH(QString, ending);
        QFETCH(QByteArray, beginning);
        receive(u"Lê Văn Mở"_s);
        page()->setFilter({{}, DossierFilter::Which::Open, ListPeriod::Today});
        QTRY_COMPARE(page()->rows().size(), 1);
        const QString path = m_office->folder.filePath(u"list"_s + ending);
        m_counter->desks->lists()->writeList(path);
        QTRY_VERIFY(QFile(path).size() > 1000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(8).startsWith(beginning));
        // A folder that is not there is said, nothing else happens.
        m_counter->desks->lists()->writeList(u"/nonexistent/folder/list"_s + ending);
        m_counter->settle();
    }

    void savedFiltersAreThereAgain()
    {
        const ListFilter filter{u"dat dai"_s, DossierFilter::Which::Open, ListPeriod::SevenDays};
        page()->setFilter(filter);
        QMetaObject::invokeMethod(page()->findChild<QWidget *>(u"saveFilterButton"_s), "click");
        m_counter->settle();
        m_counter.reset();
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        m_counter->signIn();
        auto *saved = page()->findChild<QComboBox *>(u"savedBox"_s);
        QTRY_COMPARE(saved->count(), 2);
        QVERIFY(saved->itemText(1).contains(u"dat dai"_s));
    }
};

QTEST_MAIN(TestCounterLists)
#include "tst_counterlists.moc"
