// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counteratwork.h"

#include "adoptiondesk.h"
#include "adoptionpage.h"
#include "adoptionpaper.h"
#include "adoptiontable.h"
#include "adoptionwords.h"
#include "counterstyle.h"
#include "gatewaytrial.h"
#include "listreviewjson.h"
#include "ministrydesk.h"
#include "ministrypane.h"
#include "searchpage.h"
#include "segments.h"
#include "settingtable.h"
#include "sheetform.h"
#include "unitspane.h"
#include "unitspaper.h"
#include "visitsampling.h"
#include "visitstrip.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// Why citizens come in person is asked by one key; the page of online services is read, traced, simulated and signed.
class TestCounterAdoption : public QObject
{
    Q_OBJECT
    std::unique_ptr<DemoOffice> m_office;
    std::unique_ptr<CounterAtWork> m_counter;
    const Officer m_supervisor{u"lan"_s, u"Lê Thị Lan"_s, Role::Supervisor, {}};
    const Period m_november{QDate(2026, 11, 1), QDate(2026, 11, 30)};

    AdoptionPage *page() { return m_counter->window.adoptionPage(); }
    template <typename Part> Part *part(const char *name) { return m_counter->find<Part>(name); }
    VisitStrip *strip() { return part<VisitStrip>("visitStrip"); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_counter->press(key, modifiers);
        m_counter->settle();
        QVERIFY(!QApplication::activeModalWidget());
    }
    void askEvery(int sample)
    {
        QVERIFY(m_office->write<void>([sample](Connection &c) {
            return SettingTable(c).setValue(QString::fromLatin1(visitSampleSetting), QString::number(sample));
        }));
    }
    void signIn(const Officer &officer)
    {
        m_counter->desks->session()->begin(officer);
        m_counter->settle();
    }
    void saveOne(const QString &name = u"Nguyễn Thị Mẫu Thử"_s, const QString &number = u"083190004567"_s)
    {
        const qint64 before = m_counter->dossiers();
        m_counter->enter(m_office->order(name, number));
        key(Qt::Key_F9);
        QTRY_COMPARE(m_counter->dossiers(), before + 1);
        m_counter->settle();
    }
    QList<VisitCount> answers()
    {
        return *m_office->read<QList<VisitCount>>(
            [this](Connection &c) { return AdoptionTable(c).answers(m_november.from, m_november.to); });
    }
    std::optional<ListReview> lastReview()
    {
        return *m_office->read<std::optional<ListReview>>(
            [this](Connection &c) { return AdoptionTable(c).newest(m_office->identity.office.code); });
    }
    void receive(const QString &procedure, bool isOnline, const QString &number)
    {
        QVERIFY(m_office->write<ReceivedDossier>([&](Connection &c) {
            ReceiveOrder order = m_office->order(u"Trần Văn Ví Dụ"_s, number);
            order.procedureCode = procedure;
            order.components = initialComponents(*m_office->catalogue.find(procedure, m_office->now.date()), true);
            Dossier composed =
                composedDossier(order, m_office->place(), m_office->catalogue, m_office->calendar, m_office->now);
            composed.channel = isOnline ? Channel::Online : Channel::Counter;
            return receiveDossier(c, composed, m_office->identity.office.number, m_office->act());
        }));
    }
    /// 1.004873: one of four online; 2.000635: one of two; 2.000884 (level 2): two on paper.
    void fillStore()
    {
        for (int i = 0; i < 4; ++i)
            receive(u"1.004873"_s, i == 0, u"08319000456%1"_s.arg(i));
        for (int i = 4; i < 6; ++i)
            receive(u"2.000635"_s, i == 4, u"08319000456%1"_s.arg(i));
        for (int i = 6; i < 8; ++i)
            receive(u"2.000884"_s, false, u"08319000456%1"_s.arg(i));
    }
    void openPage()
    {
        QSignalSpy shown(m_counter->desks->adoption(), &AdoptionDesk::shown);
        key(Qt::Key_T, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(m_counter->window.page(), CounterWindow::Page::Adoption);
        QTRY_COMPARE(shown.count(), 1);
    }
    QStringList cells(const char *table, const QString &code)
    {
        const QAbstractItemModel *model = part<QTableView>(table)->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data(AdoptionRole::code).toString() != code)
                continue;
            QStringList texts;
            for (int column = 1; column < model->columnCount(); ++column)
                texts.append(model->index(row, column).data().toString());
            return texts;
        }
        return {};
    }
    /// As the province told of so many units: every third never reviewed, every fourth an older list.
    Result<void> keepUnits(int count)
    {
        const QDateTime now = m_office->now;
        const OnlineList current = onlineList(m_office->catalogue, now.date());
        KnownUnits known{{}, now, lastWeeks(now.date())};
        for (int i = 0; i < count; ++i) {
            UnitAdoption unit;
            unit.unit = u"xa-%1"_s.arg(i, 2, 10, QChar(u'0'));
            unit.name = u"Trung tâm Phục vụ hành chính công xã Thử Nghiệm %1"_s.arg(i + 1);
            if (i % 3 > 0) {
                unit.review = UnitListReview();
                unit.review->at = now.addDays(-i);
                unit.review->list = i % 4 == 0 ? OnlineList{current.version, 19, u"before"_s} : current;
            }
            unit.weeks = adoptionWeeks(known.days);
            qint64 more = i;
            for (AdoptionWeek &week : unit.weeks) {
                more = (more * 7 + 5) % 41;
                week.selfFiled = {more, 40};
                week.assisted = {(40 - more) / 3, 40};
                week.digitised = {50 - more, 50};
            }
            known.units.append(unit);
        }
        return m_office->write<void>([&known](Connection &c) { return AdoptionTable(c).keepUnits(known); });
    }
    void shoot(const QString &name)
    {
        if (const QString shots = qEnvironmentVariable("MOCUA_SHOTS"); !shots.isEmpty())
            QVERIFY(m_counter->window.grab().save(shots + u'/' + name + u".png"_s));
    }
    void shootDark(const QString &name)
    {
        applyTheme(*qApp, Theme{ThemeKind::Dark, 100});
        m_counter->settle();
        shoot(name);
        applyTheme(*qApp, Theme{});
    }

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

    void oneDigitAnswersWhyTheyCame()
    {
        askEvery(1);
        signIn(m_office->officer);
        saveOne();
        QTRY_VERIFY(strip()->isVisible() && strip()->isAsking());
        shoot(u"ly-do-den"_s);
        const QWidget *focused = QApplication::focusWidget();
        key(Qt::Key_2);
        QTRY_COMPARE(answers().size(), 1);
        QCOMPARE(answers().first().reason, m_office->catalogue.filing.visitReasons.at(1).code);
        QCOMPARE(answers().first().procedure, u"1.004873"_s);
        QCOMPARE(QApplication::focusWidget(), focused);
        QVERIFY(m_counter->page()->isEmpty()); // The digit went nowhere else.
        QVERIFY(!strip()->isAsking());
        key(Qt::Key_3); // Once only; now it is what is entered.
        QCOMPARE(answers().size(), 1);
        QTRY_VERIFY(!m_counter->page()->isEmpty());
        QVERIFY(!strip()->isVisible());
    }

    void aNumberThatIsTypedKeepsItsFirstDigit()
    {
        askEvery(1);
        signIn(m_office->officer);
        saveOne();
        QTRY_VERIFY(strip()->isVisible());
        QTest::keyClicks(QApplication::focusWidget(), u"320123456"_s, Qt::NoModifier, 80); // No scanner is that slow.
        QVERIFY(!strip()->isVisible());
        auto *place = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(place);
        QCOMPARE(place->text(), u"320123456"_s);
        m_counter->settle();
        QVERIFY(answers().isEmpty());
    }

    void whatIsTakenBackAnswersNothing()
    {
        askEvery(1);
        signIn(m_office->officer);
        saveOne();
        QTRY_VERIFY(strip()->isVisible());
        key(Qt::Key_2);
        m_counter->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!strip()->isVisible());
        m_counter->settle();
        QVERIFY(answers().isEmpty());
    }

    void goingOnSkipsIt()
    {
        askEvery(1);
        signIn(m_office->officer);
        saveOne();
        QTRY_VERIFY(strip()->isVisible());
        QTest::keyClicks(QApplication::focusWidget(), u"Le"_s);
        QTRY_VERIFY(!strip()->isVisible());
        QTest::keyClicks(QApplication::focusWidget(), u"1"_s); // Of the next person's entry.
        m_counter->settle();
        QVERIFY(answers().isEmpty());
        m_counter->page()->clear();
        saveOne(u"Lê Văn Thử"_s, u"083190004561"_s);
        QTRY_VERIFY(strip()->isVisible());
        key(Qt::Key_Escape);
        QTRY_VERIFY(!strip()->isVisible());
        QVERIFY(answers().isEmpty());
        saveOne(u"Phạm Thị Thử"_s, u"083190004562"_s);
        QTRY_VERIFY(strip()->isVisible());
        m_counter->enter(m_office->order(u"Võ Văn Thử"_s, u"083190004563"_s)); // As a scanned card does.
        QVERIFY(!strip()->isVisible());
        QVERIFY(answers().isEmpty());
    }

    void onlyTheSampleIsAsked()
    {
        askEvery(2);
        signIn(m_office->officer);
        int asked = 0;
        for (int i = 0; i < 4; ++i) {
            saveOne(u"Người Thử"_s, u"08319000457%1"_s.arg(i));
            asked += strip()->isAsking() ? 1 : 0;
            key(Qt::Key_Escape);
        }
        QCOMPARE(asked, 2);
        askEvery(0);
        signIn(m_office->officer);
        saveOne(u"Người Thử"_s, u"083190004579"_s);
        QVERIFY(!strip()->isVisible());
    }

    void theFiguresOpenTheirDossiers()
    {
        fillStore();
        signIn(m_supervisor);
        openPage();
        QCOMPARE(part<QLabel>("adoptionUsed")->text(), u"2 / 20"_s);
        QCOMPARE(cells("adoptionProcedures", u"1.004873"_s).mid(1, 4), (QStringList{u"4"_s, u"1"_s, u"–"_s, u"3"_s}));
        QCOMPARE(page()->review().selfFiled.part, 2);
        QCOMPARE(page()->review().selfFiled.whole, 8);
        shoot(u"dvc-sang"_s);
        auto *table = part<QTableView>("adoptionProcedures");
        table->sortByColumn(2, Qt::DescendingOrder);
        QCOMPARE(table->model()->index(0, 0).data(AdoptionRole::code).toString(), u"1.004873"_s);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        key(Qt::Key_Return);
        QTRY_COMPARE(m_counter->window.page(), CounterWindow::Page::Search);
        QTRY_COMPARE(m_counter->window.searchPage()->rows().size(), 4);
    }

    void aTargetIsSimulatedAtOnce()
    {
        fillStore();
        signIn(m_supervisor);
        openPage();
        auto *target = part<QSpinBox>("adoptionTarget");
        target->setValue(75); // 1.004873: 3 of 4, two more; 2.000635: 2 of 2, one more.
        QCOMPARE(cells("adoptionLifts", u"1.004873"_s).at(1), u"2"_s);
        QCOMPARE(cells("adoptionLifts", u"1.004873"_s).at(2), u"+25,0"_s);
        QCOMPARE(cells("adoptionLifts", u"2.000635"_s).at(1), u"1"_s);
        QVERIFY(cells("adoptionLifts", u"2.000884"_s).isEmpty());
        const QString before = part<QLabel>("adoptionOutcome")->text();
        target->setValue(20);
        QVERIFY(part<QLabel>("adoptionOutcome")->text() != before);
        QVERIFY(cells("adoptionLifts", u"1.004873"_s).isEmpty());
    }

    void theUnitSaysWhyAndASupervisorSigns()
    {
        fillStore();
        signIn(m_office->officer);
        openPage();
        QVERIFY(!part<QPushButton>("listReviewSign")->isEnabled());
        key(Qt::Key_F9);
        QVERIFY(!lastReview());
        signIn(m_supervisor);
        openPage();
        key(Qt::Key_U, Qt::ControlModifier);
        shoot(u"dvc-chua-phat-sinh"_s);
        auto *unused = part<QTableView>("adoptionUnused");
        QVERIFY(unused->hasFocus());
        const QString code = unused->currentIndex().siblingAtColumn(0).data(AdoptionRole::code).toString();
        key(Qt::Key_Return);
        QVERIFY(part<QLineEdit>("adoptionRemark")->hasFocus());
        qobject_cast<QLineEdit *>(QApplication::focusWidget())->setText(u"Chưa tuyên truyền"_s);
        QSignalSpy shown(m_counter->desks->adoption(), &AdoptionDesk::shown);
        key(Qt::Key_Return);
        QTRY_COMPARE(shown.count(), 1);
        QCOMPARE(cells("adoptionUnused", code).last(), u"Chưa tuyên truyền"_s);

        key(Qt::Key_F9);
        auto *password = part<QLineEdit>("listReviewPassword");
        QTRY_VERIFY(password->isVisible() && password->hasFocus());
        password->setText(u"wrong"_s);
        key(Qt::Key_F9);
        QVERIFY(!lastReview());
        password->setText(u"mocua-lan"_s);
        QSignalSpy made(m_counter->desks->adoption(), &AdoptionDesk::reviewSigned);
        key(Qt::Key_F9);
        QTRY_COMPARE(made.count(), 1);
        QVERIFY(lastReview());
        QCOMPARE(lastReview()->used, 2);
        const QList<UnusedProcedure> said = lastReview()->unused;
        QVERIFY(std::any_of(said.cbegin(), said.cend(), [&code](const UnusedProcedure &one) {
            return one.code == code && one.remark == u"Chưa tuyên truyền"_s;
        }));
        QTRY_VERIFY(part<QLabel>("listReviewLast")->text().contains(u"Lê Thị Lan"_s));
        QVERIFY(!password->isVisible());
    }

    void theListGoesOutOnOnePageAndAsASheet()
    {
        fillStore();
        signIn(m_supervisor);
        openPage();
        const Sheet meeting = meetingSheet(page()->review(), 75);
        QVERIFY(meeting.rows.size() > 2);
        const PrintedForm form = sheetForm(meeting, m_office->identity.office, m_office->now, m_supervisor.displayName);
        QCOMPARE(form.pages, 1);
        QSignalSpy written(m_counter->desks->adoption(), &AdoptionDesk::fileWritten);
        const QString path = m_office->folder.filePath(u"dvc.xlsx"_s);
        m_counter->desks->adoption()->writeFile(path);
        QTRY_COMPARE(written.count(), 1);
        QVERIFY(QFileInfo(path).size() > 2000);
        QCOMPARE(adoptionSheet(page()->review()).rows.size(), page()->review().procedures.size());
        key(Qt::Key_P, Qt::ControlModifier);
    }

    void figuresOfAMinistryAreLoadedIntoAColumnOfTheirOwn()
    {
        fillStore();
        signIn(m_supervisor);
        openPage();
        QCOMPARE(cells("adoptionProcedures", u"1.004873"_s).at(6), u"–"_s);
        const auto file = [this](const QByteArray &rows) {
            QFile csv(m_office->folder.filePath(u"bo.csv"_s));
            [[maybe_unused]] const bool isOpen = csv.open(QIODevice::WriteOnly);
            csv.write("Mã thủ tục;Tiếp nhận;Trực tuyến;Đã giải quyết;Quá hạn\n" + rows);
            return csv.fileName();
        };
        key(Qt::Key_O, Qt::ControlModifier); // No system is named yet.
        auto *system = part<QComboBox>("ministrySystem");
        QVERIFY(system->lineEdit()->hasFocus() || system->hasFocus());
        QVERIFY(system->count() > 0); // Those of the catalogue.
        shoot(u"bo-chua-nap"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"Ho tich"_s);
        QTRY_COMPARE(system->currentText(), u"Ho tich"_s); // Keys are held back for scanners.
        m_counter->press(Qt::Key_Return);
        QTRY_VERIFY(m_counter->window.findChild<QFileDialog *>());
        m_counter->window.findChild<QFileDialog *>()->reject();

        MinistryDesk *desk = m_counter->desks->ministries();
        QSignalSpy refused(desk, &MinistryDesk::refused);
        desk->takeFile(file("1.004873;45;46;x;0\n9.999999;1;0;0;0\n"), u"Hộ tịch"_s);
        QTRY_COMPARE(refused.count(), 1);
        QCOMPARE(part<QListView>("ministryFaults")->model()->rowCount(), 3);
        QCOMPARE(cells("adoptionProcedures", u"1.004873"_s).at(6), u"–"_s);
        shoot(u"bo-sai"_s);
        shootDark(u"bo-sai-toi"_s);

        QSignalSpy shown(m_counter->desks->adoption(), &AdoptionDesk::shown);
        desk->takeFile(file("1.004873;1045;46;40;1\n2.000635;12;12;12;0\n"), u"Hộ tịch"_s);
        QTRY_COMPARE(shown.count(), 1);
        QVERIFY(part<QListView>("ministryFaults")->isHidden());
        QCOMPARE(cells("adoptionProcedures", u"1.004873"_s).at(6), u"1.045"_s);
        QCOMPARE(cells("adoptionProcedures", u"1.004873"_s).at(1), u"4"_s); // The office's own stay.
        QCOMPARE(page()->review().selfFiled.whole, 8);
        QCOMPARE(part<QTableView>("ministryLists")->model()->rowCount(), 1);
        QVERIFY(part<QLabel>("ministryOrigin")->text().contains(u"Lê Thị Lan"_s));
        const Sheet sheet = adoptionSheet(page()->review());
        QVERIFY(std::any_of(sheet.rows.begin(), sheet.rows.end(),
                            [](const QVariantList &row) { return row.contains(QVariant(qint64(1045))); }));
        shoot(u"bo-da-nap"_s);
        shootDark(u"bo-da-nap-toi"_s);

        part<QPushButton>("ministryWithdraw")->click();
        QTRY_COMPARE(shown.count(), 2);
        QCOMPARE(cells("adoptionProcedures", u"1.004873"_s).at(6), u"–"_s);
        QCOMPARE(part<QTableView>("ministryLists")->model()->rowCount(), 0);

        signIn(m_office->officer);
        QVERIFY(!part<QPushButton>("ministryLoad")->isEnabled());
        desk->takeFile(file("1.004873;1;1;1;1\n"), u"Hộ tịch"_s);
        QTRY_COMPARE(refused.count(), 2);
    }

    void itIsReachedFromTheReports()
    {
        signIn(m_office->officer);
        m_counter->window.showPage(CounterWindow::Page::Reports);
        m_counter->settle();
        part<QPushButton>("reportsAdoption")->click();
        QCOMPARE(m_counter->window.page(), CounterWindow::Page::Adoption);
        m_counter->settle();
        const Period now = page()->period();
        key(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(page()->period().to < now.from);
        key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(page()->period(), now);
    }

    void aLeaderSeesWhoHasNotReviewedAlsoWithoutTheLine()
    {
        GatewayTrial gateway;
        gateway.address = *DatabaseAddress::parse(u"sqlite:%1/province.sqlite"_s.arg(gateway.folder.path()));
        QVERIFY(gateway.start({.database = gateway.address, .isDemonstration = true}));
        TrialDevice province(gateway.url); // Of the office whose window this is.
        QMap<QString, std::shared_ptr<TrialDevice>> communes;
        for (const QString &code : {u"xa-ba"_s, u"xa-hai"_s, u"xa-mot"_s}) {
            communes.insert(code, std::make_shared<TrialDevice>(
                                      gateway.url, gateway.newOffice(code, u"H61.9%1"_s.arg(communes.size()))));
            QVERIFY(communes[code]->enrolled);
            const QString above = m_office->identity.office.code;
            QCOMPARE(administer(gateway.address, {u"office"_s, u"parent"_s, code, above}).status, 0);
        }
        const auto declare = [&](const QString &code, const QDateTime &at, const OnlineList &list) {
            ListReview made;
            made.id = QUuid::createUuid();
            made.at = at;
            made.unitCode = code;
            made.period = m_november;
            made.offered = list.count;
            made.used = 2;
            made.list = list;
            return communes[code]
                ->put(communes[code]->signedAs(
                    communes[code]->operation(OperationKind::listReviewed, made.id, {{u"listReview"_s, toJson(made)}})))
                .isApplied();
        };
        const OnlineList current = onlineList(m_office->catalogue, m_office->now.date());
        QVERIFY(declare(u"xa-mot"_s, m_office->now.addDays(-3), current));
        QVERIFY(declare(u"xa-hai"_s, m_office->now.addDays(-62), {current.version - 1, 19, u"before"_s}));
        int filed = 0;
        for (const auto &[channel, isHelped] :
             {std::pair(Channel::Online, false), {Channel::Online, true}, {Channel::Counter, false}}) {
            Dossier dossier = communes[u"xa-mot"_s]->dossier();
            dossier.receivedAt = m_office->now.addDays(-7 * ++filed);
            dossier.channel = channel;
            if (isHelped)
                dossier.assistance = Assistance{};
            QVERIFY(communes[u"xa-mot"_s]->put(communes[u"xa-mot"_s]->receipt(dossier)).isApplied());
        }
        signIn(m_supervisor);
        openPage();
        // Not enrolled: it says so, and shows nothing.
        QSignalSpy shown(m_counter->desks->adoption(), &AdoptionDesk::unitsShown);
        key(Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE(shown.count(), 1);
        QVERIFY(page()->units()->view().known.units.isEmpty());
        QVERIFY(part<QLabel>("adoptionMessage")->text().size() > 10);

        m_counter->desks->adoption()->beginOnline({gateway.url, province.enrolled->token, {}});
        key(Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(shown.count(), 3); // What is kept, then what was told.
        QVERIFY(shown.last().first().toBool());
        const auto column = [this](int at) {
            QStringList texts;
            const QAbstractItemModel *model = part<QTableView>("units")->model();
            for (int row = 0; row < model->rowCount(); ++row)
                texts.append(model->index(row, at).data().toString());
            return texts;
        };
        QStringList units;
        for (const UnitAdoption &unit : page()->units()->view().known.units)
            units.append(unit.unit);
        const QString own = m_office->identity.office.code;
        QCOMPARE(units, (QStringList{own, u"xa-ba"_s, u"xa-hai"_s, u"xa-mot"_s}));
        QCOMPARE(column(1), (QStringList{u"chưa rà soát"_s, u"chưa rà soát"_s, u"danh mục cũ"_s, u"đã rà soát"_s}));
        QCOMPARE(column(3), (QStringList{u"–"_s, u"–"_s, u"62 ngày"_s, u"3 ngày"_s}));
        const QString missing = missingWords(page()->units()->view());
        QVERIFY2(missing.contains(u"xa-ba"_s) && missing.contains(u"xa-hai (62 ngày)"_s), qPrintable(missing));
        QVERIFY(!missing.contains(u"xa-mot"_s));
        QVERIFY(part<QTableView>("units")->hasFocus());
        key(Qt::Key_Down);
        key(Qt::Key_Down);
        QVERIFY(part<QLabel>("unitsLine")->text().contains(u"xa-hai"_s));
        shoot(u"dvc-don-vi"_s);
        // The weeks of one share at a time; the line tells the three of the field in focus.
        QCOMPARE(part<QTableView>("units")->model()->columnCount(), firstWeekColumn + 12 + 1);
        QCOMPARE(column(firstWeekColumn + 10), (QStringList{u"–"_s, u"–"_s, u"–"_s, u"100"_s}));
        QCOMPARE(column(firstWeekColumn + 9).last(), u"0"_s);
        QCOMPARE(column(firstWeekColumn + 12).last(), u"33"_s);
        key(Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(column(firstWeekColumn + 10).last(), u"0"_s);
        QCOMPARE(column(firstWeekColumn + 9).last(), u"100"_s);
        QVERIFY(part<QTableView>("units")->hasFocus());
        key(Qt::Key_End, Qt::ControlModifier);
        QVERIFY2(part<QLabel>("unitsLine")->text().contains(u"tự nộp 33,3 % (1 / 3), có hỗ trợ 33,3 % (1 / 3)"_s),
                 qPrintable(part<QLabel>("unitsLine")->text()));
        shoot(u"dvc-don-vi-ho-tro"_s);

        // The sheet and the paper are of this view.
        QCOMPARE(unitsSheet(page()->units()->view()).rows.size(), 4);
        QSignalSpy written(m_counter->desks->adoption(), &AdoptionDesk::fileWritten);
        m_counter->desks->adoption()->writeFile(m_office->folder.filePath(u"don-vi.xlsx"_s));
        QTRY_COMPARE(written.count(), 1);
        const PrintedForm form = sheetForm(unitsPaperSheet(page()->units()->view()), m_office->identity.office,
                                           m_office->now, m_supervisor.displayName);
        QCOMPARE(form.pages, 1);

        // The line is cut, the window begins anew: what was told stands there with its time.
        const QVariantList paper = unitsPaperSheet(page()->units()->view()).rows.last();
        QCOMPARE(paper.last().toString(), u"33,3"_s); // As it is written here.
        gateway.gateway.reset();
        const QString time = m_office->now.toString(u"HH:mm dd/MM/yyyy"_s);
        m_office->now = m_office->now.addDays(2);
        m_counter = std::make_unique<CounterAtWork>(*m_office);
        m_counter->desks->adoption()->beginOnline({gateway.url, province.enrolled->token, {}});
        signIn(m_supervisor);
        openPage();
        QSignalSpy again(m_counter->desks->adoption(), &AdoptionDesk::unitsShown);
        part<Segments>("adoptionViews")->setFocus();
        key(Qt::Key_Right);
        QTRY_COMPARE(again.count(), 2);
        QVERIFY(!again.last().first().toBool());
        QCOMPARE(page()->units()->view().known.units.size(), 4);
        QVERIFY2(part<QLabel>("adoptionMessage")->text().contains(time),
                 qPrintable(part<QLabel>("adoptionMessage")->text()));
        QCOMPARE(column(3).last(), u"5 ngày"_s);
        shoot(u"dvc-don-vi-mat-mang"_s);
        key(Qt::Key_F9); // Signs this unit's list.
        QVERIFY(!page()->showsUnits());
        QTRY_VERIFY(part<QLineEdit>("listReviewPassword")->isVisible());
    }

    void itFitsInEveryTheme_data()
    {
        QTest::addColumn<ThemeKind>("kind");
        QTest::addColumn<int>("scale");
        QTest::newRow("sang") << ThemeKind::Light << 100;
        QTest::newRow("toi") << ThemeKind::Dark << 100;
        QTest::newRow("115") << ThemeKind::Light << 115;
    }
    void itFitsInEveryTheme()
    {
        QFETCH(ThemeKind, kind);
        QFETCH(int, scale);
        fillStore();
        askEvery(1);
        signIn(m_supervisor);
        applyTheme(*qApp, Theme{kind, scale});
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        saveOne(u"Lê Văn Thử"_s, u"083190004581"_s);
        QTRY_VERIFY(strip()->isVisible());
        shoot(u"ly-do-den-"_s + name);
        key(Qt::Key_1);
        openPage();
        shoot(u"dvc-"_s + name);
        QVERIFY(keepUnits(30));
        QSignalSpy shown(m_counter->desks->adoption(), &AdoptionDesk::unitsShown);
        key(Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE(shown.count(), 1);
        shoot(u"dvc-don-vi-"_s + name);
        QVERIFY(part<QTableView>("units")->model()->index(0, 0).data().toString().startsWith(u"Xã Thử Nghiệm"_s));
        const QString missing = missingWords(page()->units()->view()); // Ten and five: some are only counted.
        QVERIFY2(missing.contains(u"Chưa rà soát lần nào (10): Xã Thử Nghiệm 1, "_s), qPrintable(missing));
        QVERIFY(missing.size() < 400);
        const auto *units = part<QTableView>("units");
        int weeks = 0; // At larger letters the earliest give way, never the names.
        for (int column = firstWeekColumn; column < firstWeekColumn + 12; ++column)
            weeks += units->isColumnHidden(column) ? 0 : 1;
        QVERIFY2(weeks >= 8, qPrintable(QString::number(weeks)));
        QVERIFY(units->columnWidth(0) >= 190);
        QCOMPARE(m_counter->window.width(), 1366);
        m_counter->window.showPage(CounterWindow::Page::Reports);
        m_counter->settle();
        shoot(u"bao-cao-"_s + name);
        applyTheme(*qApp, Theme{});
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    applyTheme(application, Theme{});
    QTranslator vietnamese;
    if (!vietnamese.load(u":/i18n/mocua_vi.qm"_s))
        return 1;
    QCoreApplication::installTranslator(&vietnamese);
    TestCounterAdoption test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_counteradoption.moc"
