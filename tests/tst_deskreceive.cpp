// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include "counterwindow.h"
#include "receivepage.h"

#include <QApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

class DeskReceiveTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { DeskFixture::useVietnamese(); }
    void looksAsDrawn_data();
    void looksAsDrawn();
};

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
    DeskFixture::useTheme(theme);
    auto window = DeskFixture::window();
    ReceivePage *page = window->receivePage();
    QTest::keyClick(window.get(), Qt::Key_F2);
    DeskFixture::shoot(window.get(), picture + u"-empty"_s);
    page->showApplicant(DeskFixture::uoc());
    page->showEarlierDossiers({DeskFixture::rows().last()});
    DeskFixture::shoot(window.get(), picture + u"-scanned"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"xntthn"_s);
    DeskFixture::shoot(window.get(), picture + u"-typing"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    DeskFixture::shoot(window.get(), picture + u"-chosen"_s);
}

QTEST_MAIN(DeskReceiveTest)
#include "tst_deskreceive.moc"
