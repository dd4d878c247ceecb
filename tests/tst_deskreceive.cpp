// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include "componentmodel.h"
#include "componentstable.h"
#include "counterwindow.h"
#include "faultstrip.h"
#include "receivepage.h"
#include "segments.h"
#include "undobar.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSpinBox>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace {

/// Presses keys as an officer would, at whatever has the focus, and counts them.
class Typist
{
public:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_count;
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString &text)
    {
        for (const QChar character : text) {
            ++m_count;
            QTest::keyClick(QApplication::focusWidget(), character.toLatin1());
        }
    }
    int count() const { return m_count; }

private:
    int m_count = 0;
};

QString focusName()
{
    const QWidget *focused = QApplication::focusWidget();
    return focused ? focused->objectName() : QString();
}

void verifyNone(const QStringList &found)
{
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

} // namespace

class DeskReceiveTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { DeskFixture::useVietnamese(); }
    void init();
    void cleanup() { m_window.reset(); }
    void fivePapersTakeTwelveKeys();
    void focusGoesInThisOrder();
    void tabVisitsEveryFieldAndReturns();
    void everyWidgetHasAName();
    void textsAndMnemonicsFit_data();
    void textsAndMnemonicsFit();
    void faultsStandInTheStripAndAtTheFields();
    void stripShrinksAsFaultsArePutRight();
    void newScanReplacesOnlyThePerson();
    void scanFillsTheAwaitedSubmitter();
    void twoKeysSwapThePeople();
    void personWithoutACardIsTyped();
    void companyIsTypedWithItsTaxCode();
    void nameWithoutAccentsHoldsTheSave();
    void onlineOnlyProcedureLocksTheSave();
    void otherSystemsCodeMayBeAwaited();
    void procedureIsFoundByTyping_data();
    void procedureIsFoundByTyping();
    void papersAreTickedByKeys();
    void missingPapersChangeTheSave();
    void changeIsCounted();
    void savedDossierCanBeUndone();
    void wheelChangesNothingWithoutFocus();
    void draftComesBackWhole();
    void lockKeepsTheEntry();
    void looksAsDrawn_data();
    void looksAsDrawn();
    void usesALargerScreen();
    void certifiedCopiesAskForPages();

private:
    template <typename T> T *find(const char *name) const
    {
        return m_window->receivePage()->findChild<T *>(QString::fromLatin1(name));
    }
    ReceivePage *page() const { return m_window->receivePage(); }
    void open();
    void choose(const QString &typed);

    std::unique_ptr<CounterWindow> m_window;
};

void DeskReceiveTest::init()
{
    DeskFixture::useTheme({});
    open();
}

void DeskReceiveTest::open()
{
    m_window = DeskFixture::window();
    QTest::keyClick(m_window.get(), Qt::Key_F2);
}

void DeskReceiveTest::choose(const QString &typed)
{
    find<QLineEdit>("procedureField")->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), typed);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
}

void DeskReceiveTest::fivePapersTakeTwelveKeys()
{
    QSignalSpy saved(page(), &ReceivePage::saveRequested);
    QCOMPARE(focusName(), u"scanPrompt"_s);
    page()->showApplicant(DeskFixture::uoc()); // The scan.
    QCOMPARE(focusName(), u"procedureField"_s);
    Typist typist;
    typist.type(u"cgxn"_s);
    typist.press(Qt::Key_Return);
    typist.press(Qt::Key_Down); // The first purpose.
    typist.press(Qt::Key_D, Qt::ControlModifier);
    typist.press(Qt::Key_F9);
    QCOMPARE(saved.count(), 1);
    QVERIFY2(typist.count() <= 12, qPrintable(QString::number(typist.count())));
    QVERIFY(!QApplication::activeModalWidget());
    const auto order = saved.first().first().value<ReceiveOrder>();
    QCOMPARE(order.procedureCode, u"1.004873"_s);
    QCOMPARE(order.components.size(), 5);
    QVERIFY(!lacksRequired(order));
    QCOMPARE(order.purpose, u"Đăng ký kết hôn"_s);
}

