// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include "counterwindow.h"
#include "dossierpage.h"
#include "lockpane.h"
#include "searchpage.h"

#include <QApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

void verifyNone(const QStringList &found)
{
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

} // namespace

class DeskPagesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { DeskFixture::useVietnamese(); }
    void looksAsDrawn_data();
    void looksAsDrawn();
};

void DeskPagesTest::looksAsDrawn_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme{ThemeKind::Light, 100};
    QTest::newRow("dark") << Theme{ThemeKind::Dark, 100};
    QTest::newRow("115 per cent") << Theme{ThemeKind::Light, 115};
}

void DeskPagesTest::looksAsDrawn()
{
    QFETCH(Theme, theme);
    DeskFixture::useTheme(theme);
    const QString suffix = QString::fromLatin1(QTest::currentDataTag()).left(4).trimmed();
    auto window = DeskFixture::window();
    window->dossierPage()->showDossier(DeskFixture::dossier(), DeskFixture::events(), true);
    window->searchPage()->searchFor(u"nguyen"_s);
    window->searchPage()->showResults(u"nguyen"_s, DeskFixture::rows());
    using Page = CounterWindow::Page;
    for (const Page page : {Page::Home, Page::Dossier, Page::Search, Page::Sync, Page::Settings}) {
        window->showPage(page);
        QCoreApplication::processEvents();
        DeskFixture::shoot(window.get(), u"page%1-%2"_s.arg(int(page)).arg(suffix));
        verifyNone(DeskFixture::clippedTexts(window.get()));
        verifyNone(DeskFixture::repeatedMnemonics(window.get()));
    }
    verifyNone(DeskFixture::namelessWidgets(window.get()));
    window->lock();
    DeskFixture::shoot(window.get(), u"lock-"_s + suffix);
    window->showSignIn();
    DeskFixture::shoot(window.get(), u"signin-"_s + suffix);
}

QTEST_MAIN(DeskPagesTest)
#include "tst_deskpages.moc"
