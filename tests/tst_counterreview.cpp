// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteratwork.h"

#include "actionbutton.h"
#include "chartview.h"
#include "dayclosetable.h"
#include "dayclosing.h"
#include "daystanding.h"
#include "doing.h"
#include "drafttable.h"
#include "figurecell.h"
#include "figurestrip.h"
#include "noticebox.h"
#include "officerdaysview.h"
#include "officertable.h"
#include "passwords.h"
#include "pdfwriting.h"
#include "printdesk.h"
#include "reviewdesk.h"
#include "reviewfixture.h"
#include "reviewlist.h"
#include "reviewpage.h"
#include "reviewpaper.h"
#include "reviewsheet.h"
#include "scannotice.h"
#include "searchpage.h"

#include <QComboBox>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTimeZone>

using namespace Qt::StringLiterals;

/// A supervisor looks at the day in the real window, opens what stands behind its numbers, and signs it.
class TestCounterReview : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    Officer m_supervisor{u"lan"_s, u"Lê Thị Lan"_s, Role::Supervisor, {}};

    ReviewPage *page() { return m_counter->window.reviewPage(); }
    SearchPage *search() { return m_counter->window.searchPage(); }
    template <typename Part> Part *part(const char *name) { return m_counter->find<Part>(name); }
    ReceivedDossier receiveAt(const char *time, const QString &name = u"Nguyễn Thị Mẫu Thử"_s)
    {
        m_office->now =
            QDateTime(m_office->now.date(), QTime::fromString(QString::fromLatin1(time), u"HH:mm"_s), officeTimeZone());
        return *m_office->receive(m_office->order(name));
    }
    void voidOne(const ReceivedDossier &dossier)
    {
        QVERIFY(m_office->write<void>(
            [&](Connection &c) { return voidDossier(c, dossier.dossier.id, u"nhập nhầm"_s, m_office->act()); }));
    }
    void confirmCounter()
    {
        const auto confirmed = m_office->write<CounterDay>([&](Connection &c) {
            return ::confirmCounter(c,
                                    {m_office->now.date(), m_office->now, m_office->identity.office.number,
                                     m_office->identity.device.counter},
                                    u"đủ"_s, m_office->act());
        });
        QVERIFY2(confirmed, confirmed ? "" : qPrintable(confirmed.error().message));
    }
    void signIn(const Officer &officer)
    {
        m_counter->desks->session()->begin(officer);
        m_counter->settle();
    }
    void openReview()
    {
        QSignalSpy shown(m_counter->desks->review(), &ReviewDesk::shown);
        m_counter->press(Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(m_counter->window.page(), CounterWindow::Page::Review);
        QTRY_VERIFY(shown.count() > 0);
        m_counter->settle();
    }
    DayStanding standing()
    {
        return *m_office->read<DayStanding>([&](Connection &c) { return dayStanding(c, m_office->now.date()); });
    }
    QString figure(int cell) { return part<FigureStrip>("dayFigures")->cell(cell)->accessibleName(); }

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

    void anOfficerDoesNotReview()
    {
        m_counter->signIn();
        m_counter->settle();
        m_counter->press(Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(m_counter->window.page(), CounterWindow::Page::Home);
    }

    void paperByExceptionIsAFigureWithItsList()
    {
        ReceiveOrder exception = m_office->order(u"Võ Cao Tuổi"_s);
        exception.procedureCode = u"1.001193"_s;
        exception.components =
            initialComponents(*m_office->catalogue.find(exception.procedureCode, m_office->now.date()), true);
        exception.paperException = u"age"_s;
        QVERIFY(m_office->receive(exception));
        receiveAt("07:20", u"Lê Sớm"_s);
        signIn(m_supervisor);
        openReview();
        const DayNumber exceptions = page()->view().matters.exceptions;
        QCOMPARE(exceptions.number, 1);
        emit page()->linkOpened(exceptions.link);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Search);
        QCOMPARE(search()->rows().size(), 1);
        QCOMPARE(search()->rows().first().paperException, u"age"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
        QCOMPARE(m_counter->window.page(), CounterWindow::Page::Review);
    }

    void everyNumberOpensItsDossiers()
    {
        receiveAt("07:20", u"Lê Sớm"_s);
        const ReceivedDossier wrong = receiveAt("07:40", u"Phạm Hủy"_s);
        receiveAt("09:50", u"Trần Muộn"_s);
        voidOne(wrong);
        signIn(m_supervisor);
        openReview();
        QVERIFY2(figure(0).endsWith(u": 2"), qPrintable(figure(0))); // What is void was not received.
        QCOMPARE(page()->view().arrivals.first().from, QTime(7, 0));
        QVERIFY(page()->view().arrivals.size() > 8); // Quiet quarters are there, too.

        const auto namesBehind = [this](const DayLink &link) {
            emit page()->linkOpened(link);
            [&] { QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Search); }();
            QStringList names;
            for (const DossierRow &row : search()->rows())
                names.append(row.applicantName);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace); // And back.
            [&] { QCOMPARE(m_counter->window.page(), CounterWindow::Page::Review); }();
            m_counter->settle();
            return names;
        };
        const QStringList both{u"Trần Muộn"_s, u"Lê Sớm"_s};
        QCOMPARE(namesBehind(page()->view().received.today.link), both);
        QCOMPARE(namesBehind(page()->view().open.today.link), both);
        QCOMPARE(namesBehind(page()->view().byProcedure.first().received.link), both);
        QCOMPARE(namesBehind(page()->view().otherProcedures), both); // Behind none: all.
        QCOMPARE(namesBehind(page()->view().returned.today.link), QStringList());
        QCOMPARE(namesBehind(page()->view().byOfficer.first().received.link), both);
        for (const DayQuarter &quarter : page()->view().arrivals) {
            if (quarter.from == QTime(9, 45)) {
                QCOMPARE(quarter.openCounters, 1);
                QCOMPARE(namesBehind(quarter.link), QStringList{u"Trần Muộn"_s});
            }
        }
        QTRY_VERIFY(!page()->view().busyHours.isEmpty());
        QCOMPARE(page()->view().busyHours.first().hour, 7);
        QCOMPARE(namesBehind(page()->view().busyHours.first().link), QStringList{u"Lê Sớm"_s});
        QCOMPARE(namesBehind({QString(ReviewedFigure::voided), {}}), QStringList{u"Phạm Hủy"_s});
        QVERIFY(!wrong.dossier.id.isNull());
        const auto seen =
            m_office->read<QList<DayLook>>([&](Connection &c) { return DayCloseTable(c).looks(m_office->now.date()); });
        QVERIFY(seen->isEmpty()); // Who opened a list has not looked at what it names.
    }

    void aListIsLeftByTypingAndItsPaperHoldsIt()
    {
        receiveAt("08:00", u"Lê Sớm"_s);
        signIn(m_supervisor);
        openReview();
        emit page()->linkOpened(page()->view().received.today.link);
        QTRY_VERIFY(search()->isGiven());
        QVERIFY(part<QLabel>("givenTitle")->text().contains(u"Received"));
        search()->searchFor(u"khong co ai"_s);
        QVERIFY(!search()->isGiven());
        QTRY_COMPARE(search()->rows().size(), 0);
    }

    void aPartOfTheDayIsLookedAt()
    {
        receiveAt("08:00");
        signIn(m_supervisor);
        openReview();
        auto *counters = part<QComboBox>("dayCounters");
        QCOMPARE(counters->count(), 2);
        counters->setCurrentIndex(1);
        emit counters->activated(1);
        m_counter->settle();
        QVERIFY(figure(0).endsWith(u": 1"));
        auto *officers = part<QComboBox>("dayOfficers");
        QCOMPARE(officers->count(), 2);
        emit page()->filterChosen({u"7"_s, {}, {}}); // Nobody worked there.
        m_counter->settle();
        QVERIFY2(figure(0).endsWith(u": 0"), qPrintable(figure(0)));
        QCOMPARE(counters->count(), 2); // The choices stay.
    }

    void theDayIsSignedByFewKeysAndALaterChangeShows()
    {
        receiveAt("08:00");
        confirmCounter();
        m_office->now = m_office->now.addSecs(3600);
        signIn(m_supervisor);
        int keys = 0;
        const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
            ++keys;
            m_counter->press(key, modifiers);
        };
        QSignalSpy shown(m_counter->desks->review(), &ReviewDesk::shown);
        QSignalSpy closed(m_counter->desks->review(), &ReviewDesk::closed);
        press(Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(shown.count() > 0);
        m_counter->settle();
        press(Qt::Key_F9);
        QVERIFY(page()->isSigning());
        auto *password = part<QLineEdit>("closePassword");
        QCOMPARE(QApplication::focusWidget(), password); // Nothing needs words.
        password->setText(u"wrong"_s);                   // Typed as quickly as a test does, a scanner would be heard.
        press(Qt::Key_F9);
        QTRY_COMPARE(password->property("fault").toString(), u"error"_s);
        QCOMPARE(closed.count(), 0);
        QVERIFY(!standing().close);
        password->setText(u"mocua-lan"_s);
        press(Qt::Key_F9);
        QTRY_COMPARE(closed.count(), 1);
        QVERIFY2(keys - 1 <= 12 - 6, qPrintable(QString::number(keys))); // Without the wrong try; and six for a PIN.
        m_counter->settle();
        QVERIFY(standing().isClosed());
        QVERIFY(!page()->isSigning());
        QVERIFY(part<NoticeBox>("closeSeal")->accessibleName().contains(m_supervisor.displayName));

        QSignalSpy printed(m_counter->desks->printing(), &PrintDesk::formPrinted);
        m_counter->press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(printed.count(), 1);
        QCOMPARE(printed.first().first().toString(), u"day-close"_s);

        receiveAt("11:00", u"Đến Sau"_s);
        m_counter->window.showPage(CounterWindow::Page::Home);
        openReview();
        QVERIFY2(part<NoticeBox>("closeSeal")->accessibleName().contains(u"is void"),
                 qPrintable(part<NoticeBox>("closeSeal")->accessibleName()));
        QVERIFY(part<ActionButton>("closeSign")->isEnabled());
    }

    void fourEyesOpenWhatIsRisky()
    {
        const ReceivedDossier printed = receiveAt("07:40", u"Phạm Hủy"_s);
        QVERIFY(m_office->write<PrintRow>(
            [&](Connection &c) { return notePrint(c, printed.dossier.id, u"receipt"_s, u"p"_s, m_office->act()); }));
        m_office->now = m_office->now.addSecs(60);
        voidOne(printed);
        const ReceivedDossier other = receiveAt("08:00", u"Lê Mẫu"_s);
        confirmCounter();
        signIn(m_supervisor);
        openReview();
        // The list behind the number alone does not count.
        emit page()->linkOpened({QString(ReviewedFigure::voidedAfterPrint), {}});
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Search);
        m_counter->window.showPage(CounterWindow::Page::Review);
        m_counter->settle();
        QCOMPARE(page()->view().looking.acts.size(), 1);
        QVERIFY(!page()->view().looking.acts.first().isSettled);
        m_counter->press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), part<ReviewList>("lookActs"));
        m_counter->press(Qt::Key_Return);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
        m_counter->settle();
        openReview();
        QVERIFY(page()->view().looking.acts.first().isSettled);
        QVERIFY(page()->hasPane());
        part<ReviewList>("lookSamples")->setFocus();
        m_counter->press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), part<QLineEdit>("lookNote"));
        part<QLineEdit>("lookNote")->setText(u"ro, du"_s); // Typed as quickly as a test does, a scanner would be heard.
        m_counter->press(Qt::Key_F9);
        QTRY_VERIFY(page()->view().looking.samples.first().isSettled);
        QCOMPARE(page()->view().looking.samples.first().link.key, other.dossier.id.toString(QUuid::WithoutBraces));
        QVERIFY(page()->view().looking.samples.first().settled.contains(u"ro, du"_s));
    }

    void aSupervisorSetsTheTargets()
    {
        receiveAt("08:00");
        signIn(m_supervisor);
        openReview();
        QVERIFY(!page()->view().selfFiled.target);
        m_counter->press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), part<QLineEdit>("targetSelfFiled"));
        part<QLineEdit>("targetSelfFiled")->setText(u"170"_s);
        m_counter->press(Qt::Key_F9);
        QTRY_COMPARE(part<QLineEdit>("targetSelfFiled")->property("fault").toString(), u"error"_s);
        part<ActionButton>("targetPreset0")->click(); // Of a commune.
        QCOMPARE(part<QLineEdit>("targetSelfFiled")->text(), u"70"_s);
        m_counter->press(Qt::Key_F9);
        QTRY_COMPARE(page()->view().selfFiled.target.value_or(0), 70);
        QCOMPARE(page()->view().digitised.target.value_or(0), 80);
        QVERIFY(!page()->hasPane());
        signIn(m_supervisor); // They stay.
        openReview();
        QCOMPARE(page()->view().selfFiled.target.value_or(0), 70);
    }

    void aLeaderConfirmsWhatAOnePersonOfficeClosed()
    {
        receiveAt("08:00");
        confirmCounter();
        QVERIFY(m_office->write<DayClose>([&](Connection &c) -> Result<DayClose> {
            if (const auto cut = c.change("DELETE FROM officer WHERE id <> 'ha'"); !cut)
                return cut.error();
            const DayPlace place{m_office->now.date(), m_office->now, m_office->identity.office.number,
                                 m_office->identity.device.counter};
            CloseOrder order;
            order.seen = dayStanding(c, place.day)->now.sha256;
            const auto checks = dayChecks(c, place);
            for (const DayCheck &check : *checks)
                order.explanations.insert(check.what, u"đã xem"_s);
            return closeDay(c, place, order, m_office->act());
        }));
        QVERIFY(standing().awaitsLeader);
        const QDate day = m_office->now.date();
        m_office->now = m_office->now.addDays(2);
        QVERIFY(m_office->write<bool>(
            [&](Connection &c) { return OfficerTable(c).put(m_supervisor, makeVerifier(u"mocua-lan"_s)); }));
        signIn(m_supervisor);
        QTRY_VERIFY(m_counter->window.findChild<ScanNotice *>()->isVisible());
        openReview();
        QCOMPARE(page()->view().matters.awaitingLeader.number, 1);
        QCOMPARE(page()->view().matters.oldestAwaitingDays, 2);
        auto *matters = part<ReviewList>("dayMatters");
        matters->setFocus();
        m_counter->press(Qt::Key_End);
        QVERIFY2(matters->line(matters->currentIndex().row()).value.startsWith(u"2 "_s),
                 qPrintable(matters->line(matters->currentIndex().row()).value));
        m_counter->press(Qt::Key_Return);
        QTRY_COMPARE(page()->view().date, day);
        QTRY_VERIFY(page()->view().closing.signature.has_value());
        QVERIFY(page()->view().closing.signature->isConfirmable);
        QSignalSpy closed(m_counter->desks->review(), &ReviewDesk::closed);
        m_counter->press(Qt::Key_F9);
        QVERIFY(page()->isSigning());
        part<QLineEdit>("closePassword")->setText(u"mocua-lan"_s);
        m_counter->press(Qt::Key_F9);
        QTRY_COMPARE(closed.count(), 1);
        m_counter->settle();
        const auto now = m_office->read<DayStanding>([&](Connection &c) { return dayStanding(c, day); });
        QVERIFY(!now->awaitsLeader && now->isClosed());
        QCOMPARE(now->close->officerName, m_supervisor.displayName);
        QCOMPARE(page()->view().matters.awaitingLeader.number, 0);
    }

    void theMedianCountsWhatWasEnteredInOneGo()
    {
        m_counter->signIn();
        const auto save = [this](const QString &name, int seconds) {
            m_counter->enter(m_office->order(name, u"08319000%1"_s.arg(4567 + int(m_counter->dossiers()))));
            m_office->now = m_office->now.addSecs(seconds);
            const qint64 before = m_counter->dossiers();
            m_counter->press(Qt::Key_F9);
            QTRY_COMPARE(m_counter->dossiers(), before + 1);
            m_counter->settle();
        };
        save(u"Một"_s, 100);
        save(u"Hai"_s, 200);
        save(u"Ba"_s, 150);
        m_counter->enter(m_office->order(u"Bốn"_s, u"083190009999"_s)); // Parked, and taken up later.
        m_counter->press(Qt::Key_F4);
        QTRY_VERIFY(m_counter->page()->isEmpty());
        m_counter->settle();
        m_office->now = m_office->now.addSecs(3000);
        const auto drafts = m_office->read<QList<Draft>>([](Connection &c) { return DraftTable(c).all(); });
        QCOMPARE(drafts->size(), 1);
        m_counter->desks->receiving()->openParked(drafts->first().id);
        QTRY_VERIFY(!m_counter->page()->isEmpty());
        m_counter->settle();
        m_office->now = m_office->now.addSecs(10);
        m_counter->press(Qt::Key_F9);
        QTRY_COMPARE(m_counter->dossiers(), 4);
        m_counter->settle();
        signIn(m_supervisor);
        openReview();
        QCOMPARE(page()->view().matters.medianSeconds.value_or(0), 150);
        QStringList lines;
        auto *matters = part<ReviewList>("dayMatters");
        for (int row = 0; row < matters->count(); ++row)
            lines.append(matters->line(row).value);
        QVERIFY2(lines.contains(u"2 min 30"_s), qPrintable(lines.join(u'|')));
    }

    void whatCameInMeanwhileIsLookedAtFirst()
    {
        receiveAt("08:00");
        confirmCounter();
        signIn(m_supervisor);
        openReview();
        m_counter->press(Qt::Key_F9);
        receiveAt("08:30", u"Đến Giữa"_s);
        emit page()->closeAsked({}, u"mocua-lan"_s);
        m_counter->settle();
        QVERIFY(!standing().close);
    }

    void aDayThatNobodySignedIsShownTheNextMorning()
    {
        receiveAt("08:00");
        m_office->now = m_office->now.addDays(1);
        signIn(m_supervisor);
        QTRY_VERIFY(m_counter->window.findChild<ScanNotice *>()->isVisible());
        openReview();
        auto *unclosed = part<ActionButton>("daysUnclosed");
        QVERIFY(unclosed->isVisible());
        unclosed->click();
        m_counter->settle();
        QCOMPARE(page()->view().date, QDate(2026, 11, 23));
        QVERIFY(figure(0).endsWith(u": 1"));
        m_counter->press(Qt::Key_Right); // The day after is today.
        m_counter->settle();
        QCOMPARE(page()->view().date, QDate(2026, 11, 24));
    }

    void aDayWithoutWorkIsNotClosed()
    {
        signIn(m_supervisor);
        openReview();
        QVERIFY(!part<ActionButton>("closeSign")->isEnabled());
        QCOMPARE(part<ReviewList>("closeLines")->count(), 1);
    }

    void thePaperHoldsTheWholeDay()
    {
        DayView day = ReviewFixture::day();
        const PrintedForm paper = reviewPaper(day, m_office->identity.office, m_office->now, m_supervisor.displayName);
        QVERIFY2(paper.pages <= 2, qPrintable(QString::number(paper.pages)));
        const auto pdf = formPdf(paper);
        QVERIFY(pdf);
        if (const QString shots = qEnvironmentVariable("MOCUA_SHOTS"); !shots.isEmpty())
            QVERIFY(savePdf(shots + u"/day.pdf"_s, *pdf));
        for (int i = 0; i < 60; ++i) // A large house: the table goes on over more sheets.
            day.byOfficer.append(day.byOfficer.first());
        QVERIFY(reviewPaper(day, m_office->identity.office, m_office->now, {}).pages > paper.pages);
        QVERIFY(reviewPaper(ReviewFixture::emptyDay(), m_office->identity.office, m_office->now, {}).pages == 1);
        const Sheet sheet = reviewSheet(ReviewFixture::day());
        QCOMPARE(sheet.rows.size(), 5 + 3 + 14 + 32 + 7 + 4 * 4);
        for (const QVariantList &row : sheet.rows)
            QCOMPARE(row.size(), sheet.columns.size());
    }

    void reportAndSheetAreWritten()
    {
        receiveAt("08:00");
        signIn(m_supervisor);
        openReview();
        QSignalSpy written(m_counter->desks->review(), &ReviewDesk::sheetWritten);
        const QString path = m_office->folder.filePath(u"ngay.xlsx"_s);
        m_counter->desks->review()->writeSheet(path);
        QTRY_COMPARE(written.count(), 1);
        QFile sheet(path);
        QVERIFY(sheet.open(QIODevice::ReadOnly));
        QVERIFY(sheet.readAll().startsWith("PK"));
        m_counter->press(Qt::Key_P, Qt::ControlModifier);
        const auto papers = [this] {
            QStringList found;
            QDirIterator files(m_office->folder.path(), {u"*ra-soat*.pdf"_s}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext())
                found.append(files.next());
            return found;
        };
        QTRY_COMPARE(papers().size(), 1);
        QFile paper(papers().first());
        QVERIFY(paper.open(QIODevice::ReadOnly));
        const QByteArray bytes = paper.readAll();
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(!bytes.contains("/Subtype /Image")); // As sharp as the printer is.
        if (const QString shots = qEnvironmentVariable("MOCUA_SHOTS"); !shots.isEmpty())
            QFile::copy(papers().first(), shots + u"/review.pdf"_s);
    }
};

QTEST_MAIN(TestCounterReview)
#include "tst_counterreview.moc"
