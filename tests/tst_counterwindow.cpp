// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionobstacle.h"
#include "badgelabel.h"
#include "commandpalette.h"
#include "counteratwork.h"
#include "dossierfinder.h"
#include "dossierpage.h"
#include "pagescroller.h"
#include "printdesk.h"
#include "settingtable.h"
#include "syncpage.h"
#include "theme.h"

#include <QAction>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolTip>

using namespace Qt::StringLiterals;
using Page = CounterWindow::Page;

namespace {
constexpr int pages = static_cast<int>(CounterWindow::pageCount);
}

/// What belongs to no page: the command palette, help, the size of letters.
class TestCounterWindow : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;

    CommandPalette *palette() { return m_counter->window.commandPalette(); }
    void open()
    {
        m_counter->press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(palette()->isVisible());
        m_counter->settle();
    }
    /// At once: keys in such a burst are taken for a scanner's.
    void type(const QString &text) { palette()->findChild<QLineEdit *>(u"paletteField"_s)->setText(text); }
    std::optional<PaletteEntry> entry(PaletteEntry::Kind kind, const QString &id = {})
    {
        const QList<PaletteEntry> shown = palette()->shown();
        for (const PaletteEntry &one : shown) {
            if (one.kind == kind && (id.isEmpty() || one.id == id))
                return one;
        }
        return {};
    }
    ReceivedDossier receive(const QString &name) { return *m_office->receive(m_office->order(name)); }

