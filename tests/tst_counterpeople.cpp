// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "counteratwork.h"

#include "peoplelistdesk.h"
#include "peoplelistpage.h"
#include "printdesk.h"
#include "sheetwriting.h"

#include <QAbstractItemView>
#include <QSignalSpy>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// Many people for one procedure, from a workbook, through the window.
class TestCounterPeople : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    QTranslator m_translator;

    PeopleListPage *page() { return m_counter->window.peopleListPage(); }
    PeopleListDesk *desk() { return m_counter->desks->peopleList(); }
    QAbstractItemModel *rows() { return m_counter->find<QAbstractItemView>("peopleTable")->model(); }
    void keepPicture(const QString &name)
    {
        if (const QString shots = qEnvironmentVariable("MOCUA_SHOTS"); !shots.isEmpty())
            m_counter->window.grab().save(shots + u'/' + name);
    }

    QString workbook(const QList<QVariantList> &people)
    {
        const QString file = m_office->folder.filePath(u"lop.xlsx"_s);
        const Sheet sheet{.name = u"Lớp 7A"_s,
                          .title = {u"DANH SÁCH"_s},
                          .columns = {{u"Họ và tên"_s}, {u"Số định danh"_s}, {u"Ngày sinh"_s}},
                          .rows = people};
        return writeSheet(sheet, file) ? file : QString();
    }
    void load(const QString &file)
    {
        QSignalSpy loaded(desk(), &PeopleListDesk::loaded);
        desk()->load(file);
        QTRY_VERIFY(loaded.count() > 0);
        m_counter->settle();
    }
    void open()
    {
        m_counter->enter(m_office->order(u"Lê Thị Văn Thư"_s, u"083185004321"_s));
        m_counter->press(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(m_counter->window.page(), CounterWindow::Page::PeopleList);
        m_counter->settle();
    }
    Dossier stored(const QUuid &id)
    {
        return m_office
            ->read<std::optional<StoredDossier>>([id](Connection &c) -> Result<std::optional<StoredDossier>> {
                DossierTable dossiers(c);
                const auto key = dossiers.keyOf(id);
                return key && *key ? dossiers.find(**key) : Result<std::optional<StoredDossier>>(Error{});
            })
            .value()
            ->dossier;
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
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        m_counter->signIn();
        m_counter->settle();
    }
    void cleanup()
    {
        m_counter.reset();
        m_office.reset();
    }

    void soundRowsAreReceivedWithOneReceipt()
    {
        open();
        load(workbook({{u"Nguyễn Văn An"_s, u"083212004567"_s, u"05/03/2012"_s},
                       {u"Trần Thị Bình"_s, u"12"_s, u"06/03/2012"_s},
                       {u"Lê Văn Cường"_s, u"083212004569"_s, u"2012"_s}}));
        QCOMPARE(rows()->rowCount(), 3);
        QVERIFY(rows()->index(0, 1).data().toString().contains(u"Bình")); // What is wrong stands first.
        QVERIFY2(rows()->index(0, 4).data().toString().startsWith(u"B"),
                 qPrintable(rows()->index(0, 4).data().toString()));
        QSignalSpy printed(m_counter->desks->printing(), &PrintDesk::formPrinted);
        QSignalSpy saved(desk(), &PeopleListDesk::saved);
        keepPicture(u"people-list.png"_s);
        m_counter->press(Qt::Key_F9);
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(m_counter->dossiers(), 2);
        QTRY_COMPARE(printed.count(), 1);
        QCOMPARE(printed.first().first().toString(), u"bulk-receipt"_s);
        m_counter->settle();
        const QList<DossierRow> received = m_counter->newest();
        for (const DossierRow &row : received) { // A print of each.
            const auto prints =
                m_office->read<QList<PrintRow>>([&row](Connection &c) { return PrintTable(c).ofDossier(row.key); });
            QCOMPARE(prints->size(), 1);
            QCOMPARE(prints->first().form, u"bulk-receipt"_s);
        }
        const Dossier one = stored(m_counter->newest().first().id);
        QCOMPARE(one.submitter.person.name, u"Lê Thị Văn Thư"_s);
        QCOMPARE(one.submitter.relation, Relation::Employee);
        QVERIFY(m_counter->page()->isEmpty());
        m_counter->press(Qt::Key_F9); // Once.
        m_counter->settle();
        QCOMPARE(m_counter->dossiers(), 2);
        keepPicture(u"people-done.png"_s);
        // The same file again: nobody gets a second one.
        open();
        load(m_office->folder.filePath(u"lop.xlsx"_s));
        m_counter->press(Qt::Key_F9);
        m_counter->settle();
        QCOMPARE(m_counter->dossiers(), 2);
        keepPicture(u"people-again.png"_s);
    }

    void whatIsMissingIsSaid()
    {
        m_counter->window.showPage(CounterWindow::Page::Receive);
        m_counter->page()->clear();
        m_counter->press(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(!m_counter->find<QWidget>("listSave")->isEnabled());
        QVERIFY(!m_counter->find<QWidget>("listSave")->toolTip().isEmpty());
        keepPicture(u"people-empty.png"_s);
        open();
        QFile file(m_office->folder.filePath(u"no.xlsx"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("họ tên");
        file.close();
        load(file.fileName());
        QVERIFY(page()->isEmpty());
        load(workbook({}));
        QVERIFY(page()->isEmpty());
        m_counter->press(Qt::Key_F9);
        m_counter->settle();
        QCOMPARE(m_counter->dossiers(), 0);
        // The heads of the pattern are the ones that are found.
        const QString pattern = m_office->folder.filePath(u"mau.xlsx"_s);
        desk()->writePattern(pattern);
        const auto table = readSheet(pattern);
        QVERIFY(table);
        QCOMPARE(readPeopleList(*table)->columns.size(), 7);
    }
};

QTEST_MAIN(TestCounterPeople)
#include "tst_counterpeople.moc"
