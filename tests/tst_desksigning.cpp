// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counterwindow.h"
#include "deskfixture.h"
#include "digitisepage.h"
#include "dossierpage.h"
#include "pinpane.h"
#include "settingspage.h"
#include "signingpane.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

void verifyClean(CounterWindow &window, const QString &name)
{
    QCoreApplication::processEvents();
    DeskFixture::shoot(&window, name);
    const QStringList found = DeskFixture::clippedTexts(&window) + DeskFixture::repeatedMnemonics(&window) +
                              DeskFixture::namelessWidgets(&window);
    QVERIFY2(found.isEmpty(), qPrintable(name + u'\n' + found.join(u'\n')));
}

SigningOptions optionsOf(SigningOptions::Key key)
{
    SigningOptions options;
    options.key = key;
    options.file = u"C:/Users/ha/khoa-ky.p12"_s;
    options.module = u"/usr/lib/softhsm/libsofthsm2.so"_s;
    options.token = u"Nguyễn Thị Hà"_s;
    return options;
}

} // namespace

/// What an officer sees of signing: the settings and the pane for the PIN.
class DeskSigningTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { DeskFixture::useVietnamese(); }

    void looksAsDrawn_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme{ThemeKind::Light, 100};
        QTest::newRow("dark") << Theme{ThemeKind::Dark, 100};
        QTest::newRow("115 per cent") << Theme{ThemeKind::Light, 115};
    }
    void looksAsDrawn()
    {
        QFETCH(Theme, theme);
        DeskFixture::useTheme(theme);
        const QString end = u"-"_s + QString::fromLatin1(QTest::currentDataTag()).left(4).trimmed();
        auto window = DeskFixture::window();
        SigningPane *settings = window->settingsPage()->signingPane();
        window->showPage(CounterWindow::Page::Settings);
        const QDateTime until(QDate(2027, 11, 23), QTime(9, 0), Qt::UTC);
        settings->setCertificate({u"Nguyễn Thị Hà"_s, {}, until.addYears(-1), until, {}}, DeskFixture::clock().now());
        for (const auto key : {SigningOptions::Key::None, SigningOptions::Key::File, SigningOptions::Key::Token}) {
            settings->setOptions(optionsOf(key));
            verifyClean(*window, u"signing-settings%1"_s.arg(int(key)) + end);
        }
        settings->setTrouble(u"Chưa cắm token."_s);
        verifyClean(*window, u"signing-settings-trouble"_s + end);

        window->showPage(CounterWindow::Page::Digitise);
        PinPane *pane = window->digitisePage()->pinPane();
        pane->showWaiting(u"12 hồ sơ chờ ký số"_s);
        verifyClean(*window, u"pin-waiting"_s + end);
        pane->ask(u"12 hồ sơ chờ ký số"_s, u"Nguyễn Thị Hà · hạn đến 23/11/2027"_s, {}, PinPane::Entry::Open,
                  PinPane::Focus::Taken);
        verifyClean(*window, u"pin-asking"_s + end);
        pane->setTrouble(u"Mã PIN không đúng. Chưa ký gì. Chỉ còn MỘT lần thử trước khi token bị khóa."_s,
                         PinPane::Entry::Open);
        verifyClean(*window, u"pin-wrong"_s + end);
        pane->setTrouble(
            u"Token đã bị khóa do nhập sai mã PIN nhiều lần: nhờ nơi cấp mở khóa. Giấy tờ chờ đến lúc đó."_s,
            PinPane::Entry::Closed);
        verifyClean(*window, u"pin-locked"_s + end);
        pane->showNote(u"Đã ký và lưu"_s, u"Chưa có dấu thời gian: Chưa liên lạc được với máy chủ dấu thời gian."_s);
        verifyClean(*window, u"pin-note"_s + end);
    }

    void thePinGoesOutOnceAndStandsNowhere()
    {
        auto window = DeskFixture::window();
        window->showPage(CounterWindow::Page::Digitise);
        PinPane *pane = window->digitisePage()->pinPane();
        auto *field = pane->findChild<QLineEdit *>(u"pinField"_s);
        QSignalSpy entered(pane, &PinPane::pinEntered);
        QSignalSpy later(pane, &PinPane::laterAsked);
        pane->ask(u"1"_s, {}, {}, PinPane::Entry::Open, PinPane::Focus::Taken);
        QVERIFY(field->hasFocus());
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QTest::keyClick(field, Qt::Key_Return); // Nothing typed: nothing tried.
        QCOMPARE(entered.count(), 0);
        QTest::keyClicks(field, u"1234"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(entered.count(), 1);
        QVERIFY(field->text().isEmpty());
        QTest::keyClicks(field, u"12"_s);
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(later.count(), 1);
        QVERIFY(field->text().isEmpty());
        QCOMPARE(entered.count(), 1);
    }

    void tabGoesThroughThePaneInOrder()
    {
        auto window = DeskFixture::window();
        window->showPage(CounterWindow::Page::Digitise);
        PinPane *pane = window->digitisePage()->pinPane();
        pane->ask(u"1"_s, {}, {}, PinPane::Entry::Open, PinPane::Focus::Taken);
        QStringList names;
        for (int i = 0; i < 3; ++i) {
            names.append(QApplication::focusWidget()->objectName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(names, (QStringList{u"pinField"_s, u"enterButton"_s, u"laterButton"_s}));
    }

    void whatIsTypedForThePinIsForNothingElse()
    {
        auto window = DeskFixture::window();
        window->showPage(CounterWindow::Page::Digitise);
        DigitisePage *page = window->digitisePage();
        page->pinPane()->ask(u"1"_s, {}, {}, PinPane::Entry::Open, PinPane::Focus::Taken);
        ScannedPage scanned;
        scanned.id = QUuid::createUuid();
        page->setPages({scanned}, false);
        page->showCurrent(scanned.id); // Pages that arrive do not take the focus away.
        QSignalSpy dropped(page, &DigitisePage::dropAsked);
        QSignalSpy assigned(page, &DigitisePage::assignAsked);
        auto *field = page->pinPane()->findChild<QLineEdit *>(u"pinField"_s);
        QVERIFY(field->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), u"1r2"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        QCOMPARE(assigned.count() + dropped.count(), 0);
        QCOMPARE(field->text().size(), 3);
    }

    void signedPapersAreSaidOnTheDossier()
    {
        auto window = DeskFixture::window();
        const Dossier dossier = DeskFixture::dossier();
        QSignalSpy asked(window->dossierPage(), &DossierPage::filesAsked);
        window->dossierPage()->showDossier(dossier, DeskFixture::events(), true);
        QCOMPARE(asked.count(), 1);
        Paper paper;
        paper.component = dossier.components.first().number;
        paper.pages = 2;
        paper.signature = {u"Nguyễn Thị Hà"_s, DeskFixture::clock().now(), QString(64, u'a'), {}};
        Paper plain = paper;
        plain.component = dossier.components.last().number;
        plain.signature = {};
        window->dossierPage()->showFiles(dossier.id, {paper, plain});
        window->showPage(CounterWindow::Page::Dossier);
        QCoreApplication::processEvents();
        DeskFixture::shoot(window.get(), u"signed-dossier"_s);
        const auto *table = window->dossierPage()->findChild<QAbstractItemView *>(u"papers"_s);
        const auto remark = [table](int row) { return table->model()->index(row, 4).data().toString(); };
        QVERIFY(remark(0).contains(u"09:41 23/11, Nguyễn Thị Hà"));
        QVERIFY(remark(table->model()->rowCount() - 1).contains(u"2 trang"));
    }
};

QTEST_MAIN(DeskSigningTest)
#include "tst_desksigning.moc"
