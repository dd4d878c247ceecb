// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receivepagetest.h"

#include "componentstable.h"
#include "faultstrip.h"
#include "segments.h"

#include <QComboBox>
#include <QRadioButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSpinBox>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

/// How the receive page takes keys, shows faults and looks.
class DeskReceiveTest : public ReceivePageTest
{
    Q_OBJECT
private slots:
    void fivePapersTakeTwelveKeys();
    void focusGoesInThisOrder();
    void tabVisitsEveryFieldAndReturns();
    void everyWidgetHasAName();
    void textsAndMnemonicsFit_data();
    void textsAndMnemonicsFit();
    void faultsStandInTheStripAndAtTheFields();
    void stripShrinksAsFaultsArePutRight();
    void wheelChangesNothingWithoutFocus();
    void looksAsDrawn_data();
    void looksAsDrawn();
    void usesALargerScreen();
};

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
                             u"takenField"_s,
                             u"lateGroundField"_s,
                             u"padField"_s,
                             u"lateCloseButton"_s,
                             u"duplicateChoice1"_s,
                             u"duplicateChoice2"_s,
                             u"duplicateChoice3"_s,
                             u"duplicateChoice4"_s,
                             u"duplicateGround1"_s,
                             u"duplicateGround2"_s,
                             u"duplicateGround3"_s,
                             u"groundField"_s,
                             u"duplicateChange"_s,
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
                             u"knownPerson1"_s,
                             u"knownPerson2"_s,
                             u"knownPerson3"_s,
                             u"phoneField"_s,
                             u"submitterSegments"_s,
                             u"swapButton"_s,
                             u"relationBox"_s,
                             u"submitterField"_s,
                             u"submitterNumberField"_s,
                             u"submitterAuthority"_s,
                             u"returnSegments"_s,
                             u"postField"_s,
                             u"procedureField"_s,
                             u"exceptionBox"_s,
                             u"otherCodeField"_s,
                             u"purposeBox"_s,
                             u"copiesBox"_s,
                             u"pagesField"_s,
                             u"competentBox"_s,
                             u"recentPerson1"_s,
                             u"recentPerson2"_s,
                             u"recentPerson3"_s,
                             u"earlierButton"_s,
                             u"earlierList"_s,
                             u"earlierDossiers"_s,
                             u"paperName1"_s,
                             u"paperPages1"_s,
                             u"paperCopies1"_s,
                             u"signerBox"_s,
                             u"table"_s,
                             u"allButton"_s,
                             u"guideButton"_s,
                             u"supplementButton"_s,
                             u"supplementDate"_s,
                             u"refuseButton"_s,
                             u"noteField"_s,
                             u"changeDueButton"_s,
                             u"appointmentField"_s,
                             u"finishSegments"_s,
                             u"agreementField"_s,
                             u"exemptionBox"_s,
                             u"paymentSegments"_s,
                             u"receivedField"_s,
                             u"paperSegments"_s,
                             u"preview"_s,
                             u"saveButton"_s,
                             u"holdButton"_s,
                             u"nextButton"_s,
                             u"lateButton"_s,
                             u"vneidSegments"_s,
                             u"filedBySegments"_s,
                             u"assistSaveButton"_s,
                             u"assistHoldButton"_s};
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

QTEST_MAIN(DeskReceiveTest)
#include "tst_deskreceive.moc"