private slots:
    void init()
    {
        m_office = std::make_unique<DemoOffice>();
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->settle();
        m_counter->signIn();
    }
    void cleanup()
    {
        m_counter.reset();
        m_office.reset();
    }

    void procedureIsFoundByItsInitials()
    {
        open();
        type(u"xntt"_s);
        QCOMPARE(palette()->shown().first().kind, PaletteEntry::Kind::Procedure);
        const QString code = palette()->shown().first().id;
        m_counter->press(Qt::Key_Return);
        QVERIFY(!palette()->isVisible());
        QCOMPARE(m_counter->window.page(), Page::Receive);
        QCOMPARE(m_counter->page()->order().procedureCode, code);
    }

    void noKeyReachesThePageBelow()
    {
        m_counter->enter(m_office->order(u"Nguyễn Mẫu"_s));
        QWidget *before = m_counter->window.focusWidget();
        open();
        for (const Qt::Key key : {Qt::Key_F9, Qt::Key_F4, Qt::Key_F2, Qt::Key_Tab, Qt::Key_F8})
            m_counter->press(key);
        m_counter->press(Qt::Key_D, Qt::ControlModifier);
        m_counter->settle();
        QCOMPARE(m_counter->dossiers(), 0);
        QVERIFY(palette()->isVisible());
        QCOMPARE(m_counter->window.page(), Page::Receive);
        m_counter->press(Qt::Key_Escape);
        QVERIFY(!palette()->isVisible());
        QCOMPARE(m_counter->window.focusWidget(), before);
    }

    /// What is at the office's own server is not at the portal: the window says so.
    void officesServerIsNotThePortal()
    {
        const auto *badge = m_counter->find<BadgeLabel>("waitingBadge");
        const auto *line = m_counter->find<BadgeLabel>("lineBadge");
        CounterWindow &window = m_counter->window;
        window.setOutbox({});
        QCOMPARE(badge->badge().text, u"All synced"_s);
        window.setBehind(true, 3);
        window.syncPage()->setLine({.kind = LineState::Kind::Online, .text = {}, .isOffice = true, .behind = 3});
        QCOMPARE(badge->badge().text, u"At the office, 3 not at the province"_s);
        QCOMPARE(badge->badge().tone, Tone::Waiting);
        QCOMPARE(line->badge().text, u"At the office's server"_s);
        window.setBehind(true, 0);
        window.syncPage()->setLine({.kind = LineState::Kind::Online, .text = {}, .isOffice = true});
        QCOMPARE(badge->badge().text, u"All synced"_s);
        QCOMPARE(line->badge().text, u"Connected to the office's server"_s);
    }

    void whatIsClosedSaysWhy()
    {
        for (int page = 0; page < pages; ++page) {
            m_counter->window.showPage(static_cast<Page>(page));
            int found = 0;
            const QList<QAction *> commands = m_counter->window.commands();
            for (const QAction *action : commands) {
                QVERIFY2(action->isEnabled() || !obstacleOf(action).isEmpty(),
                         qPrintable(action->text() + u" on page "_s + QString::number(page)));
                ++found;
            }
            QVERIFY(found > 10);
        }
    }

    void closedCommandDoesNothing()
    {
        m_counter->window.showPage(Page::HandOver);
        open();
        type(u"take out of"_s);
        const QList<PaletteEntry> shown = palette()->shown();
        QVERIFY(!shown.first().obstacle.isEmpty());
        m_counter->press(Qt::Key_Return);
        QVERIFY(palette()->isVisible()); // Nothing ran; the reason stays in sight.
    }

    void actOfTheDossierInSight()
    {
        m_counter->desks->finder()->open(receive(u"Lê Văn Mở"_s).dossier.id);
        QTRY_COMPARE(m_counter->window.page(), Page::Dossier);
        open();
        type(displayName(DossierAct::AskSupplement));
        QCOMPARE(palette()->shown().first().kind, PaletteEntry::Kind::Act);
        m_counter->press(Qt::Key_Return);
        QVERIFY(m_counter->window.dossierPage()->isWorking());
    }

    void paperOfTheDossierInSight_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("form");
        QTest::newRow("label of the folder") << u"print label"_s << u"folder-label"_s;
        QTest::newRow("control slip") << u"control slip"_s << u"control-slip"_s;
        QTest::newRow("receipt on A5") << u"receipt a5"_s << u"receipt-a5"_s;
    }
    void paperOfTheDossierInSight()
    {
        QFETCH(QString, typed);
        QFETCH(QString, form);
        m_counter->desks->finder()->open(receive(u"Lê Văn Mở"_s).dossier.id);
        QTRY_COMPARE(m_counter->window.page(), Page::Dossier);
        QSignalSpy printed(m_counter->desks->printing(), &PrintDesk::formPrinted);
        open();
        type(typed);
        QVERIFY(entry(PaletteEntry::Kind::Print, form));
        m_counter->press(Qt::Key_Return);
        QVERIFY(printed.wait());
        QCOMPARE(printed.first().first().toString(), form);
        // The key that prints again takes the same paper, as its second copy.
        m_counter->press(Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(printed.size(), 2);
        QCOMPARE(printed.last().first().toString(), form);
        QVERIFY(printed.first().last() != printed.last().last());
    }

    void draftAndDossierAreOffered()
    {
        const QUuid dossier = receive(u"Lê Văn Mở"_s).dossier.id;
        m_counter->enter(m_office->order(u"Trần Thị Tạm"_s));
        m_counter->press(Qt::Key_F4);
        QTRY_VERIFY(m_counter->page()->isEmpty());
        open();
        QTRY_VERIFY(entry(PaletteEntry::Kind::Draft) && entry(PaletteEntry::Kind::Dossier));
        type(u"van mo"_s);
        QCOMPARE(palette()->shown().first().id, dossier.toString(QUuid::WithoutBraces));
        m_counter->press(Qt::Key_Return);
        QTRY_COMPARE(m_counter->window.dossierPage()->dossier(), dossier);
        open();
        type(u"thi tam"_s);
        QTRY_COMPARE(palette()->shown().first().kind, PaletteEntry::Kind::Draft);
        m_counter->press(Qt::Key_Return);
        QTRY_COMPARE(m_counter->page()->order().applicant.name, u"Trần Thị Tạm"_s);
    }

    void cardScannedOverItOpensItsPage()
    {
        open();
        m_counter->scan(u"083190004567|320000123|Nguyễn Thị Mẫu Thử|12051990|Nữ|Ấp Thử, Bến Tre|01012021"_s);
        QTRY_COMPARE(m_counter->page()->order().applicant.paper.number, u"083190004567"_s);
        QVERIFY(!palette()->isVisible());
    }

    void eachPageHasItsHelp()
    {
        m_counter->window.setReviewObstacle({}); // As a supervisor, who may open every page.
        QSet<QString> texts;
        for (int page = 0; page < pages; ++page) {
            m_counter->window.showPage(static_cast<Page>(page));
            m_counter->press(Qt::Key_F1);
            QVERIFY2(!QToolTip::text().isEmpty(), qPrintable(QString::number(page)));
            texts.insert(QToolTip::text());
            QToolTip::hideText();
        }
        QCOMPARE(texts.size(), pages);
    }

    void lettersGrowAndStaySo()
    {
        for (int i = 0; i < 5; ++i)
            m_counter->press(Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(themeOf(&m_counter->window).scale, 150);
        m_counter->press(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(themeOf(&m_counter->window).scale, 130);
        m_counter->settle();
        QCOMPARE(*m_office->read<QString>([](Connection &c) { return SettingTable(c).value(u"window.scale"_s); }),
                 u"130"_s);
        m_counter->press(Qt::Key_Minus, Qt::ControlModifier);
        m_counter->press(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(themeOf(&m_counter->window).scale, 100);
    }

    void nothingScrollsUpTo115()
    {
        m_counter->press(Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(themeOf(&m_counter->window).scale, 115);
        const QList<PageScroller *> scrollers = m_counter->window.findChildren<PageScroller *>();
        QCOMPARE(scrollers.size(), pages);
        for (const PageScroller *scroller : scrollers) {
            QCOMPARE(scroller->verticalScrollBar()->maximum(), 0);
            QCOMPARE(scroller->horizontalScrollBar()->maximum(), 0);
        }
        m_counter->press(Qt::Key_Minus, Qt::ControlModifier);
    }

    void everyFieldIsInSightAt150()
    {
        for (int i = 0; i < 3; ++i)
            m_counter->press(Qt::Key_Plus, Qt::ControlModifier);
        m_counter->enter(m_office->order(u"Nguyễn Mẫu"_s));
        QApplication::processEvents();
        int seen = 0;
        const QWidgetList fields = m_counter->page()->focusOrder();
        for (QWidget *field : fields) {
            if (!field->isVisible() || !field->isEnabled())
                continue;
            field->setFocus(Qt::TabFocusReason);
            QApplication::processEvents();
            QRect inSight = field->rect();
            for (const QWidget *outer = field->parentWidget(); outer; outer = outer->parentWidget())
                inSight &= QRect(field->mapFrom(outer, QPoint()), outer->size());
            QVERIFY2(inSight.width() >= qMin(field->width(), 300) && inSight.height() >= qMin(field->height(), 40),
                     qPrintable(field->objectName()));
            ++seen;
        }
        QVERIFY(seen > 8);
        for (int i = 0; i < 3; ++i)
            m_counter->press(Qt::Key_Minus, Qt::ControlModifier);
    }
};

QTEST_MAIN(TestCounterWindow)
#include "tst_counterwindow.moc"
