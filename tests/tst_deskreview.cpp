// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"
#include "reviewfixture.h"

#include "actionbutton.h"
#include "chartview.h"
#include "closepane.h"
#include "counterwindow.h"
#include "faultline.h"
#include "figurecell.h"
#include "figurestrip.h"
#include "lookspane.h"
#include "navigationrail.h"
#include "noticebox.h"
#include "officerdaysview.h"
#include "railitem.h"
#include "reviewlist.h"
#include "reviewpage.h"
#include "searchpage.h"
#include "segments.h"
#include "targetpane.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {

void verifyNothing(const QStringList &found)
{
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

} // namespace

/// Rà soát trong ngày in the window.
class TestDeskReview : public QObject
{
    Q_OBJECT
    std::unique_ptr<CounterWindow> m_window;

    ReviewPage *page() { return m_window->reviewPage(); }
    template <typename Part> Part *part(const char *name) { return page()->findChild<Part *>(QLatin1StringView(name)); }
    void open(const DayView &view)
    {
        m_window->showPage(CounterWindow::Page::Review);
        page()->setView(view);
        QCoreApplication::processEvents();
    }

private slots:
    void initTestCase() { DeskFixture::useVietnamese(); }
    void init()
    {
        DeskFixture::useTheme({ThemeKind::Light, 100});
        m_window = DeskFixture::window();
        m_window->showSignedIn({u"lam"_s, u"Phan Văn Lâm"_s, Role::Supervisor, {}});
        QApplication::setActiveWindow(m_window.get());
    }
    void cleanup() { m_window.reset(); }

    void onlySupervisorsReview()
    {
        const auto railItem = [this] {
            for (RailItem *item : m_window->findChildren<RailItem *>()) {
                if (item->accessibleName() == u"Rà soát")
                    return item;
            }
            return static_cast<RailItem *>(nullptr);
        };
        QVERIFY(railItem());
        QVERIFY(railItem()->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(m_window->page(), CounterWindow::Page::Review);
        m_window->showSignedIn({u"ha"_s, u"Nguyễn Thị Hà"_s, Role::Officer, {}});
        QVERIFY(!railItem()->isVisible());
        m_window->showPage(CounterWindow::Page::Review);
        QCOMPARE(m_window->page(), CounterWindow::Page::Home);
        m_window->setReviewObstacle({}); // A one-person office closes itself.
        m_window->showPage(CounterWindow::Page::Review);
        QCOMPARE(m_window->page(), CounterWindow::Page::Review);
    }

    void everyNumberLeadsToItsDossiers()
    {
        open(ReviewFixture::day());
        QSignalSpy opened(page(), &ReviewPage::linkOpened);
        auto *figures = part<FigureStrip>("dayFigures");
        const QStringList expected{u"received"_s, u"returned"_s,   u"open"_s,     u"finished"_s,
                                   u"overdue"_s,  u"self-filed"_s, u"assisted"_s, u"digitised"_s};
        figures->cell(0)->setFocus();
        for (qsizetype i = 0; i < expected.size(); ++i) {
            press(Qt::Key_Return);
            QCOMPARE(opened.count(), i + 1);
            QCOMPARE(opened.last().first().value<DayLink>().figure, expected.at(i));
            press(Qt::Key_Tab);
        }
        const QList<std::pair<const char *, QString>> lists{{"dayByProcedure", u"procedure"_s},
                                                            {"dayArrivals", u"arrivals"_s},
                                                            {"dayMatters", u"overdue"_s},
                                                            {"dayOfficersTable", u"officer"_s},
                                                            {"closeLines", u"fees"_s}};
        for (const auto &[name, figure] : lists) {
            part<QWidget>(name)->setFocus();
            press(Qt::Key_Return);
            QCOMPARE(opened.last().first().value<DayLink>().figure, figure);
        }
        auto *table = part<OfficerDaysView>("dayOfficersTable");
        table->setFocus();
        press(Qt::Key_Down);
        QStringList cells;
        for (int i = 0; i < 7; ++i) {
            press(Qt::Key_Right);
            press(Qt::Key_Return);
            const auto link = opened.last().first().value<DayLink>();
            QCOMPARE(link.key, u"2"_s);
            cells.append(link.figure);
        }
        QCOMPARE(cells, (QStringList{u"officer"_s, u"received-at"_s, u"returned-at"_s, u"corrected-at"_s, u"fees-at"_s,
                                     u"fees-at"_s, u"officer"_s}));
    }

    void comingBackTheNumberStillHasTheFocus()
    {
        open(ReviewFixture::day());
        auto *chart = part<ChartView>("dayByProcedure");
        chart->setFocus();
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        m_window->showPage(CounterWindow::Page::Search);
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_window->page(), CounterWindow::Page::Review);
        QCOMPARE(QApplication::focusWidget(), chart);
        QCOMPARE(chart->current(), 2);
        page()->setView(ReviewFixture::day()); // Read anew meanwhile.
        QCOMPARE(QApplication::focusWidget(), chart);
        QCOMPARE(chart->current(), 2);
    }

