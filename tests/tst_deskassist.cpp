// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receivepagetest.h"

#include "clock.h"
#include "codeview.h"
#include "segments.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>

#include <zbar.h>

using namespace Qt::StringLiterals;

namespace {

/// What another library than the one that painted it reads from the screen.
QStringList readByZbar(const QImage &shown)
{
    const QImage image = shown.convertToFormat(QImage::Format_Grayscale8);
    QByteArray grey;
    for (int y = 0; y < image.height(); ++y)
        grey.append(reinterpret_cast<const char *>(image.constScanLine(y)), image.width());
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 1);
    zbar::Image picture(unsigned(image.width()), unsigned(image.height()), "Y800", grey.constData(),
                        static_cast<unsigned long>(grey.size()));
    scanner.scan(picture);
    QStringList texts;
    for (auto symbol = picture.symbol_begin(); symbol != picture.symbol_end(); ++symbol)
        texts.append(QString::fromStdString(symbol->get_data()));
    return texts;
}

} // namespace

/// Hỗ trợ nộp trực tuyến on the receive page: when it opens, what it asks, what is refused, whose rule holds.
class DeskAssistTest : public ReceivePageTest
{
    Q_OBJECT
private slots:
    void onlineOnlyProcedureIsFiledWithHelp();
    void aGroundTakesPaperAllTheSame();
    void helpIsGivenWhereTheRuleLeavesTheChoice();
    void theRuleOfTheDayIsSaidBeforeItIsApplied();
    void theCodeOnTheScreenLeadsToTheProceduresPage();
};

void DeskAssistTest::onlineOnlyProcedureIsFiledWithHelp()
{
    QSignalSpy saved(page(), &ReceivePage::saveRequested);
    page()->showApplicant(DeskFixture::uoc());
    choose(u"1.001193"_s);
    QVERIFY(page()->isAssisting());
    QVERIFY(find<QWidget>("assistPane")->isVisible());
    QVERIFY(!find<QWidget>("outcomePane")->isVisible());
    QVERIFY(find<QWidget>("channelBox")->isVisible());
    DeskFixture::shoot(m_window.get(), u"02-assist"_s);
    verifyNone(DeskFixture::clippedTexts(m_window.get()));
    verifyNone(DeskFixture::repeatedMnemonics(m_window.get()));
    verifyNone(DeskFixture::namelessWidgets(m_window.get()));
    // A code without who filed it: asked for; a one-time password: refused with words.
    auto *code = find<QLineEdit>("otherCodeField");
    code->setFocus();
    QTest::keyClicks(code, u"H61.33-261123-150042"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
    QCOMPARE(saved.count(), 0);
    find<Segments>("filedBySegments")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    code->setFocus();
    code->selectAll();
    QTest::keyClicks(code, u"482913"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
    QCOMPARE(saved.count(), 0);
    QVERIFY(find<QWidget>("otherCodeFault")->isVisible());
    DeskFixture::shoot(m_window.get(), u"02-assist-otp"_s);
    code->setFocus();
    code->selectAll();
    QTest::keyClicks(code, u"H61.33-261123-150042"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
    QCOMPARE(saved.count(), 1);
    const auto order = saved.first().first().value<ReceiveOrder>();
    QCOMPARE(order.assistance->filedBy, FiledBy::Citizen);
    QCOMPARE(order.otherSystemCode, u"H61.33-261123-150042"_s);
    // What is entered comes back as it was.
    page()->restore(receiveOrderFromJson(toJson(order)));
    QVERIFY(page()->isAssisting());
    QCOMPARE(page()->order().assistance->filedBy, FiledBy::Citizen);
}

void DeskAssistTest::aGroundTakesPaperAllTheSame()
{
    QSignalSpy saved(page(), &ReceivePage::saveRequested);
    page()->showApplicant(DeskFixture::uoc());
    choose(u"1.001193"_s);
    auto *grounds = find<QComboBox>("exceptionBox");
    grounds->setFocus();
    QTest::keyClick(grounds, Qt::Key_Down);
    QVERIFY(!page()->isAssisting());
    QVERIFY(find<QWidget>("outcomePane")->isVisible());
    DeskFixture::shoot(m_window.get(), u"02-exception"_s);
    verifyNone(DeskFixture::clippedTexts(m_window.get()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
    QCOMPARE(saved.count(), 1);
    QCOMPARE(saved.first().first().value<ReceiveOrder>().paperException, u"no-phone"_s);
    QVERIFY(!saved.first().first().value<ReceiveOrder>().assistance);
}

/// A procedure that takes paper, too, may be filed online with help all the same.
void DeskAssistTest::helpIsGivenWhereTheRuleLeavesTheChoice()
{
    page()->showApplicant(DeskFixture::uoc());
    choose(u"1.004873"_s);
    QVERIFY(!page()->isAssisting());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_O, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(page()->isAssisting());
    QVERIFY(find<QWidget>("otherCodeField")->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_O, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!page()->isAssisting());
    choose(u"2.000884"_s); // In front of who certifies: paper only.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_O, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!page()->isAssisting());
}

/// The rule changes at midnight while a draft is open: the new day's rule is said, nothing entered is lost.
void DeskAssistTest::theRuleOfTheDayIsSaidBeforeItIsApplied()
{
    QDateTime now = fromIsoOfficeTime(u"2025-09-30T23:58:00");
    page()->setClock(Clock([&now] { return now; }));
    QSignalSpy saved(page(), &ReceivePage::saveRequested);
    page()->showApplicant(DeskFixture::uoc());
    choose(u"1.001193"_s);
    QVERIFY(!page()->isAssisting());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_D, Qt::ControlModifier);
    const QList<Component> papers = page()->order().components;
    now = fromIsoOfficeTime(u"2025-10-01T00:00:20");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
    QCOMPARE(saved.count(), 0);
    QVERIFY(page()->isAssisting());
    QVERIFY(find<QWidget>("faultStrip")->isVisible());
    DeskFixture::shoot(m_window.get(), u"02-midnight"_s);
    const ReceiveOrder kept = page()->order();
    QCOMPARE(kept.applicant.name, DeskFixture::uoc().name);
    QCOMPARE(kept.components.size(), papers.size());
    for (qsizetype i = 0; i < papers.size(); ++i)
        QCOMPARE(kept.components.at(i).state, papers.at(i).state);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
    QCOMPARE(saved.count(), 1);
    QVERIFY(saved.first().first().value<ReceiveOrder>().assistance);
    page()->setClock(DeskFixture::clock());
}

/// Read back by ZBar, which is not the library that wrote it; with nothing of the person in it.
void DeskAssistTest::theCodeOnTheScreenLeadsToTheProceduresPage()
{
    page()->showApplicant(DeskFixture::uoc());
    choose(u"1.001193"_s);
    QCoreApplication::processEvents(); // The layout gives it its place.
    auto *view = find<QWidget>("assistPane")->findChild<CodeView *>();
    const QImage shown = m_window->grab(QRect(view->mapTo(m_window.get(), QPoint()), view->size())).toImage();
    const QStringList texts = readByZbar(shown);
    QCOMPARE(texts.size(), 1);
    QCOMPARE(texts.first(), DeskFixture::catalogue()->filing.pageOf(u"1.001193"_s));
    QVERIFY(texts.first().startsWith(u"https://"_s) && texts.first().endsWith(u"=1.001193"_s));
}

QTEST_MAIN(DeskAssistTest)
#include "tst_deskassist.moc"