void DeskReceiveTest::focusGoesInThisOrder()
{
    QStringList names;
    for (const QWidget *widget : page()->focusOrder())
        names.append(widget->objectName());
    const QStringList golden{u"faultStrip"_s,
                             u"scanPrompt"_s,
                             u"typeButton"_s,
                             u"rescanButton"_s,
                             u"revealButton"_s,
                             u"doubtField"_s,
                             u"confirmButton"_s,
                             u"kindBox"_s,
                             u"nameField"_s,
                             u"paperBox"_s,
                             u"numberField"_s,
                             u"birthField"_s,
                             u"sexSegments"_s,
                             u"representativeField"_s,
                             u"addressField"_s,
                             u"phoneField"_s,
                             u"submitterSegments"_s,
                             u"swapButton"_s,
                             u"relationBox"_s,
                             u"submitterField"_s,
                             u"submitterNumberField"_s,
                             u"returnSegments"_s,
                             u"postField"_s,
                             u"procedureField"_s,
                             u"otherCodeField"_s,
                             u"purposeBox"_s,
                             u"copiesBox"_s,
                             u"pagesField"_s,
                             u"earlierButton"_s,
                             u"earlierList"_s,
                             u"table"_s,
                             u"allButton"_s,
                             u"guideButton"_s,
                             u"supplementButton"_s,
                             u"supplementDate"_s,
                             u"refuseButton"_s,
                             u"noteField"_s,
                             u"changeDueButton"_s,
                             u"appointmentField"_s,
                             u"exemptionBox"_s,
                             u"paymentSegments"_s,
                             u"receivedField"_s,
                             u"paperSegments"_s,
                             u"preview"_s,
                             u"saveButton"_s,
                             u"holdButton"_s,
                             u"nextButton"_s};
    QCOMPARE(names, golden);
    QWidget *at = page()->focusOrder().first();
    for (const QString &name : golden.sliced(1)) {
        do
            at = at->nextInFocusChain();
        while (!golden.contains(at->objectName()));
        QCOMPARE(at->objectName(), name);
    }
}

void DeskReceiveTest::tabVisitsEveryFieldAndReturns()
{
    page()->showApplicant(DeskFixture::uoc());
    choose(u"xntthn"_s);
    QStringList visited;
    QWidget *start = QApplication::focusWidget();
    for (int i = 0; i < 80; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        visited.append(focusName());
        if (QApplication::focusWidget() == start)
            break;
    }
    QCOMPARE(QApplication::focusWidget(), start); // No trap: round and back.
    for (const QString &name : {u"phoneField"_s, u"table"_s, u"noteField"_s, u"receivedField"_s, u"saveButton"_s})
        QVERIFY2(visited.contains(name), qPrintable(name));
}

void DeskReceiveTest::everyWidgetHasAName()
{
    page()->showApplicant(DeskFixture::uoc());
    choose(u"xntthn"_s);
    verifyNone(DeskFixture::namelessWidgets(m_window.get()));
}

void DeskReceiveTest::textsAndMnemonicsFit_data()
{
    QTest::addColumn<int>("scale");
    QTest::addColumn<bool>("isEnglish");
    QTest::newRow("100 per cent") << 100 << false;
    QTest::newRow("115 per cent") << 115 << false;
    QTest::newRow("100 per cent, English") << 100 << true;
    QTest::newRow("115 per cent, English") << 115 << true;
}

void DeskReceiveTest::textsAndMnemonicsFit()
{
    QFETCH(int, scale);
    QFETCH(bool, isEnglish);
    if (isEnglish)
        DeskFixture::useEnglish();
    const auto back = qScopeGuard([] { DeskFixture::useVietnamese(); });
    DeskFixture::useTheme({ThemeKind::Light, scale});
    m_window.reset();
    open();
    const auto verifyFit = [this] {
        QTest::qWait(1);
        verifyNone(DeskFixture::clippedTexts(m_window.get()));
        verifyNone(DeskFixture::repeatedMnemonics(m_window.get()));
        QCOMPARE(m_window->size(), QSize(1366, 728));
    };
    verifyFit();
    page()->showApplicant(DeskFixture::uoc());
    page()->showEarlierDossiers(DeskFixture::rows());
    choose(u"xntthn"_s);
    verifyFit();
    QTest::keyClick(m_window.get(), Qt::Key_T, Qt::ControlModifier);
    verifyFit();
    QTest::keyClick(m_window.get(), Qt::Key_I, Qt::ControlModifier);
    verifyFit();
    DeskFixture::shoot(m_window.get(), u"02-typed-%1"_s.arg(scale));
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    verifyFit();
    DeskFixture::shoot(m_window.get(), u"03a-%1"_s.arg(scale));
}