    void arrowsChangeTheDayExceptWhereTheyWalk()
    {
        open(ReviewFixture::day());
        QSignalSpy asked(page(), &ReviewPage::dayAsked);
        part<FigureStrip>("dayFigures")->cell(0)->setFocus();
        press(Qt::Key_Right); // Today is the last one.
        QCOMPARE(asked.count(), 0);
        press(Qt::Key_Left);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.last().first().toDate(), QDate(2026, 11, 20)); // The office day before: no Sunday.
        part<ChartView>("dayArrivals")->setFocus();
        press(Qt::Key_Right);
        press(Qt::Key_Left);
        QCOMPARE(asked.count(), 1);
        press(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(asked.count(), 2);
        page()->setView(ReviewFixture::emptyDay());
        part<FigureStrip>("dayFigures")->cell(0)->setFocus();
        press(Qt::Key_Right);
        QCOMPARE(asked.last().first().toDate(), QDate(2026, 11, 23));
        page()->setView(ReviewFixture::day());
        part<ActionButton>("daysUnclosed")->click();
        QCOMPARE(asked.last().first().toDate(), QDate(2026, 11, 20));
    }

    void aDayIsChosenInTheCalendar()
    {
        open(ReviewFixture::day());
        QSignalSpy asked(page(), &ReviewPage::dayAsked);
        part<ActionButton>("dayChoice")->click();
        auto *calendar = page()->findChild<QCalendarWidget *>();
        QVERIFY(calendar);
        QCOMPARE(calendar->maximumDate(), QDate(2026, 11, 23)); // No day that is still to come.
        emit calendar->clicked(QDate(2026, 11, 12));
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toDate(), QDate(2026, 11, 12));
    }

    void keysOfTheLegend()
    {
        open(ReviewFixture::day());
        QSignalSpy printed(page(), &ReviewPage::printAsked);
        QSignalSpy exported(page(), &ReviewPage::exportAsked);
        QSignalSpy reprinted(m_window.get(), &CounterWindow::reprintLastAsked);
        press(Qt::Key_P, Qt::ControlModifier);
        press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(printed.count(), 1);
        QCOMPARE(exported.count(), 1);
        QCOMPARE(reprinted.count(), 0);
        m_window->showPage(CounterWindow::Page::Search);
        m_window->showPage(CounterWindow::Page::Review);
        press(Qt::Key_Backspace);
        QCOMPARE(m_window->page(), CounterWindow::Page::Search);
    }

    void aPartOfTheDayIsChosen()
    {
        open(ReviewFixture::day());
        QSignalSpy chosen(page(), &ReviewPage::filterChosen);
        auto *counters = part<QComboBox>("dayCounters");
        counters->setFocus();
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QVERIFY(chosen.count() > 0);
        QCOMPARE(chosen.last().first().value<DayFilter>().counter, u"2"_s);
        DayView narrowed = ReviewFixture::day();
        narrowed.filter.counter = u"3"_s;
        page()->setView(narrowed);
        QCOMPARE(counters->currentText(), u"Quầy 3"_s);
    }

    void aDayThatIsOpenCannotBeSigned()
    {
        open(ReviewFixture::day());
        auto *sign = part<ActionButton>("closeSign");
        QVERIFY(!sign->isEnabled());
        QVERIFY(sign->toolTip().contains(u"Võ Ngọc Lan"));
        press(Qt::Key_F9);
        QVERIFY(!page()->isSigning());
        QCOMPARE(part<QLabel>("closeCount")->text(), u"4/5"_s);
    }

    void aDayIsSignedInFewKeys()
    {
        int keys = 0;
        const auto count = [&keys](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
            ++keys;
            press(key, modifiers);
        };
        page()->setView(ReviewFixture::ready());
        DayView view = ReviewFixture::ready();
        view.closing.lines.first().explanation = u"trả nhầm tiền thừa"_s; // The counter's officer wrote it already.
        page()->setView(view);
        QSignalSpy asked(page(), &ReviewPage::closeAsked);
        count(Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
        count(Qt::Key_F9);
        QVERIFY(page()->isSigning());
        for (const QChar digit : u"471956"_s)
            count(Qt::Key(digit.unicode()));
        count(Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QVERIFY2(keys <= 12, qPrintable(QString::number(keys)));
        const auto words = asked.first().at(0).value<QHash<QString, QString>>();
        QCOMPARE(words, (QHash<QString, QString>{{u"cash-2"_s, u"trả nhầm tiền thừa"_s}}));
        QCOMPARE(asked.first().at(1).toString(), u"471956"_s);
        QVERIFY(part<QLineEdit>("closePassword")->text().isEmpty()); // It stands nowhere longer.
        press(Qt::Key_F9);                                           // Twice is once.
        QCOMPARE(asked.count(), 1);
    }

    void whatIsNotExplainedIsAskedFor()
    {
        open(ReviewFixture::ready());
        QSignalSpy asked(page(), &ReviewPage::closeAsked);
        press(Qt::Key_F9);
        auto *why = part<QLineEdit>("explanation-cash-2");
        QVERIFY(why);
        QCOMPARE(QApplication::focusWidget(), why);
        press(Qt::Key_F9);
        QCOMPARE(why->property("fault").toString(), u"error"_s);
        QCOMPARE(asked.count(), 0);
        why->insert(u"khách trả thiếu, sẽ thu bù"_s);
        press(Qt::Key_Return); // On to the password.
        auto *password = part<QLineEdit>("closePassword");
        QCOMPARE(QApplication::focusWidget(), password);
        press(Qt::Key_F9);
        QCOMPARE(password->property("fault").toString(), u"error"_s);
        QTest::keyClicks(password, u"sai"_s);
        press(Qt::Key_F9);
        QCOMPARE(asked.count(), 1);
        page()->showCloseFault({ErrorKind::NotAllowed, u"password"_s, u"Sai mật khẩu: nhập lại."_s, {}, u"password"_s});
        QVERIFY(page()->isSigning());
        QCOMPARE(part<FaultLine>("closeFault")->accessibleName(), u"Sai mật khẩu: nhập lại."_s);
        QCOMPARE(QApplication::focusWidget(), password);
        QCOMPARE(why->text(), u"khách trả thiếu, sẽ thu bù"_s);
        page()->showCloseFault({ErrorKind::BadInput, u"short"_s, u"Ghi rõ hơn."_s, {}, u"cash-2"_s});
        QCOMPARE(QApplication::focusWidget(), why);
        DayView later = ReviewFixture::ready(); // Figures come anew: what was typed stays.
        later.received.today.number = 143;
        page()->setView(later);
        QCOMPARE(part<QLineEdit>("explanation-cash-2")->text(), u"khách trả thiếu, sẽ thu bù"_s);
        QTest::keyClicks(password, u"abc"_s);
        press(Qt::Key_Escape);
        QVERIFY(!page()->isSigning());
        QVERIFY(password->text().isEmpty());
        QVERIFY(m_window->isVisible());
    }

    void arrowsInAFieldStayThere()
    {
        open(ReviewFixture::ready());
        QSignalSpy asked(page(), &ReviewPage::dayAsked);
        press(Qt::Key_F9);
        auto *why = part<QLineEdit>("explanation-cash-2");
        QTest::keyClicks(why, u"abc"_s);
        press(Qt::Key_Left);
        press(Qt::Key_Backspace);
        QCOMPARE(why->text(), u"ac"_s);
        QCOMPARE(asked.count(), 0);
        QCOMPARE(m_window->page(), CounterWindow::Page::Review);
    }

    void aSignedDaySaysSoAndALaterChangeShows()
    {
        DayView view = ReviewFixture::ready();
        view.closing.signature = DaySignature{u"Phan Văn Lâm"_s, QDateTime(view.date, QTime(16, 52)), {}, {}};
        open(view);
        auto *seal = part<NoticeBox>("closeSeal");
        QVERIFY(seal->isVisible());
        QVERIFY(seal->accessibleName().contains(u"Phan Văn Lâm"));
        QVERIFY(!part<ActionButton>("closeSign")->isVisible());
        press(Qt::Key_F9);
        QVERIFY(!page()->isSigning());
        QSignalSpy minutes(page(), &ReviewPage::minutesAsked);
        press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        part<ActionButton>("closeMinutes")->click();
        QCOMPARE(minutes.count(), 2);
        view.closing.signature->voidBecause = u"một hồ sơ được điều chỉnh lúc 17:05."_s;
        page()->setView(view);
        QVERIFY(seal->accessibleName().contains(u"17:05"));
        QVERIFY(part<ActionButton>("closeSign")->isVisible());
        press(Qt::Key_F9);
        QVERIFY(page()->isSigning());
    }

    void fourEyesByKeysOnly()
    {
        open(ReviewFixture::day()); // Nothing can be signed: that holds nobody from looking.
        QSignalSpy opened(page(), &ReviewPage::linkOpened);
        QSignalSpy ticked(page(), &ReviewPage::sampleTicked);
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(page()->hasPane() && !page()->isSigning());
        QCOMPARE(part<QLabel>("lookActsHead")->text(), u"Việc rủi ro: đã mở 1/2"_s);
        QCOMPARE(QApplication::focusWidget(), part<ReviewList>("lookActs"));
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().value<DayLink>(), (DayLink{u"look"_s, u"2"_s}));
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), part<ReviewList>("lookSamples"));
        press(Qt::Key_Down);
        press(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u"thieu chu ky"_s);
        press(Qt::Key_F9);
        QCOMPARE(ticked.count(), 1);
        QCOMPARE(ticked.first().at(0).toString(), u"12"_s);
        QCOMPARE(ticked.first().at(1).toString(), u"thieu chu ky"_s);
        QCOMPARE(part<ReviewList>("lookSamples")->currentIndex().row(), 2); // The next one nobody looked at.
        QVERIFY(part<QLineEdit>("lookNote")->text().isEmpty());
        press(Qt::Key_Escape);
        QVERIFY(!page()->hasPane());
    }

    void targetsByKeysOnly()
    {
        open(ReviewFixture::day());
        page()->setTargetPresets({{u"Cấp xã: 70 %"_s, u"Quyết định của tỉnh"_s, {70, 80}}});
        QSignalSpy chosen(page(), &ReviewPage::targetsChosen);
        press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        auto *first = part<QLineEdit>("targetSelfFiled");
        QCOMPARE(QApplication::focusWidget(), first);
        QCOMPARE(first->text(), u"35"_s);
        QTest::keyClicks(first, u"nhieu"_s);
        press(Qt::Key_F9);
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(QApplication::focusWidget(), first);
        first->setText(u"72,5 %"_s);
        part<QLineEdit>("targetDigitised")->clear();
        press(Qt::Key_F9);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<ReviewTargets>(), (ReviewTargets{72.5, {}}));
        part<ActionButton>("targetPreset0")->setFocus();
        press(Qt::Key_Space);
        QCOMPARE(first->text(), u"70"_s);
        QCOMPARE(part<QLineEdit>("targetDigitised")->text(), u"80"_s);
        press(Qt::Key_Escape);
        QVERIFY(!page()->hasPane());
        QCOMPARE(chosen.count(), 1);
    }

    void signingEndsWithTheDay()
    {
        open(ReviewFixture::ready());
        press(Qt::Key_F9);
        QVERIFY(page()->isSigning());
        page()->setView(ReviewFixture::day()); // A counter took its confirmation back.
        QVERIFY(!page()->isSigning());
        page()->setView(ReviewFixture::ready());
        press(Qt::Key_F9);
        QVERIFY(page()->isSigning());
        page()->setView(ReviewFixture::emptyDay());
        QVERIFY(!page()->isSigning());
    }

    void otherStatesAreCalm()
    {
        open(ReviewFixture::emptyDay());
        QVERIFY(part<ChartView>("dayByProcedure")->accessibleDescription().contains(u"ngày này"));
        QVERIFY(!part<OfficerDaysView>("dayOfficersTable")->isVisible());
        QCOMPARE(part<ReviewList>("closeLines")->line(0).text, u"Ngày không làm việc: không có gì để chốt."_s);
        DeskFixture::shoot(m_window.get(), u"review-empty"_s);
        DayView loading;
        loading.date = QDate(2026, 11, 20);
        loading.today = QDate(2026, 11, 23);
        page()->setView(loading);
        QVERIFY(!part<QLabel>("dayMessage")->isVisible()); // A moment needs no word.
        QTRY_VERIFY(part<QLabel>("dayMessage")->isVisible());
        QVERIFY(part<QLabel>("dayMessage")->text().contains(u"20/11/2026"));
        DayView failed = loading;
        failed.state = DayView::State::Failed;
        failed.trouble = u"Không đọc được số liệu: ổ đĩa báo lỗi. Gọi quản trị."_s;
        page()->setView(failed);
        QSignalSpy asked(page(), &ReviewPage::dayAsked);
        QVERIFY(part<ActionButton>("dayRetry")->isVisible());
        part<ActionButton>("dayRetry")->click();
        QCOMPARE(asked.last().first().toDate(), QDate(2026, 11, 20));
        DeskFixture::shoot(m_window.get(), u"review-failed"_s);
        page()->setView(ReviewFixture::day());
        QVERIFY(part<FigureStrip>("dayFigures")->isVisible());
    }

    void tabGoesAroundOnce()
    {
        open(ReviewFixture::ready());
        QStringList walked;
        QWidget *first = part<FigureStrip>("dayFigures")->cell(0);
        QWidget *at = first;
        first->setFocus();
        for (int i = 0; i < 40; ++i) {
            if (page()->isAncestorOf(at))
                walked.append(at->objectName().isEmpty() ? QString::fromLatin1(at->metaObject()->className())
                                                         : at->objectName());
            press(Qt::Key_Tab);
            at = QApplication::focusWidget();
            if (at == first)
                break;
        }
        const QStringList expected{u"FigureCell"_s,       u"FigureCell"_s,  u"FigureCell"_s,  u"FigureCell"_s,
                                   u"FigureCell"_s,       u"FigureCell"_s,  u"FigureCell"_s,  u"FigureCell"_s,
                                   u"dayByProcedure"_s,   u"daySpan"_s,     u"dayArrivals"_s, u"dayMatters"_s,
                                   u"dayOfficersTable"_s, u"closeLines"_s,  u"closeSign"_s,   u"dayBefore"_s,
                                   u"dayChoice"_s,        u"dayCounters"_s, u"dayOfficers"_s, u"dayProcedures"_s,
                                   u"daysUnclosed"_s,     u"dayExport"_s,   u"dayPrint"_s};
        QVERIFY2(walked == expected, qPrintable(walked.join(u" "_s)));
    }

    void aLargeScreenShowsMore()
    {
        m_window->resize(1920, 1080);
        open(ReviewFixture::day());
        DeskFixture::shoot(m_window.get(), u"review-large"_s);
        verifyNothing(DeskFixture::clippedTexts(m_window.get()));
        QVERIFY(part<ChartView>("dayByProcedure")->accessibleDescription().contains(u"Khác (3 thủ tục)"));
        m_window->showPage(CounterWindow::Page::Search);
        m_window->searchPage()->showGiven(u"Rà soát trong ngày, 23/11/2026"_s, u"Quá hạn"_s, DeskFixture::rows(),
                                          false);
        m_window->resize(1366, 728);
        DeskFixture::shoot(m_window.get(), u"review-list"_s);
        verifyNothing(DeskFixture::clippedTexts(m_window.get()));
        QVERIFY(QApplication::focusWidget() != nullptr);
        press(Qt::Key_Backspace);
        QCOMPARE(m_window->page(), CounterWindow::Page::Review);
    }

    void looksAsDrawn_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme{ThemeKind::Light, 100};
        QTest::newRow("dark") << Theme{ThemeKind::Dark, 100};
        QTest::newRow("high contrast") << Theme{ThemeKind::HighContrast, 100};
        QTest::newRow("115 per cent") << Theme{ThemeKind::Light, 115};
        QTest::newRow("150 per cent") << Theme{ThemeKind::Light, 150};
    }
    void looksAsDrawn()
    {
        QFETCH(Theme, theme);
        DeskFixture::useTheme(theme);
        const QString suffix = QString::fromLatin1(QTest::currentDataTag()).left(4).trimmed();
        const auto look = [&](const QString &name) {
            QCoreApplication::processEvents();
            DeskFixture::shoot(m_window.get(), name + u'-' + suffix);
            verifyNothing(DeskFixture::clippedTexts(m_window.get()));
            verifyNothing(DeskFixture::repeatedMnemonics(m_window.get()));
            verifyNothing(DeskFixture::namelessWidgets(m_window.get()));
            for (FigureCell *cell : page()->findChildren<FigureCell *>()) {
                if (cell->isVisible())
                    QVERIFY2(cell->width() >= cell->minimumSizeHint().width(), qPrintable(cell->accessibleName()));
            }
        };
        open(ReviewFixture::day());
        look(u"review"_s);
        part<ChartView>("dayArrivals")->setFocus();
        for (int i = 0; i < 5; ++i)
            press(Qt::Key_Right);
        part<Segments>("daySpan")->setFocus();
        press(Qt::Key_Right);
        look(u"review-weeks"_s);
        part<Segments>("daySpan")->setFocus();
        press(Qt::Key_Left);
        page()->setView(ReviewFixture::ready());
        part<OfficerDaysView>("dayOfficersTable")->setFocus();
        press(Qt::Key_Down);
        look(u"review-ready"_s);
        press(Qt::Key_F9);
        page()->showCloseFault({ErrorKind::NotAllowed, {}, u"Sai mật khẩu: nhập lại."_s, {}, {}});
        look(u"review-signing"_s);
        press(Qt::Key_Escape);
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        look(u"review-looks"_s);
        press(Qt::Key_Escape);
        page()->setTargetPresets(
            {{u"Cấp xã: trực tuyến 70 %, số hóa 80 %"_s,
              u"Một tỉnh giao cho cấp xã; số hóa từ 80 % là đủ điểm của mục đó theo QĐ 766/QĐ-TTg. Quyết định của "
              "tỉnh mình được ưu tiên."_s,
              {70, 80}},
             {u"Cấp tỉnh: trực tuyến 90 %, số hóa 80 %"_s, u"Cũng tỉnh đó giao cho các sở, ngành."_s, {90, 80}}});
        press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        look(u"review-targets"_s);
        press(Qt::Key_Escape);
        DayView view = ReviewFixture::ready();
        view.closing.signature = DaySignature{u"Phan Văn Lâm"_s, QDateTime(view.date, QTime(16, 52)), {}, {}};
        page()->setView(view);
        look(u"review-signed"_s);
        view.closing.signature->voidBecause = u"một hồ sơ được điều chỉnh lúc 17:05."_s;
        view.unclosed = {QDate(2026, 11, 19), QDate(2026, 11, 20)};
        page()->setView(view);
        part<ChartView>("dayArrivals")->setFocus();
        look(u"review-void"_s);
        part<ChartView>("dayByProcedure")->setFocus();
        look(u"review-bars"_s);
    }
};

QTEST_MAIN(TestDeskReview)
#include "tst_deskreview.moc"
