// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteratwork.h"
#include "counterstyle.h"

#include "cataloguetable.h"
#include "doing.h"
#include "dossierfinder.h"
#include "dossierpage.h"
#include "drafttable.h"
#include "faultstrip.h"
#include "keyscanner.h"
#include "lateentry.h"
#include "lateentryrow.h"
#include "legendbar.h"
#include "officertable.h"
#include "powerdesk.h"
#include "printdesk.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// When the office breaks (domain.md 13.7), through the real window.
class TestCounterBreaks : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    QTranslator m_translator;

    void scan(const QString &text)
    {
        QSignalSpy scanned(m_counter->desks->findChild<KeyScanner *>(), &KeyScanner::scanned);
        m_counter->scan(text);
        QTRY_COMPARE(scanned.count(), 1);
        m_counter->settle();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_counter->press(key, modifiers);
        m_counter->settle();
    }
    void shoot(const QString &name)
    {
        const QString folder = qEnvironmentVariable("MOCUA_SHOTS");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        QTest::qWait(200);
        m_counter->window.grab().save(folder + u'/' + name + u".png"_s);
    }
    SlipCode sheet()
    {
        const auto pad = m_office->write<Pad>([&](Connection &c) { return makePad(c, 5, m_office->act()); });
        return numbersOf(*pad, m_office->identity.office.number, m_office->identity.device.counter).at(1);
    }
    StoredDossier stored(const DossierRow &row)
    {
        return **m_office->read<std::optional<StoredDossier>>(
            [&](Connection &c) { return DossierTable(c).find(row.key); });
    }
    /// As sync brings it: a newer catalogue by which that day is off.
    void changeCalendar(int version, const QString &off)
    {
        const QByteArray before = *m_office->read<QByteArray>([](Connection &c) { return CatalogueTable(c).newest(); });
        QJsonObject json = QJsonDocument::fromJson(before).object();
        json[u"version"_s] = version;
        QJsonArray years = json[u"declaredDays"_s].toArray();
        years.append(QJsonObject{{u"year"_s, 2026}, {u"off"_s, QJsonObject{{off, u"nghỉ do bão"_s}}}});
        json[u"declaredDays"_s] = years;
        QVERIFY(m_office->write<void>([&](Connection &c) {
            return CatalogueTable(c).put(version, m_office->now.date(), m_office->now, QJsonDocument(json).toJson());
        }));
    }
    void setTaken(const QString &iso)
    {
        const QDateTime at = fromIsoOfficeTime(iso);
        auto *field = m_counter->find<QDateTimeEdit>("takenField");
        field->setDate(at.date());
        field->setTime(at.time());
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
    }
    void cleanup()
    {
        m_counter.reset();
        m_office.reset();
    }

    void aSheetFromTheCutIsEntered()
    {
        const SlipCode number = sheet();
        m_counter->enter(m_office->order());
        auto *row = m_counter->find<LateEntryRow>("lateRow");
        QVERIFY(!row->isVisible());
        scan(number.digits()); // No dossier has it yet: the sheet asks for its dossier.
        QTRY_VERIFY(row->isVisible());
        QCOMPARE(m_counter->find<QLineEdit>("padField")->text(), number.provisional());
        QVERIFY(m_counter->find<QDateTimeEdit>("takenField")->hasFocus());
        setTaken(u"2026-11-20T15:10"_s);
        key(Qt::Key_F9); // Without a ground: said, nothing saved.
        QCOMPARE(m_counter->dossiers(), 0);
        QVERIFY(m_counter->find<FaultStrip>("faultStrip")->saysAnything());
        shoot(u"late-fault"_s);
        m_counter->find<QLineEdit>("lateGroundField")->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), u"mat dien"_s, Qt::NoModifier, 60);
        m_counter->settle();
        QVERIFY(!m_counter->find<FaultStrip>("faultStrip")->saysAnything());
        shoot(u"late-entry"_s);
        QSignalSpy printed(m_counter->desks->printing(), &PrintDesk::printed);
        key(Qt::Key_F9);
        QTRY_COMPARE(m_counter->dossiers(), 1);
        const StoredDossier dossier = stored(m_counter->newest().first());
        QCOMPARE(dossier.dossier.receivedAt, fromIsoOfficeTime(u"2026-11-20T15:10"));
        QCOMPARE(dossier.dossier.late->ground, u"mat dien"_s);
        QCOMPARE(dossier.dossier.slipDigits, number.digits());
        QTRY_VERIFY(!row->isVisible()); // The next citizen is an ordinary one.
        QTRY_COMPARE(printed.count(), 1);
        m_counter->settle();
        m_counter->desks->finder()->take(number.digits()); // Typed from the sheet.
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
        QTRY_COMPARE(m_counter->window.dossierPage()->dossier(), dossier.dossier.id);
        shoot(u"late-dossier"_s);
    }

    void theKeyOpensTheRowAndTheButtonEndsIt()
    {
        m_counter->enter(m_office->order());
        auto *row = m_counter->find<LateEntryRow>("lateRow");
        key(Qt::Key_J, Qt::ControlModifier);
        QVERIFY(row->isVisible());
        QVERIFY(m_counter->page()->order().takenAt.isValid());
        QTest::mouseClick(m_counter->find<QWidget>("lateCloseButton"), Qt::LeftButton);
        QVERIFY(!row->isVisible());
        QVERIFY(!m_counter->page()->order().takenAt.isValid());
    }

    void theFutureIsRefused()
    {
        m_counter->enter(m_office->order());
        key(Qt::Key_J, Qt::ControlModifier);
        setTaken(u"2026-11-23T11:00"_s);
        m_counter->find<QLineEdit>("lateGroundField")->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), u"mat mang"_s, Qt::NoModifier, 60);
        key(Qt::Key_F9);
        QCOMPARE(m_counter->dossiers(), 0);
        QVERIFY(m_counter->find<FaultStrip>("faultStrip")->saysAnything());
    }

    void aUsedNumberIsSaidAtItsField()
    {
        const SlipCode number = sheet();
        ReceiveOrder order = m_office->order();
        order.takenAt = fromIsoOfficeTime(u"2026-11-23T08:00");
        order.lateGround = u"mất điện"_s;
        order.padNumber = number.provisional();
        QVERIFY(m_office->receive(order).has_value());
        ReceiveOrder another = m_office->order(u"Trần Thị Khác"_s, u"083194005681"_s);
        another.takenAt = order.takenAt;
        another.lateGround = order.lateGround;
        another.padNumber = order.padNumber;
        m_counter->enter(another); // As a draft brings it back.
        QVERIFY(m_counter->find<LateEntryRow>("lateRow")->isVisible());
        key(Qt::Key_F9);
        QTRY_VERIFY(m_counter->find<FaultStrip>("faultStrip")->saysAnything());
        QCOMPARE(m_counter->dossiers(), 1);
        QCOMPARE(m_counter->find<QLineEdit>("padField")->text(), number.provisional());
    }

    void theOpenRowFitsOnTheSmallestScreen_data()
    {
        QTest::addColumn<int>("scale");
        QTest::newRow("100 %") << 100;
        QTest::newRow("115 %") << 115;
    }
    void theOpenRowFitsOnTheSmallestScreen()
    {
        QFETCH(int, scale);
        Theme theme;
        theme.scale = scale;
        applyTheme(*qApp, theme);
        ReceiveOrder order = m_office->order();
        order.takenAt = fromIsoOfficeTime(u"2026-11-18T08:00");
        order.lateGround = u"mất điện từ 08:00 đến 10:00"_s;
        order.padNumber = sheet().provisional();
        m_counter->window.resize(1366, 728);
        const auto scrolled = [&] {
            int most = 0;
            for (const QScrollBar *bar : m_counter->page()->findChildren<QScrollBar *>())
                most += bar->isVisible() ? bar->maximum() : 0;
            return most;
        };
        m_counter->enter(m_office->order());
        m_counter->settle();
        QTest::qWait(50);
        const int before = scrolled();
        m_counter->enter(order);
        m_counter->settle();
        QTest::qWait(50);
        shoot(u"late-%1"_s.arg(scale));
        QCOMPARE(m_counter->window.size(), QSize(1366, 728));
        QCOMPARE(scrolled(), before);
        auto *pad = m_counter->find<QLineEdit>("padField");
        QVERIFY(pad->fontMetrics().horizontalAdvance(pad->text()) < pad->width() - 12);
        applyTheme(*qApp, {});
    }

    void aSupervisorDecidesWhatACorrectedCalendarMoves()
    {
        const ReceivedDossier received = *m_office->receive(m_office->order());
        const ReceivedDossier other = *m_office->receive(m_office->order());
        const DossierRow row = m_counter->newest().last();
        changeCalendar(2, u"2026-11-25"_s);
        QTRY_COMPARE(m_counter->context.catalogue->version, 2);
        m_counter->settle();
        // Home says it; an officer may look only.
        auto *tasks = m_counter->find<QAbstractItemView>("tasks");
        QVERIFY(tasks);
        m_counter->window.showPage(CounterWindow::Page::Home);
        QTRY_VERIFY(tasks->model()->rowCount() > 0);
        QTest::qWait(200);
        shoot(u"calendar-home"_s);
        key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_counter->window.page(), CounterWindow::Page::Contingency);
        auto *table = m_counter->find<QTableView>("movesTable");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QVERIFY(!m_counter->find<QAbstractButton>("calendarConfirm")->isEnabled());
        m_office->officer.role = Role::Supervisor;
        m_counter->signIn();
        key(Qt::Key_0, Qt::ControlModifier);
        QTRY_VERIFY(m_counter->find<QAbstractButton>("calendarConfirm")->isEnabled());
        QCOMPARE(stored(row).dossier.dueAt, received.dossier.dueAt);
        // Both come later: nothing is chosen by itself. One is put off with its letter, by Space.
        m_counter->settle();
        const QModelIndex choose = table->model()->index(0, 0);
        QCOMPARE(choose.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        table->setFocus();
        table->setCurrentIndex(choose);
        QVERIFY(table->hasFocus());
        key(Qt::Key_Space);
        QCOMPARE(choose.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        shoot(u"calendar"_s);
        QTest::mouseClick(m_counter->find<QAbstractButton>("calendarConfirm"), Qt::LeftButton);
        m_counter->settle();
        const auto extensions = [&] {
            int count = 0;
            for (const DossierRow &one : m_counter->newest())
                count += stored(one).dossier.extensions;
            return count;
        };
        QTRY_COMPARE(extensions(), 1);
        QTRY_COMPARE(table->model()->rowCount(), 0);
        shoot(u"calendar-done"_s);
    }

    void anAbsentOfficersWorkIsHandedOverWithAList()
    {
        const QList<Officer> officers =
            *m_office->read<QList<Officer>>([](Connection &c) { return OfficerTable(c).all(); });
        m_office->officer = officers.first();
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_office->receive(m_office->order()).has_value());
        m_office->officer = {u"lan"_s, u"Lê Thị Lan"_s, Role::Supervisor, {}};
        m_counter->signIn();
        key(Qt::Key_0, Qt::ControlModifier);
        auto *from = m_counter->find<QComboBox>("absentBox");
        auto *to = m_counter->find<QComboBox>("takerBox");
        QTRY_COMPARE(from->count(), officers.size() + 1);
        auto *commit = m_counter->find<QAbstractButton>("absenceCommit");
        QTest::mouseClick(commit, Qt::LeftButton); // Nobody chosen: said at its field.
        m_counter->settle();
        QTRY_VERIFY(from->hasFocus());
        from->setCurrentIndex(1);
        to->setCurrentIndex(2);
        m_counter->find<QLineEdit>("absenceReason")->setText(u"nghỉ ốm"_s);
        m_counter->find<QLineEdit>("absenceCash")->setText(u"1.250.000"_s);
        QCOMPARE(m_counter->find<QListView>("heldList")->model()->rowCount(), 3);
        shoot(u"absence"_s);
        QSignalSpy printed(m_counter->desks->printing(), &PrintDesk::formPrinted);
        QTest::mouseClick(commit, Qt::LeftButton);
        QTRY_COMPARE(printed.count(), 1);
        QCOMPARE(printed.first().first().toString(), u"absence-hand-over"_s);
        for (const DossierRow &row : m_counter->newest())
            QCOMPARE(stored(row).dossier.answerableId(), officers.at(1).id);
        m_counter->settle();
        shoot(u"absence-done"_s);
    }

    void blankSheetsArePrintedWithNumbersOfTheirOwn()
    {
        key(Qt::Key_0, Qt::ControlModifier);
        m_counter->find<QSpinBox>("padSheets")->setValue(2);
        QSignalSpy printed(m_counter->desks->printing(), &PrintDesk::formPrinted);
        QTest::mouseClick(m_counter->find<QAbstractButton>("padPrint"), Qt::LeftButton);
        QTRY_COMPARE(printed.count(), 1);
        const auto pads = *m_office->read<QList<Pad>>([](Connection &c) { return PadTable(c).all(); });
        QCOMPARE(pads.size(), 1);
        QCOMPARE(pads.first().count(), 2);
        QTRY_VERIFY(m_counter->find<QLabel>("padText")->text().contains(u"TAM-"));
    }

    void onBatteryWhatIsEnteredIsKeptAndToldOf()
    {
        QVERIFY(m_office->receive(m_office->order()).has_value());
        QTemporaryDir supplies;
        const auto tell = [&](const QString &supply, const QString &name, const QByteArray &value) {
            QDir().mkpath(supplies.filePath(supply));
            QFile file(supplies.filePath(supply + u'/' + name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(value + '\n');
        };
        tell(u"hid-mouse"_s, u"type"_s, "Battery");
        tell(u"hid-mouse"_s, u"scope"_s, "Device");
        tell(u"hid-mouse"_s, u"status"_s, "Discharging");
        QVERIFY(!readPower(supplies.path())); // A mouse feeds no computer.
        tell(u"AC"_s, u"type"_s, "Mains");
        tell(u"AC"_s, u"online"_s, "1");
        tell(u"BAT0"_s, u"type"_s, "Battery");
        tell(u"BAT0"_s, u"status"_s, "Charging");
        tell(u"BAT0"_s, u"capacity"_s, "62");
        QCOMPARE(*readPower(supplies.path()), (PowerState{false, 62}));
        PowerDesk *power = m_counter->desks->power();
        power->setFolder(supplies.path());
        m_counter->enter(m_office->order(u"Trần Thị Khác"_s));
        tell(u"BAT0"_s, u"status"_s, "Discharging");
        QCOMPARE(readPower(supplies.path())->isOnBattery, false); // The mains are there.
        tell(u"AC"_s, u"online"_s, "0");
        QSignalSpy flushed(power, &PowerDesk::flushed);
        power->look();
        QTRY_COMPARE(flushed.count(), 1);
        const auto drafts = *m_office->read<QList<Draft>>([](Connection &c) { return DraftTable(c).all(); });
        QCOMPARE(drafts.size(), 1);
        QCOMPARE(drafts.first().title, u"Trần Thị Khác"_s);
        auto *legend = m_counter->window.findChild<LegendBar *>();
        QTRY_VERIFY(legend->accessibleName().contains(u"62"));
        QVERIFY(legend->accessibleName().contains(u"1 "));
        QCOMPARE(m_counter->page()->order().applicant.name, u"Trần Thị Khác"_s); // It stays on the page.
        shoot(u"battery"_s);
        power->look(); // Nothing new: nothing is done again.
        m_counter->settle();
        QCOMPARE(flushed.count(), 1);
        tell(u"AC"_s, u"online"_s, "1");
        power->look();
        QTRY_VERIFY(legend->accessibleName().isEmpty());
        tell(u"ups"_s, u"type"_s, "UPS");
        tell(u"ups"_s, u"status"_s, "Discharging");
        QVERIFY(readPower(supplies.path())->isOnBattery);
        QVERIFY(!readPower(supplies.filePath(u"nothing-here"_s)));
    }

    void thePrintAfterACorrectionStandsForTheEarlier()
    {
        const ReceivedDossier received = *m_office->receive(m_office->order());
        const DossierRow row = m_counter->newest().first();
        m_counter->desks->printing()->print(received.dossier, PaperForm::Receipt);
        QTRY_COMPARE(stored(row).events.last().text, u"receipt 1"_s);
        ActOrder order;
        order.act = DossierAct::Correct;
        order.reason = u"gõ nhầm"_s;
        order.corrected = received.dossier;
        order.corrected.applicant.phone = u"0911222333"_s;
        QVERIFY(m_office->write<DoneAct>([&](Connection &c) {
            return doAct(c, received.dossier.id, order, m_office->act(), m_office->calendar, m_office->catalogue);
        }));
        scan(received.dossier.slipDigits);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Dossier);
        key(Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(stored(row).events.last().text, u"receipt 2"_s);
        QCOMPARE(stored(row).events.last().facts[u"replaces"_s].toInt(), 1);
        m_counter->settle();
        shoot(u"in-thay"_s);
    }
};

QTEST_MAIN(TestCounterBreaks)
#include "tst_counterbreaks.moc"
