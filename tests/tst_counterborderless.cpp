// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteratwork.h"
#include "deskfixture.h"
#include "gatewaytrial.h"
#include "syncedoffice.h"

#include "actionobstacle.h"
#include "counterstyle.h"
#include "dayfigures.h"
#include "dayreading.h"
#include "doing.h"
#include "dossierlistmodel.h"
#include "dossierpage.h"
#include "feekeeping.h"
#include "registerreading.h"
#include "searchpage.h"
#include "tallying.h"
#include "tallyreading.h"
#include "workoffers.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QTabBar>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

OfficeSetup neighbourSetup()
{
    OfficeSetup setup = DemoOffice::demonstration();
    setup.office.code = u"mau-moi"_s;
    setup.office.name = u"Trung tâm Phục vụ hành chính công phường Mẫu Mới"_s;
    setup.office.parentName = u"Ủy ban nhân dân phường Mẫu Mới"_s;
    setup.office.agencyCode = u"H61.34"_s; // Its number stays: two offices may number their slips alike.
    return setup;
}

const QString longestUnit = u"Trung tâm Phục vụ hành chính công phường Nguyễn Thị Minh Khai"_s;
const QString longestName = u"Công Tằng Tôn Nữ Hoàng Nguyễn Thị Phương Khanh Trân"_s; // 51 letters.

/// Both offices' units with the longest name that is likely.
OfficeSetup withLongestNames(OfficeSetup setup)
{
    for (const QString &name : {u"xã An Khánh"_s, u"phường Mẫu Mới"_s})
        setup.catalogue.replace(u"\"name\": \"%1\""_s.arg(name).toUtf8(),
                                u"\"name\": \"%1\""_s.arg(longestUnit).toUtf8());
    setup.office.name = longestUnit;
    setup.office.parentName = u"Ủy ban nhân dân phường Nguyễn Thị Minh Khai"_s;
    return setup;
}

/// What an office counts of the day.
struct Counted
{
    DayFigures figures;
    DayRecord record;
    QList<OfficerDay> officers;
    int tallied = 0;
    int registered = 0;
    int inDayList = 0;
    Dong drawer = 0;
};

} // namespace

/// Phi địa giới: received at one office, decided and returned at another, through a gateway in this process and the
/// window of the other office.
class TestCounterBorderless : public QObject
{
    Q_OBJECT
    std::unique_ptr<GatewayTrial> m_gateway;
    std::unique_ptr<SyncedOffice> m_here;  ///< Receives.
    std::unique_ptr<SyncedOffice> m_there; ///< Decides and returns.
    std::unique_ptr<CounterAtWork> m_counter;
    QTranslator m_translator;