void DeskReceiveTest::faultsStandInTheStripAndAtTheFields()
{
    QSignalSpy saved(page(), &ReceivePage::saveRequested);
    page()->showApplicant(DeskFixture::uoc());
    choose(u"xntthn"_s);
    find<QLineEdit>("phoneField")->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), u"091234567"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
    QCOMPARE(saved.count(), 0);
    auto *strip = find<FaultStrip>("faultStrip");
    QVERIFY(strip->isVisible());
    QVERIFY(strip->hasFocus());
    QCOMPARE(strip->faults().size(), 1);
    QCOMPARE(strip->faults().first().field, u"phone"_s);
    QCOMPARE(find<QWidget>("phoneFault")->accessibleName(), strip->faults().first().message);
    QCOMPARE(find<QWidget>("phoneField")->property("fault").toString(), u"error"_s);
    DeskFixture::shoot(m_window.get(), u"03a-phone"_s);
    QTest::keyClick(strip, Qt::Key_Return);
    QCOMPARE(focusName(), u"phoneField"_s);
}

void DeskReceiveTest::stripShrinksAsFaultsArePutRight()
{
    page()->showApplicant(DeskFixture::uoc());
    choose(u"xntthn"_s);
    find<QLineEdit>("phoneField")->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), u"091234567"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
    QVERIFY(find<FaultStrip>("faultStrip")->isVisible());
    find<QLineEdit>("phoneField")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QTest::keyClicks(QApplication::focusWidget(), u"8"_s);
    QVERIFY(!find<FaultStrip>("faultStrip")->isVisible());
    QCOMPARE(find<QWidget>("phoneField")->property("fault").toString(), QString());
}

void DeskReceiveTest::newScanReplacesOnlyThePerson()
{
    page()->showApplicant(DeskFixture::uoc());
    choose(u"xntthn"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_D, Qt::ControlModifier);
    const ReceiveOrder before = page()->order();
    page()->showApplicant(DeskFixture::be());
    const ReceiveOrder after = page()->order();
    QCOMPARE(after.applicant.name, u"TRẦN THỊ BÉ"_s);
    QCOMPARE(after.procedureCode, before.procedureCode);
    QCOMPARE(after.components.first().state, before.components.first().state);
    QVERIFY(after.components.first().state != ComponentState::Missing);
}

void DeskReceiveTest::scanFillsTheAwaitedSubmitter()
{
    page()->showApplicant(DeskFixture::uoc());
    auto *who = find<Segments>("submitterSegments");
    who->setFocus();
    QTest::keyClick(who, Qt::Key_Right);
    page()->showApplicant(DeskFixture::be());
    const ReceiveOrder order = page()->order();
    QCOMPARE(order.applicant.name, u"NGUYỄN VĂN ƯỚC"_s);
    QCOMPARE(order.submitter.person.name, u"TRẦN THỊ BÉ"_s);
    QCOMPARE(order.submitter.person.paper.number, u"083188004412"_s);
    QCOMPARE(order.submitter.relation, Relation::Authorised);
    QVERIFY(!find<QLineEdit>("submitterNumberField")->text().contains(u"8800"));
}

void DeskReceiveTest::twoKeysSwapThePeople()
{
    page()->showApplicant(DeskFixture::uoc());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(page()->order().submitter.person.name, u"NGUYỄN VĂN ƯỚC"_s);
    QVERIFY(page()->order().applicant.name.isEmpty());
    QCOMPARE(focusName(), u"scanPrompt"_s);
    page()->showApplicant(DeskFixture::be()); // The owner's card.
    QCOMPARE(page()->order().applicant.name, u"TRẦN THỊ BÉ"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(page()->order().applicant.name, u"NGUYỄN VĂN ƯỚC"_s);
    QCOMPARE(page()->order().submitter.person.name, u"TRẦN THỊ BÉ"_s);
}

void DeskReceiveTest::personWithoutACardIsTyped()
{
    QTest::keyClicks(QApplication::focusWidget(), u"N"_s); // The prompt opens the entry from the first letter.
    QCOMPARE(focusName(), u"nameField"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"guyen Van Moc"_s);
    auto *paper = find<QComboBox>("paperBox");
    paper->setCurrentIndex(paper->findData(static_cast<int>(IdentityKind::None)));
    auto *ground = find<QLineEdit>("numberField");
    ground->setFocus();
    QTest::keyClicks(ground, u"mat the, dang cap lai"_s);
    find<QLineEdit>("birthField")->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), u"1954"_s);
    const Applicant person = page()->order().applicant;
    QCOMPARE(person.name, u"Nguyen Van Moc"_s);
    QCOMPARE(person.paper.kind, IdentityKind::None);
    QCOMPARE(person.paper.ground, u"mat the, dang cap lai"_s);
    QVERIFY(person.paper.number.isEmpty());
    QCOMPARE(person.birthDate->toIso(), u"1954"_s);
}

