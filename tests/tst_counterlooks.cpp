// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certifyingoffice.h"
#include "counteratwork.h"
#include "deskfixture.h"

#include "counterstyle.h"
#include "dossierpage.h"
#include "peoplelistdesk.h"
#include "searchpage.h"
#include "sheetwriting.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTabBar>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// The pages of a commune's day (issue 8) at larger letters and in high contrast: nothing is cut off, nothing that
/// takes the focus is out of reach. With MOCUA_SHOTS pictures of them.
class TestCounterLooks : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    QTranslator m_translator;
    Theme m_theme;

    static void addThemes()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("115") << Theme{ThemeKind::Light, 115};
        QTest::newRow("130") << Theme{ThemeKind::Light, 130};
        QTest::newRow("high contrast") << Theme{ThemeKind::HighContrast, 100};
        QTest::newRow("high contrast 130") << Theme{ThemeKind::HighContrast, 130};
    }
    void open()
    {
        QFETCH(const Theme, theme);
        m_theme = theme;
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        m_counter->signIn();
        m_counter->settle();
        applyTheme(*qApp, m_theme);
        m_counter->settle();
    }
    void look(const QString &name)
    {
        m_counter->settle();
        const QString kind = m_theme.kind == ThemeKind::HighContrast ? u"hc"_s : u"light"_s;
        DeskFixture::shoot(&m_counter->window, u"looks-%1-%2-%3"_s.arg(name, kind).arg(m_theme.scale));
        const QStringList clipped = DeskFixture::clippedTexts(&m_counter->window);
        QVERIFY2(clipped.isEmpty(), qPrintable(name + u": "_s + clipped.join(u'\n')));
        QVERIFY2(m_counter->window.width() <= 1366 && m_counter->window.height() <= 728,
                 qPrintable(u"%1: %2×%3"_s.arg(name).arg(m_counter->window.width()).arg(m_counter->window.height())));
    }
    ReceiveOrder orderOf(const QString &procedure)
    {
        ReceiveOrder order = m_office->order();
        order.procedureCode = procedure;
        order.components = initialComponents(*m_office->catalogue.find(procedure, m_office->now.date()), true);
        return order;
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
        certifying::lease(*m_office, 101, 200);
    }
    void cleanup()
    {
        m_counter.reset();
        m_office.reset();
        applyTheme(*qApp, {});
    }

    void certification_data() { addThemes(); }
    void certification()
    {
        open();
        m_counter->enter(certifying::order(*m_office, {{u"Bằng tốt nghiệp trung học phổ thông"_s, 2, 4},
                                                       {u"Giấy khai sinh"_s, 1, 4},
                                                       {u"Giấy chứng nhận quyền sử dụng đất"_s, 5, 4}}));
        look(u"certification"_s);
    }

    void helpToFileOnline_data() { addThemes(); }
    void helpToFileOnline()
    {
        open();
        m_counter->enter(orderOf(u"1.001193"_s));
        QVERIFY(m_counter->page()->isAssisting());
        look(u"assist"_s);
        m_counter->press(Qt::Key_F7);
        look(u"assist-fee"_s);
    }

    void borderless_data() { addThemes(); }
    void borderless()
    {
        open();
        ReceiveOrder order = orderOf(u"2.000635"_s);
        m_counter->enter(order);
        m_counter->settle();
        auto *box = m_counter->find<QComboBox>("competentBox");
        QVERIFY(box->isVisible());
        box->setFocus(Qt::TabFocusReason);
        look(u"borderless"_s);
        QCOMPARE(box->visibleRegion().boundingRect().height(), box->height()); // In sight where the focus is.
    }

    void peopleList_data() { addThemes(); }
    void peopleList()
    {
        open();
        m_counter->enter(m_office->order(u"Lê Thị Văn Thư"_s, u"083185004321"_s));
        m_counter->press(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(m_counter->window.page(), CounterWindow::Page::PeopleList);
        m_counter->settle();
        const QString file = m_office->folder.filePath(u"lop.xlsx"_s);
        const Sheet sheet{
            .name = u"Lớp 7A"_s,
            .title = {u"DANH SÁCH"_s},
            .columns = {{u"Họ và tên"_s}, {u"Số định danh"_s}, {u"Ngày sinh"_s}},
            .rows = {{u"Công Tằng Tôn Nữ Hoàng Nguyễn Thị Phương Khanh"_s, u"083212004567"_s, u"05/03/2012"_s},
                     {u"Trần Thị Bình"_s, u"12"_s, u"06/03/2012"_s},
                     {u"Lê Văn Cường"_s, u"083212004569"_s, u"31/02/2012"_s}}};
        QVERIFY(writeSheet(sheet, file));
        QSignalSpy loaded(m_counter->desks->peopleList(), &PeopleListDesk::loaded);
        m_counter->desks->peopleList()->load(file);
        QTRY_VERIFY(loaded.count() > 0);
        look(u"people"_s);
        m_counter->press(Qt::Key_F9);
        QTRY_COMPARE(m_counter->dossiers(), 1);
        look(u"people-done"_s);
    }

    void jointProcedures_data() { addThemes(); }
    void jointProcedures()
    {
        ReceiveOrder order = orderOf(u"9.000001"_s);
        const auto received = m_office->receive(order);
        QVERIFY2(received, received ? "" : qPrintable(received.error().message));
        open();
        emit m_counter->window.searchPage()->dossierChosen(received->dossier.id);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
        auto *tabs = m_counter->find<QTabBar>("tabs");
        for (int i = 0; i < tabs->count(); ++i) {
            if (!tabs->isTabVisible(i))
                continue;
            tabs->setCurrentIndex(i);
            look(u"joint-%1"_s.arg(i));
        }
    }

    void exceptions_data() { addThemes(); }
    void exceptions()
    {
        ReceiveOrder order = orderOf(u"1.001193"_s);
        order.paperException = u"disability"_s;
        QVERIFY(m_office->receive(order));
        open();
        m_counter->window.showPage(CounterWindow::Page::Search);
        m_counter->window.searchPage()->setFilter({{}, DossierFilter::Which::Exceptions, ListPeriod::Any});
        QTRY_COMPARE(m_counter->window.searchPage()->rows().size(), 1);
        look(u"exceptions"_s);
    }
};

QTEST_MAIN(TestCounterLooks)
#include "tst_counterlooks.moc"