    void begin(const OfficeSetup &here, const OfficeSetup &there)
    {
        m_gateway = std::make_unique<GatewayTrial>();
        QVERIFY(m_gateway->startOnFile(u"gateway.sqlite"_s));
        m_gateway->address = *DatabaseAddress::parse(u"sqlite:%1/gateway.sqlite"_s.arg(m_gateway->folder.path()));
        m_here = std::make_unique<SyncedOffice>(here);
        m_there = std::make_unique<SyncedOffice>(there);
        m_there->officer = {u"ha"_s, u"Võ Thị Hạnh"_s, Role::Officer, {}}; // The same id as at the other office.
        QVERIFY(m_here->enrol(m_gateway->url));
        QVERIFY(m_there->enrol(m_gateway->url, m_gateway->newOffice(u"mau-moi"_s, u"H61.34"_s)));
        QCOMPARE(m_there->identity.device.counter, m_here->identity.device.counter);
    }
    QUuid receiveFor(const QString &agency, const QString &name = u"Nguyễn Thị Mẫu Thử"_s)
    {
        ReceiveOrder order = m_here->order(name);
        order.procedureCode = u"2.000635"_s;
        order.components = initialComponents(*m_here->catalogue.find(order.procedureCode, m_here->now.date()), true);
        order.competentAgency = agency;
        const auto received = m_here->receive(order);
        return received ? received->dossier.id : QUuid();
    }
    void act(SyncedOffice &office, const QUuid &dossier, DossierAct what)
    {
        office.now = office.now.addSecs(60);
        ActOrder order;
        order.act = what;
        order.place = u"Phòng Tư pháp"_s;
        if (what == DossierAct::Return) {
            order.receiver.person = office.stored(dossier).dossier.applicant;
            order.receiver.right = ResultReceiver::Right::Delegate;
            order.receiver.authority = u"Giấy ủy quyền"_s;
        }
        const auto done = office.write<DoneAct>(
            [&](Connection &c) { return doAct(c, dossier, order, office.act(), office.calendar, office.catalogue); });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    }
    /// Everything made until now is known to both.
    void exchange()
    {
        for (SyncedOffice *office : {m_here.get(), m_there.get(), m_here.get()}) {
            const SyncReport report = office->pass();
            QVERIFY2(!report.error, report.error ? qPrintable(report.error->code + report.error->detail) : "");
        }
        QCOMPARE(m_here->figures().quarantined + m_there->figures().quarantined, 0);
    }
    static Counted countedAt(SyncedOffice &office)
    {
        const QDate day = office.now.date();
        return *office.read<Counted>([&](Connection &c) -> Result<Counted> {
            const int counter = office.identity.device.counter;
            Counted counted;
            counted.figures = *dayFigures(c, office.now, office.now.addDays(2), counter);
            counted.record = *dayRecord(c, day);
            counted.officers = *officerDays(c, day);
            const auto sums = *tallySums(c, {.from = day, .to = day, .asOf = day});
            for (const TallySum &sum : sums)
                counted.tallied += sum.received;
            counted.registered = int(registerEntries(c, day, day)->size());
            DossierTable dossiers(c);
            counted.inDayList = int(dossiers.receivedOn(day, 50)->size());
            counted.drawer = expectedCash(c, counter)->total();
            if (*wrongTallies(c) != 0)
                return Error{ErrorKind::StorageFailed, u"wrong-tallies"_s, {}, {}, {}};
            return counted;
        });
    }
    void open(SyncedOffice &office)
    {
        m_counter = std::make_unique<CounterAtWork>(office);
        m_counter->settle();
        m_counter->signIn();
        m_counter->settle();
    }
    void openDossier(const QUuid &dossier)
    {
        emit m_counter->window.searchPage()->dossierChosen(dossier);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
        QTRY_COMPARE(m_counter->window.dossierPage()->dossier(), dossier);
        m_counter->settle();
    }
    QString label(const char *name) { return m_counter->find<QLabel>(name)->text(); }
    void shoot(const QString &name)
    {
        const QString folder = qEnvironmentVariable("MOCUA_SHOTS");
        m_counter->settle();
        if (!folder.isEmpty())
            m_counter->window.grab().save(folder + u'/' + name + u".png"_s);
    }