void DeskReceiveTest::companyIsTypedWithItsTaxCode()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_I, Qt::ControlModifier);
    auto *kind = find<QComboBox>("kindBox");
    kind->setCurrentIndex(kind->findData(static_cast<int>(OwnerKind::Company)));
    QVERIFY(!find<QWidget>("birthField")->isVisible());
    QVERIFY(find<QWidget>("representativeField")->isVisible());
    find<QLineEdit>("nameField")->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), u"Cong ty Ben Nghe"_s);
    find<QLineEdit>("numberField")->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), u"0312345678"_s);
    const Applicant company = page()->order().applicant;
    QCOMPARE(company.kind, OwnerKind::Company);
    QCOMPARE(company.taxCode, u"0312345678"_s);
    QVERIFY(company.paper.number.isEmpty());
    verifyNone(DeskFixture::repeatedMnemonics(m_window.get()));
}

void DeskReceiveTest::nameWithoutAccentsHoldsTheSave()
{
    Applicant person = DeskFixture::uoc();
    person.name = u"NGUYEN VAN UOC"_s;
    page()->showApplicant(person, {}, true);
    choose(u"xntthn"_s);
    QVERIFY(!find<QWidget>("saveButton")->isEnabled());
    QVERIFY(!find<QLabel>("lockReason")->text().isEmpty());
    DeskFixture::shoot(m_window.get(), u"03-doubt"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
    QCOMPARE(focusName(), u"doubtField"_s);
    QTest::mouseClick(find<QWidget>("confirmButton"), Qt::LeftButton);
    QVERIFY(!page()->order().isNameInDoubt);
    QVERIFY(find<QWidget>("saveButton")->isEnabled());
}

void DeskReceiveTest::onlineOnlyProcedureLocksTheSave()
{
    QSignalSpy saved(page(), &ReceivePage::saveRequested);
    page()->showApplicant(DeskFixture::uoc());
    choose(u"1.001193"_s);
    QVERIFY(!find<QWidget>("saveButton")->isEnabled());
    QVERIFY(find<QWidget>("channelBox")->isVisible());
    QCOMPARE(find<QLabel>("lockReason")->text(), find<QWidget>("channelBox")->accessibleName());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
    QCOMPARE(saved.count(), 0);
    DeskFixture::shoot(m_window.get(), u"02-online-only"_s);
}

void DeskReceiveTest::otherSystemsCodeMayBeAwaited()
{
    QSignalSpy saved(page(), &ReceivePage::saveRequested);
    page()->showApplicant(DeskFixture::uoc());
    QString code; // Any procedure on paper whose dossiers live elsewhere.
    for (const Procedure *procedure : DeskFixture::catalogue()->search({}, QDate(2026, 11, 23))) {
        const ProcedureTerms *terms = procedure->termsAt(QDate(2026, 11, 23));
        if (terms->home == DossierHome::MinistrySystem && terms->channelRule != ChannelRule::OnlineOnly)
            code = procedure->code;
    }
    QVERIFY2(!code.isEmpty(), "the demonstration catalogue has a paper procedure of a ministry's system");
    choose(code);
    QVERIFY(find<QWidget>("otherCodeField")->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
    QCOMPARE(saved.count(), 1);
    QVERIFY(saved.first().first().value<ReceiveOrder>().otherSystemCode.isEmpty());
}

void DeskReceiveTest::procedureIsFoundByTyping_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::newRow("words without accents") << u"tinh trang hon"_s << u"1.004873"_s;
    QTest::newRow("initials") << u"cgxntthn"_s << u"1.004873"_s;
    QTest::newRow("code") << u"2.000815"_s << u"2.000815"_s;
    QTest::newRow("nothing: the one used last") << QString() << u"1.004873"_s;
}

void DeskReceiveTest::procedureIsFoundByTyping()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    QSignalSpy chosen(page(), &ReceivePage::procedureChosen);
    choose(typed);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toString(), code);
}

