// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "counterstyle.h"
#include "iconpainting.h"
#include "theme.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class DeskThemeTest : public QObject
{
    Q_OBJECT
private slots:
    void textIsReadable_data();
    void textIsReadable();
    void badgesAreReadable_data();
    void badgesAreReadable();
    void measuresGrowWithTheScale();
    void vietnameseLettersFitTheirLine();
    void everyIconIsThere();
};

void DeskThemeTest::textIsReadable_data()
{
    QTest::addColumn<Token>("ink");
    QTest::addColumn<Token>("ground");
    QTest::addColumn<double>("least");
    const auto row = [](const char *name, Token ink, Token ground, double least) {
        QTest::newRow(name) << ink << ground << least;
    };
    row("text on surface", Token::Text, Token::Surface, 4.5);
    row("text on window", Token::Text, Token::Window, 4.5);
    row("muted on surface", Token::Muted, Token::Surface, 4.5);
    row("muted on window", Token::Muted, Token::Window, 4.5);
    row("muted on the rail", Token::Muted, Token::Rail, 4.5);
    row("muted on the desk", Token::Muted, Token::Desk, 4.5);
    row("text on hover", Token::Text, Token::Hover, 4.5);
    row("placeholder", Token::Placeholder, Token::Surface, 4.5);
    row("primary button", Token::OnPrimary, Token::Primary, 4.5);
    row("primary button under the mouse", Token::OnPrimary, Token::PrimaryHover, 4.5);
    row("primary button pressed", Token::OnPrimary, Token::PrimaryDown, 4.5);
    row("link", Token::Primary, Token::Surface, 4.5);
    row("link on the error strip", Token::Primary, Token::ErrorTint, 4.5);
    row("selection", Token::OnSelection, Token::Selection, 4.5);
    row("error words", Token::Error, Token::Surface, 4.5);
    row("error strip", Token::Error, Token::ErrorTint, 4.5);
    row("warning words", Token::Warning, Token::Surface, 4.5);
    row("success words", Token::Success, Token::Surface, 4.5);
    row("field border", Token::Border, Token::Surface, 3.0);
    row("field border on window", Token::Border, Token::Window, 3.0);
    row("warning border", Token::WarningLine, Token::Surface, 3.0);
    row("focus ring", Token::Focus, Token::Surface, 3.0);
    row("focus ring on window", Token::Focus, Token::Window, 3.0);
    row("focus ring on the selection", Token::Focus, Token::Selection, 3.0);
    row("disabled words", Token::DisabledText, Token::DisabledFill, 4.0);
}

void DeskThemeTest::textIsReadable()
{
    QFETCH(Token, ink);
    QFETCH(Token, ground);
    QFETCH(double, least);
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
        const Theme theme{kind, 100};
        const double found = contrast(theme.colour(ink), theme.colour(ground));
        QVERIFY2(found >= least, qPrintable(u"%1 in theme %2"_s.arg(found).arg(int(kind))));
    }
}

void DeskThemeTest::badgesAreReadable_data()
{
    QTest::addColumn<Tone>("tone");
    for (const Tone tone : {Tone::Draft, Tone::Received, Tone::Supplement, Tone::InProgress, Tone::Ready,
                            Tone::Returned, Tone::DueSoon, Tone::Overdue, Tone::Waiting, Tone::Attention})
        QTest::addRow("tone %d", int(tone)) << tone;
}

void DeskThemeTest::badgesAreReadable()
{
    QFETCH(Tone, tone);
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
        const TonePair pair = Theme{kind, 100}.tone(tone);
        QVERIFY(contrast(pair.text, pair.tint) >= 4.5);
    }
}

void DeskThemeTest::measuresGrowWithTheScale()
{
    QCOMPARE((Theme{ThemeKind::Light, 100}.fieldHeight()), 32);
    QCOMPARE((Theme{ThemeKind::Light, 115}.fieldHeight()), 36);
    QCOMPARE((Theme{ThemeKind::Light, 100}.primaryHeight()), 40);
    QCOMPARE((Theme{ThemeKind::Light, 115}.primaryHeight()), 44);
    QCOMPARE((Theme{ThemeKind::Light, 115}.font(TextRole::Rail).pixelSize()), 12);
    QCOMPARE((Theme{ThemeKind::Light, 150}.font(TextRole::Body).pixelSize()), 21);
    QCOMPARE((Theme{ThemeKind::Light, 115}.nextScale(1)), 130);
    QCOMPARE((Theme{ThemeKind::Light, 150}.nextScale(1)), 150);
    QCOMPARE((Theme{ThemeKind::Light, 100}.nextScale(-1)), 100);
}

void DeskThemeTest::vietnameseLettersFitTheirLine()
{
    for (const int scale : {100, 115}) {
        const Theme theme{ThemeKind::Light, scale};
        applyTheme(*qApp, theme);
        for (const TextRole role :
             {TextRole::Rail, TextRole::Caption, TextRole::Body, TextRole::Heading, TextRole::Name}) {
            QLabel label(u"ỄẬỖỢỮ gjy"_s);
            label.setFont(theme.font(role));
            label.ensurePolished();
            const QFontMetrics metrics(label.font());
            const QRect tight = metrics.tightBoundingRect(label.text());
            const int above = label.sizeHint().height() - metrics.descent();
            QVERIFY2(-tight.top() <= above, qPrintable(u"%1 px"_s.arg(label.font().pixelSize())));
        }
    }
}

void DeskThemeTest::everyIconIsThere()
{
    const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    QVERIFY(files.size() >= 55);
    for (const QString &file : files) {
        const QPixmap pixmap = iconPixmap(file.chopped(4), 20, Qt::red);
        QCOMPARE(pixmap.size(), QSize(20, 20));
    }
    QVERIFY(iconPixmap(u"no-such-icon"_s, 20, Qt::red).isNull());
}

QTEST_MAIN(DeskThemeTest)
#include "tst_desktheme.moc"
