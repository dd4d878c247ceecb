// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receivepagetest.h"

#include "componentstable.h"
#include "faultstrip.h"
#include "segments.h"
#include "undobar.h"

#include <QComboBox>
#include <QLabel>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// What an officer enters on the receive page, and what becomes of it.
class DeskEntryTest : public ReceivePageTest
{
    Q_OBJECT
private slots:
    void newScanReplacesOnlyThePerson();
    void scanFillsTheAwaitedSubmitter();
    void twoKeysSwapThePeople();
    void personWithoutACardIsTyped();
    void companyIsTypedWithItsTaxCode();
    void nameWithoutAccentsHoldsTheSave();
    void otherSystemsCodeMayBeAwaited();
    void procedureIsFoundByTyping_data();
    void procedureIsFoundByTyping();
    void papersAreTickedByKeys();
    void missingPapersChangeTheSave();
    void changeIsCounted();
    void savedDossierCanBeUndone();
    void draftComesBackWhole();
    void lockKeepsTheEntry();
    void certifiedCopiesAskForPages();
};

void DeskEntryTest::newScanReplacesOnlyThePerson()
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

void DeskEntryTest::scanFillsTheAwaitedSubmitter()
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

void DeskEntryTest::twoKeysSwapThePeople()
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

void DeskEntryTest::personWithoutACardIsTyped()
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

void DeskEntryTest::companyIsTypedWithItsTaxCode()
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

void DeskEntryTest::nameWithoutAccentsHoldsTheSave()
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

void DeskEntryTest::otherSystemsCodeMayBeAwaited()
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

void DeskEntryTest::procedureIsFoundByTyping_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::newRow("words without accents") << u"tinh trang hon"_s << u"1.004873"_s;
    QTest::newRow("initials") << u"cgxntthn"_s << u"1.004873"_s;
    QTest::newRow("code") << u"2.000815"_s << u"2.000815"_s;
    QTest::newRow("nothing: the one used last") << QString() << u"1.004873"_s;
}

void DeskEntryTest::procedureIsFoundByTyping()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    QSignalSpy chosen(page(), &ReceivePage::procedureChosen);
    choose(typed);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toString(), code);
}

void DeskEntryTest::papersAreTickedByKeys()
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

void DeskEntryTest::missingPapersChangeTheSave()
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

void DeskEntryTest::changeIsCounted()
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

void DeskEntryTest::savedDossierCanBeUndone()
{
    QSignalSpy undone(page(), &ReceivePage::undoRequested);
    const QUuid id = QUuid::createUuidV5(QUuid(), u"saved"_s);
    page()->showApplicant(DeskFixture::uoc());
    page()->clear();
    Dossier saved;
    saved.id = id;
    saved.codes = {{CodeKind::Official, u"H61.33-261123-0018"_s, {}}};
    saved.applicant.name = u"NGUYỄN VĂN ƯỚC"_s;
    page()->showSaved(saved, true);
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

void DeskEntryTest::draftComesBackWhole()
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

void DeskEntryTest::lockKeepsTheEntry()
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

void DeskEntryTest::certifiedCopiesAskForPages()
{
    page()->showApplicant(DeskFixture::uoc());
    choose(u"2.000815"_s);
    QCOMPARE(focusName(), u"paperName1"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"2"_s); // An offered name, by its digit.
    QCOMPARE(focusName(), u"paperPages1"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"2"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClicks(QApplication::focusWidget(), u"1"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"5"_s);
    const QList<CertifiedPaper> papers = page()->order().papers;
    QCOMPARE(papers.size(), 2);
    QCOMPARE(papers.first().pages, 2);
    QCOMPARE(papers.last().pages, 5);
    QVERIFY(page()->order().isFinishedNow);
    QCOMPARE(find<QLabel>("totalLabel")->text(), formattedDong(4000 + 7000));
    DeskFixture::shoot(m_window.get(), u"02-certified"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
    QVERIFY(find<FaultStrip>("faultStrip")->isVisible());
    QCOMPARE(find<FaultStrip>("faultStrip")->faults().first().field, u"paper.2.pages"_s);
}

QTEST_MAIN(DeskEntryTest)
#include "tst_deskentry.moc"