void DeskReceiveTest::papersAreTickedByKeys()
{
    page()->showApplicant(DeskFixture::uoc());
    choose(u"xntthn"_s);
    auto *table = find<ComponentsTable>("table");
    table->setFocus();
    const auto states = [this] {
        QList<ComponentState> found;
        for (const Component &component : page()->order().components)
            found.append(component.state);
        return found;
    };
    QTest::keyClick(table, Qt::Key_Space);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(states().mid(0, 3), (QList{ComponentState::Original, ComponentState::Shown, ComponentState::Missing}));
    QTest::keyClick(table, Qt::Key_3);
    QCOMPARE(states().at(2), ComponentState::Database);
    QTest::keyClick(table, Qt::Key_3);
    QCOMPARE(states().at(2), ComponentState::Missing);
    QTest::keyClick(table, Qt::Key_1);
    QTest::keyClick(table, Qt::Key_1);
    QTest::keyClick(table, Qt::Key_Plus);
    QCOMPARE(page()->order().components.first().quantity, 2);
    QTest::keyClick(table, Qt::Key_D, Qt::ControlModifier);
    QVERIFY(!lacksRequired(page()->order()));
    QTest::keyClick(table, Qt::Key_F2);
    auto *editor = table->viewport()->findChild<QComboBox *>();
    QVERIFY(editor);
    QCOMPARE(QApplication::focusWidget(), editor);
}

void DeskReceiveTest::missingPapersChangeTheSave()
{
    page()->showApplicant(DeskFixture::uoc());
    choose(u"xntthn"_s);
    auto *save = find<QAbstractButton>("saveButton");
    QVERIFY(find<QWidget>("missingView")->isVisible());
    QVERIFY(find<QRadioButton>("guideButton")->isChecked()); // The preset.
    const QString guidance = save->text();
    find<QRadioButton>("refuseButton")->click();
    QCOMPARE(page()->order().missingChoice, MissingChoice::Refuse);
    QVERIFY(save->text() != guidance);
    find<QRadioButton>("supplementButton")->click();
    QCOMPARE(page()->order().supplementUntil > QDate(2026, 11, 23), true);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_D, Qt::ControlModifier);
    QVERIFY(!find<QWidget>("missingView")->isVisible());
}

void DeskReceiveTest::changeIsCounted()
{
    page()->showApplicant(DeskFixture::uoc());
    choose(u"xntthn"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F7);
    QCOMPARE(focusName(), u"receivedField"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"20000"_s);
    QCOMPARE(find<QLineEdit>("receivedField")->text(), u"20.000"_s);
    QCOMPARE(find<QLabel>("changeLabel")->text(), formattedDong(5000));
    QCOMPARE(page()->order().received, 20000);
    find<Segments>("paymentSegments")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(page()->order().method, PaymentMethod::Transfer);
    QVERIFY(!find<QWidget>("receivedField")->isVisible());
}

void DeskReceiveTest::savedDossierCanBeUndone()
{
    QSignalSpy undone(page(), &ReceivePage::undoRequested);
    const QUuid id = QUuid::createUuidV5(QUuid(), u"saved"_s);
    page()->showApplicant(DeskFixture::uoc());
    page()->clear();
    page()->showSaved(u"H61.33-261123-0018"_s, id, u"NGUYỄN VĂN ƯỚC"_s, true);
    auto *bar = find<UndoBar>("undoBar");
    QVERIFY(bar->isVisible());
    QCOMPARE(focusName(), u"scanPrompt"_s); // Ready for the next card.
    DeskFixture::shoot(m_window.get(), u"03b"_s);
    page()->showApplicant(DeskFixture::be());
    QVERIFY(bar->isVisible()); // The next card takes nothing away.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone.count(), 1);
    QCOMPARE(undone.first().first().toUuid(), id);
}