    void look(const QString &name)
    {
        m_counter->settle();
        shoot(u"borderless-%1-%2"_s.arg(name, QString::fromLatin1(QTest::currentDataTag())));
        QStringList clipped;
        const bool isWhole = QTest::qWaitFor([&] { // What comes from the store is laid out a moment later.
            clipped = DeskFixture::clippedTexts(&m_counter->window);
            return clipped.isEmpty();
        });
        QVERIFY2(isWhole, qPrintable(name + u": "_s + clipped.join(u'\n')));
        QVERIFY2(m_counter->window.width() <= 1366 && m_counter->window.height() <= 728,
                 qPrintable(u"%1: %2×%3"_s.arg(name).arg(m_counter->window.width()).arg(m_counter->window.height())));
    }
    void lookAtTabs(const QString &name)
    {
        auto *tabs = m_counter->find<QTabBar>("tabs");
        for (int i = 0; i < tabs->count(); ++i) {
            if (!tabs->isTabVisible(i))
                continue;
            tabs->setCurrentIndex(i);
            look(u"%1-%2"_s.arg(name).arg(i));
        }
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_translator.load(u":/i18n/mocua_vi.qm"_s));
        QCoreApplication::installTranslator(&m_translator);
    }
    void init() { begin(DemoOffice::demonstration(), neighbourSetup()); }
    void cleanup()
    {
        applyTheme(*qApp, {});
        m_counter.reset();
        m_here.reset();
        m_there.reset();
        m_gateway.reset();
    }

    void receivedHereReturnedThere()
    {
        const QUuid dossier = receiveFor(u"H61.34"_s);
        QVERIFY(!dossier.isNull());
        exchange();
        QVERIFY(m_there->has(dossier));
        const StoredDossier arrived = m_there->stored(dossier);
        QCOMPARE(arrived.dossier.receivingUnit, u"UBND xã An Khánh"_s);
        QCOMPARE(arrived.events.first().facts.value(u"elsewhere"_s).toString(), u"UBND xã An Khánh"_s);
        QCOMPARE(m_here->stored(dossier).dossier.receivingUnit, QString());

        // What the other office receives itself finds its slip free, although the two number alike.
        const QUuid own = m_there->receiveSome(1).first();
        QVERIFY(!own.isNull());
        QCOMPARE(m_there->stored(own).dossier.slipDigits, arrived.dossier.slipDigits);
        const auto bySlip = [&](const QString &code) {
            return *m_there->read<std::optional<qint64>>(
                [&](Connection &c) { return DossierTable(c).keyOfCode(code); });
        };
        QCOMPARE(bySlip(arrived.dossier.slipDigits), std::optional(m_there->stored(own).key));

        act(*m_there, dossier, DossierAct::HandOver);
        act(*m_there, dossier, DossierAct::ReceiveResult);
        const Dong due = m_there->read<FeeBalance>([&](Connection &c) { return FeeTable(c).balance(dossier); })->due;
        QVERIFY(due > 0);
        FeeOrder fee;
        fee.amount = due;
        const auto paid = m_there->write<FeeEntry>(
            [&](Connection &c) { return keepFee(c, dossier, fee, m_there->identity.office.number, m_there->act()); });
        QVERIFY(paid);
        act(*m_there, dossier, DossierAct::Return);
        exchange();

        const StoredDossier returned = m_here->stored(dossier);
        QCOMPARE(returned.dossier.state, DossierState::Returned);
        QCOMPARE(returned.events.last().kind, u"returned"_s);
        QCOMPARE(returned.events.last().facts.value(u"elsewhere"_s).toString(), u"UBND phường Mẫu Mới"_s);
        const auto balance = m_here->read<FeeBalance>([&](Connection &c) { return FeeTable(c).balance(dossier); });
        QCOMPARE(balance->paid(), due);

        // Each counts what its own counters did.
        const Counted here = countedAt(*m_here);
        QCOMPARE(here.figures.received, 1);
        QCOMPARE(here.figures.receivedHere, 1);
        QCOMPARE(here.figures.returned, 0);
        QCOMPARE(here.record.received, 1);
        QCOMPARE(here.record.returned, 0);
        QCOMPARE(here.record.fees, 0);
        QCOMPARE(here.drawer, 0);
        QCOMPARE(here.tallied, 1);
        QCOMPARE(here.registered, 1);
        QCOMPARE(here.inDayList, 1);
        QCOMPARE(here.officers.size(), 1);
        QCOMPARE(here.officers.first().returned, 0);
        const Counted there = countedAt(*m_there);
        QCOMPARE(there.figures.received, 1); // Its own one.
        QCOMPARE(there.figures.returned, 1);
        QCOMPARE(there.figures.returnedHere, 1);
        QCOMPARE(there.record.received, 1);
        QCOMPARE(there.record.returned, 1);
        QCOMPARE(there.record.fees, due);
        QCOMPARE(there.drawer, due);
        QCOMPARE(there.tallied, 1);
        QCOMPARE(there.registered, 1);
        QCOMPARE(there.inDayList, 1);
        QCOMPARE(there.officers.first().received, 1);
        QCOMPARE(there.officers.first().returned, 1);
        // The money goes back where it lies.
        FeeOrder back;
        back.kind = FeeEntryKind::Reversed;
        back.amount = due;
        back.of = paid->id;
        back.ground = u"nhầm"_s;
        const auto refused = m_here->write<FeeEntry>([&](Connection &c) {
            Act supervisors = m_here->act();
            supervisors.officer.role = Role::Supervisor;
            return keepFee(c, dossier, back, m_here->identity.office.number, supervisors);
        });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"paid-elsewhere"_s);

        // Reports count it where it was received, with the day on which the citizen had the result.
        const auto byDay = m_here->read<QMap<QDate, int>>([&](Connection &c) {
            return countsByDay(c, {.from = m_here->now.date(), .to = m_here->now.date()}, DayOf::Return);
        });
        QCOMPARE(byDay->value(m_here->now.date()), 1);

        // And at the office that received it the window says where it was returned.
        open(*m_here);
        openDossier(dossier);
        QCOMPARE(label("returnLabel"), u"Kết quả đã được trả tại UBND phường Mẫu Mới."_s);
        shoot(u"borderless-returned"_s);
    }

    void aNewCounterHasItBySnapshot()
    {
        const QUuid dossier = receiveFor(u"H61.34"_s);
        exchange();
        act(*m_there, dossier, DossierAct::HandOver);
        exchange();
        SyncedOffice second(neighbourSetup());
        QVERIFY(second.enrol(m_gateway->url,
                             administer(m_gateway->address, {u"enrolment-code"_s, u"new"_s, u"mau-moi"_s}).text));
        QVERIFY(!second.pass().error);
        QVERIFY(second.has(dossier));
        QCOMPARE(second.stored(dossier).dossier.receivingUnit, u"UBND xã An Khánh"_s);
        second.now = m_there->now;
        QCOMPARE(countedAt(second).record.received, 0);
        QCOMPARE(countedAt(second).tallied, 0);
    }

    void theOtherOfficesWindowShowsIt()
    {
        const QUuid dossier = receiveFor(u"H61.34"_s);
        exchange();
        open(*m_there);
        QCOMPARE(m_counter->newest().size(), 1);
        m_counter->window.showPage(CounterWindow::Page::Search);
        m_counter->window.searchPage()->setFilter({{}, DossierFilter::Which::Open, ListPeriod::Any});
        QTRY_COMPARE(m_counter->window.searchPage()->rows().size(), 1);
        QCOMPARE(m_counter->window.searchPage()->rows().first().receivingUnit, u"UBND xã An Khánh"_s);
        shoot(u"borderless-list"_s);
        // A list of what was received on days is of what was received here.
        m_counter->window.searchPage()->setFilter({{}, DossierFilter::Which::All, ListPeriod::Today});
        QTRY_COMPARE(m_counter->window.searchPage()->rows().size(), 0);
        openDossier(dossier);
        QCOMPARE(label("receivedAtLabel"), u"Tiếp nhận tại UBND xã An Khánh"_s);
        shoot(u"borderless-dossier"_s);
        // It is worked on as any other, but its receipt and its cancelling are of who received it.
        m_there->officer.role = Role::Supervisor;
        const Dossier shown = m_counter->window.dossierPage()->shownDossier();
        const auto may = mayVoid(shown, m_there->officer, m_there->now.date());
        QVERIFY(!may);
        QCOMPARE(may.error().code, u"received-elsewhere"_s);
        bool handsOver = false;
        for (const WorkOffer &offer : workOffers(shown, m_there->officer, m_there->now.date())) {
            QVERIFY(offer.kind != WorkOffer::Kind::Voiding);
            QVERIFY(offer.form != u"receipt");
            handsOver = handsOver || (offer.act == DossierAct::HandOver && offer.obstacle.isEmpty());
        }
        QVERIFY(handsOver);
        m_counter->press(Qt::Key_F9);
        m_counter->settle();
        QVERIFY(m_counter->window.dossierPage()->isWorking());
        shoot(u"borderless-acts"_s);
    }

    void theLongestNamesFitInEveryTheme_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme{ThemeKind::Light, 100};
        QTest::newRow("dark") << Theme{ThemeKind::Dark, 100};
        QTest::newRow("hc") << Theme{ThemeKind::HighContrast, 100};
        QTest::newRow("dark130") << Theme{ThemeKind::Dark, 130};
        QTest::newRow("hc130") << Theme{ThemeKind::HighContrast, 130};
    }
    void theLongestNamesFitInEveryTheme()
    {
        QFETCH(const Theme, theme);
        cleanup();
        begin(withLongestNames(DemoOffice::demonstration()), withLongestNames(neighbourSetup()));
        const QUuid dossier = receiveFor(u"H61.34"_s, longestName);
        const QUuid open = receiveFor(u"H61.34"_s, longestName);
        exchange();
        const auto openWindow = [&](SyncedOffice &office) {
            this->open(office);
            applyTheme(*qApp, theme);
            m_counter->settle();
        };
        const auto list = [&](const QString &name, qsizetype rows) {
            m_counter->window.showPage(CounterWindow::Page::Search);
            m_counter->window.searchPage()->setFilter({{}, DossierFilter::Which::Open, ListPeriod::Any});
            QTRY_COMPARE(m_counter->window.searchPage()->rows().size(), rows);
            look(name);
        };
        // At the office that decides.
        m_there->now = m_there->now.addDays(2); // Overdue.
        openWindow(*m_there);
        look(u"home"_s);
        list(u"there"_s, 2);
        openDossier(dossier);
        lookAtTabs(u"there-dossier"_s);
        m_counter->press(Qt::Key_F9);
        m_counter->settle();
        QVERIFY(m_counter->window.dossierPage()->isWorking());
        look(u"there-acts"_s);
        m_counter->press(Qt::Key_Escape);
        m_counter->window.showPage(CounterWindow::Page::HandOver);
        m_counter->settle();
        m_counter->scan(u"H61.33-261123-0101"_s);
        QTRY_VERIFY(m_counter->find<QAbstractItemView>("batch")->model()->rowCount() > 0);
        look(u"there-handover"_s);
        act(*m_there, dossier, DossierAct::HandOver);
        act(*m_there, dossier, DossierAct::ReceiveResult);
        openDossier(dossier);
        QCOMPARE(m_counter->window.dossierPage()->shownDossier().state, DossierState::Finished);
        m_counter->press(Qt::Key_F8);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Return);
        look(u"there-return"_s);
        m_counter.reset();
        act(*m_there, dossier, DossierAct::Return);
        exchange();
        // At the office that received it.
        m_here->now = m_there->now;
        openWindow(*m_here);
        list(u"here"_s, 1);
        openDossier(dossier);
        lookAtTabs(u"here-returned"_s);
        openDossier(open);
        lookAtTabs(u"here-dossier"_s);
        ReceiveOrder order = m_here->order(longestName, u"083190004568"_s);
        order.procedureCode = u"2.000635"_s;
        order.components = initialComponents(*m_here->catalogue.find(order.procedureCode, m_here->now.date()), true);
        order.competentAgency = u"H61.34"_s;
        m_counter->enter(order);
        m_counter->settle();
        m_counter->find<QComboBox>("competentBox")->setFocus(Qt::TabFocusReason);
        look(u"here-receive"_s);
    }
};

QTEST_MAIN(TestCounterBorderless)
#include "tst_counterborderless.moc"