void DeskReceiveTest::wheelChangesNothingWithoutFocus()
{
    page()->showApplicant(DeskFixture::uoc());
    choose(u"xntthn"_s);
    find<QLineEdit>("phoneField")->setFocus();
    auto *copies = find<QSpinBox>("copiesBox");
    copies->setValue(3);
    const auto turn = [](QWidget *widget) {
        QWheelEvent turned(QPointF(5, 5), widget->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, 120), Qt::NoButton,
                           Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(widget, &turned);
    };
    turn(copies);
    QCOMPARE(copies->value(), 3);
    copies->setFocus();
    turn(copies);
    QCOMPARE(copies->value(), 4);
    auto *purpose = find<QComboBox>("purposeBox");
    turn(purpose);
    QCOMPARE(purpose->currentIndex(), -1);
}

void DeskReceiveTest::draftComesBackWhole()
{
    page()->showApplicant(DeskFixture::uoc());
    choose(u"xntthn"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    find<QLineEdit>("noteField")->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), u"ghi chu"_s);
    find<ComponentsTable>("table")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
    const QJsonObject kept = toJson(page()->order());
    page()->clear();
    QVERIFY(page()->isEmpty());
    page()->restore(receiveOrderFromJson(kept), DeskFixture::clock().now());
    QCOMPARE(toJson(page()->order()), kept);
    QVERIFY(find<QWidget>("draftBar")->isVisible());
}

void DeskReceiveTest::lockKeepsTheEntry()
{
    page()->showApplicant(DeskFixture::uoc());
    choose(u"xntthn"_s);
    const QJsonObject kept = toJson(page()->order());
    QWidget *before = QApplication::focusWidget();
    QTest::keyClick(before, Qt::Key_F12);
    QVERIFY(m_window->isLocked());
    QCOMPARE(focusName(), u"passwordField"_s);
    QSignalSpy saved(page(), &ReceivePage::saveRequested);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
    QCOMPARE(saved.count(), 0); // No key reaches what lies below.
    m_window->unlock();
    QCOMPARE(QApplication::focusWidget(), before);
    QCOMPARE(toJson(page()->order()), kept);
}

void DeskReceiveTest::looksAsDrawn_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<QString>("picture");
    QTest::newRow("light") << Theme{ThemeKind::Light, 100} << u"02"_s;
    QTest::newRow("dark") << Theme{ThemeKind::Dark, 100} << u"02b"_s;
    QTest::newRow("115 per cent") << Theme{ThemeKind::Light, 115} << u"02c"_s;
}

void DeskReceiveTest::looksAsDrawn()
{
    QFETCH(Theme, theme);
    QFETCH(QString, picture);
    DeskFixture::useTheme(theme); // While the window stands: nothing that is entered may go.
    DeskFixture::shoot(m_window.get(), picture + u"-empty"_s);
    page()->showApplicant(DeskFixture::uoc());
    page()->showEarlierDossiers({DeskFixture::rows().last()});
    QTest::keyClicks(QApplication::focusWidget(), u"xntthn"_s);
    DeskFixture::shoot(m_window.get(), picture + u"-typing"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    find<ComponentsTable>("table")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_4);
    find<QRadioButton>("supplementButton")->click();
    DeskFixture::shoot(m_window.get(), picture + u"-chosen"_s);
    QCOMPARE(page()->order().components.at(3).state, ComponentState::Missing);
}

void DeskReceiveTest::usesALargerScreen()
{
    m_window->resize(1920, 1040);
    page()->showApplicant(DeskFixture::uoc());
    page()->showEarlierDossiers(DeskFixture::rows());
    choose(u"xntthn"_s);
    QTest::qWait(1);
    QVERIFY(find<QWidget>("outcomePane")->width() >= 480);
    QVERIFY(find<QWidget>("applicantPane")->width() >= 430);
    DeskFixture::shoot(m_window.get(), u"02-1920"_s);
}

void DeskReceiveTest::certifiedCopiesAskForPages()
{
    page()->showApplicant(DeskFixture::uoc());
    choose(u"2.000815"_s);
    QCOMPARE(focusName(), u"pagesField"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"2, 5"_s);
    QCOMPARE(page()->order().pages, (QList{2, 5}));
    QCOMPARE(find<QLabel>("totalLabel")->text(), formattedDong(4000 + 7000));
    DeskFixture::shoot(m_window.get(), u"02-certified"_s);
    QTest::keyClicks(QApplication::focusWidget(), u", x"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
    QVERIFY(find<FaultStrip>("faultStrip")->isVisible());
    QCOMPARE(find<FaultStrip>("faultStrip")->faults().first().field, u"pages"_s);
}

QTEST_MAIN(DeskReceiveTest)
#include "tst_deskreceive.moc"
