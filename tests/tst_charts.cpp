// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arrivalschart.h"
#include "barchart.h"
#include "bulletchart.h"
#include "chartview.h"
#include "counterstyle.h"
#include "deskfixture.h"
#include "heatchart.h"
#include "sparkchart.h"
#include "stackedchart.h"

#include <QAccessible>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

const Theme light;

QImage painted(const Chart &chart, const QSize &size, const Theme &theme = light)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(theme.colour(Token::Surface));
    QPainter painter(&image);
    chart.paint(painter, QRectF(QPointF(0, 0), size), theme);
    return image;
}

/// Pixels of that colour in the row.
int widthOf(const QImage &image, int y, const QColor &colour)
{
    int found = 0;
    for (int x = 0; x < image.width(); ++x)
        found += image.pixelColor(x, y) == colour ? 1 : 0;
    return found;
}

int heightOf(const QImage &image, int x, const QColor &colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        found += image.pixelColor(x, y) == colour ? 1 : 0;
    return found;
}

int greyBetween(const QColor &a, const QColor &b)
{
    return qAbs(qGray(a.rgb()) - qGray(b.rgb()));
}

double contrastOf(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double part) {
            return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const double one = luminance(a);
    const double other = luminance(b);
    return (qMax(one, other) + 0.05) / (qMin(one, other) + 0.05);
}

QList<BarChart::Bar> procedures(int count)
{
    QList<BarChart::Bar> bars;
    for (int i = 1; i <= count; ++i)
        bars.append({u"Thủ tục %1"_s.arg(i), i, {u"procedure"_s, QString::number(i)}});
    return bars;
}

QList<ArrivalsChart::Quarter> morningAndAfternoon()
{
    return {{QTime(7, 0), 1, 3, {u"arrivals"_s, u"07:00"_s}},   {QTime(7, 15), 4, 3, {u"arrivals"_s, u"07:15"_s}},
            {QTime(7, 30), 11, 4, {u"arrivals"_s, u"07:30"_s}}, {QTime(7, 45), 8, 4, {u"arrivals"_s, u"07:45"_s}},
            {QTime(13, 30), 6, 4, {u"arrivals"_s, u"13:30"_s}}, {QTime(13, 45), 0, 3, {u"arrivals"_s, u"13:45"_s}}};
}

std::shared_ptr<const Chart> heat()
{
    const auto field = [](qint64 value) { return HeatChart::Field{value, false, {u"busy"_s, QString::number(value)}}; };
    return std::make_shared<HeatChart>(
        QStringList{u"Thứ Hai"_s, u"Thứ Ba"_s}, QStringList{u"07"_s, u"08"_s, u"09"_s},
        QList<HeatChart::Field>{field(0), field(14), field(40), field(2), field(20), field(30)});
}

QList<std::shared_ptr<const Chart>> allCharts()
{
    return {std::make_shared<BarChart>(procedures(30)),
            std::make_shared<ArrivalsChart>(morningAndAfternoon()),
            std::make_shared<BulletChart>(31.0, 35.0),
            std::make_shared<SparkChart>(
                QList<SparkChart::Day>{{QDate(2026, 11, 20), 4, {}}, {QDate(2026, 11, 23), 9, {}}}),
            std::make_shared<StackedChart>(StackedChart::Part{40, {}}, StackedChart::Part{55, {}},
                                           StackedChart::Part{2, {}}),
            heat()};
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT

    std::unique_ptr<ChartView> view(std::shared_ptr<const Chart> chart, const QSize &size = {420, 200})
    {
        auto made = std::make_unique<ChartView>();
        made->setTitle(u"Biểu đồ"_s);
        made->setChart(std::move(chart), u"Chưa có gì."_s);
        made->resize(size);
        made->show();
        QApplication::setActiveWindow(made.get());
        made->setFocus();
        return made;
    }

private slots:
    void initTestCase()
    {
        DeskFixture::useVietnamese();
        DeskFixture::useTheme(light);
    }

    void aThousandProceduresAreTenAndTheRest()
    {
        const BarChart chart(procedures(1000), {u"procedures"_s, {}});
        const QList<BarChart::Bar> shown = chart.shown(400, light);
        QCOMPARE(shown.size(), 11);
        QCOMPARE(shown.first().value, 1000); // The largest first, whatever the order they came in.
        QVERIFY2(shown.last().label.contains(u"990"), qPrintable(shown.last().label));
        QCOMPARE(shown.last().link, (DayLink{u"procedures"_s, u"10"_s}));
        qint64 sum = 0;
        for (const BarChart::Bar &bar : shown)
            sum += bar.value;
        QCOMPARE(sum, 1000 * 1001 / 2);              // Nothing gets lost.
        QCOMPARE(chart.shown(190, light).size(), 7); // Where there is less room, the rest is larger.
        QCOMPARE(BarChart(procedures(11)).shown(400, light).size(), 11);
        QCOMPARE(BarChart(procedures(11)).shown(400, light).last().label, u"Thủ tục 1"_s); // One alone is no rest.
    }

    void barsAreAsLongAsTheirValues_data()
    {
        QTest::addColumn<qint64>("most");
        QTest::newRow("small") << qint64(40);
        QTest::newRow("huge") << qint64(4'000'000'000'000);
    }
    void barsAreAsLongAsTheirValues()
    {
        QFETCH(qint64, most);
        const BarChart chart({{u"Một"_s, most, {}}, {u"Hai"_s, most / 2, {}}, {u"Ba"_s, 0, {}}});
        const QImage image = painted(chart, {500, 200});
        const QColor bar = light.colour(Token::Primary);
        const int whole = widthOf(image, 13, bar);
        const int half = widthOf(image, 13 + 26, bar);
        QVERIFY2(whole > 150, qPrintable(QString::number(whole)));
        QVERIFY2(qAbs(whole - 2 * half) <= 2, qPrintable(u"%1, %2"_s.arg(whole).arg(half)));
        QCOMPARE(widthOf(image, 13 + 52, bar), 0);
        QVERIFY(chart.marks(QRectF(0, 0, 500, 200), light)
                    .first()
                    .words.endsWith(most == 40 ? u"40"_s : u"4.000.000.000.000"_s));
    }

    void arrivalsStandOnTheirAxis()
    {
        const ArrivalsChart chart(morningAndAfternoon());
        const QSize size(420, 200);
        const QImage image = painted(chart, size);
        const QList<ChartMark> marks = chart.marks(QRectF(QPointF(0, 0), size), light);
        QCOMPARE(marks.size(), 6);
        const auto barAt = [&](int i) {
            // Right of the middle: the line of the counters is not counted, for it is no part of a bar.
            return heightOf(image, int(marks.at(i).place.center().x()) + 1, light.colour(Token::Primary));
        };
        const double unit = marks.first().place.height() / 12; // 0, 4, 8, 12.
        QVERIFY2(qAbs(barAt(3) - 8 * unit) < 8,
                 qPrintable(QString::number(barAt(3)))); // Grid lines and the counters' line.
        QVERIFY(qAbs(barAt(1) - 4 * unit) < 6);
        QCOMPARE(barAt(5), 0);
        const qreal pitch = marks.at(1).place.left() - marks.at(0).place.left();
        QVERIFY(marks.at(4).place.left() - marks.at(3).place.left() > 2 * pitch); // Noon.
        QCOMPARE(marks.at(2).words, u"07:30–07:45: 11 khách, 4 quầy mở"_s);
    }

    void theLineOfCountersIsSeenOverBars()
    {
        const QImage image = painted(ArrivalsChart(morningAndAfternoon()), {420, 200});
        const QColor line = light.tone(Tone::DueSoon).text;
        int found = 0;
        for (int x = 0; x < image.width(); ++x)
            found += heightOf(image, x, line) > 0 ? 1 : 0;
        QVERIFY2(found > 250, qPrintable(QString::number(found)));
    }

    void aShareFillsItsPart()
    {
        const QImage image = painted(BulletChart(25.0, 75.0), {202, 16});
        QVERIFY(qAbs(widthOf(image, 8, light.colour(Token::Primary)) - 50) <= 2);
        QVERIFY(qAbs(widthOf(image, 2, light.colour(Token::Text)) - 2) <= 1); // The tick reaches out of the bar.
        int tick = 0;
        while (tick < image.width() && image.pixelColor(tick, 8) != light.colour(Token::Text))
            ++tick;
        QVERIFY2(qAbs(tick - 151) <= 3, qPrintable(QString::number(tick)));
        QCOMPARE(BulletChart(140.0, {}).marks({}, light).first().words, u"140 %"_s);
        QCOMPARE(widthOf(painted(BulletChart(140.0, {}), {200, 16}), 8, light.colour(Token::Primary)), 200);
    }

    void theDayThatIsLookedAtStandsOut()
    {
        QList<SparkChart::Day> days;
        for (int i = 0; i < 20; ++i)
            days.append({QDate(2026, 11, 1).addDays(i), i == 19 ? 10 : 5, {}});
        const QImage image = painted(SparkChart(days), {60, 22});
        QCOMPARE(heightOf(image, 57, light.colour(Token::Primary)), 22);
        QCOMPARE(heightOf(image, 54, light.colour(Token::StrongLine)), 11);
        QCOMPARE(widthOf(image, 21, light.colour(Token::Primary)), 2);
        QCOMPARE(widthOf(image, 21, light.colour(Token::StrongLine)), 38);
    }

    void partsAddUpToTheWhole()
    {
        const StackedChart chart({40, {}}, {59, {}}, {1, {}});
        const QRectF rect(0, 0, 300, 10);
        const QList<ChartMark> marks = chart.marks(rect, light);
        QCOMPARE(marks.size(), 3);
        QVERIFY(qAbs(marks.at(0).place.width() - 120) < 2);
        QVERIFY(marks.at(2).place.width() >= 3); // One late dossier of a thousand is seen.
        QVERIFY(marks.at(2).place.right() <= 300.01);
        QCOMPARE(StackedChart({0, {}}, {7, {}}, {0, {}}).marks(rect, light).size(), 1);
        QVERIFY(StackedChart({0, {}}, {0, {}}, {0, {}}).marks(rect, light).isEmpty());
    }

    void nothingIsToldByColourAlone_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme{ThemeKind::Light, 100};
        QTest::newRow("dark") << Theme{ThemeKind::Dark, 100};
        QTest::newRow("high contrast") << Theme{ThemeKind::HighContrast, 100};
    }
    void nothingIsToldByColourAlone()
    {
        QFETCH(Theme, theme);
        constexpr int seen = 40; // Of 255 greys.
        const QColor bar = theme.colour(Token::Primary);
        const QColor ground = theme.colour(Token::Surface);
        QVERIFY(greyBetween(bar, ground) > seen);
        if (theme.kind != ThemeKind::HighContrast) // There white and yellow; the word says which is the rest.
            QVERIFY(greyBetween(bar, theme.colour(Token::StrongLine)) > seen);
        // Early, on time, late: the late part is hatched, so that it has both greys.
        const QImage image = painted(StackedChart({10, {}}, {10, {}}, {10, {}}), {300, 10}, theme);
        QSet<QRgb> late;
        for (int x = 220; x < 280; ++x) {
            for (int y = 2; y < 7; ++y)
                late.insert(image.pixel(x, y));
        }
        QVERIFY(late.size() >= 2);
        // Numbers of the busy hours can be read on every ground.
        const QImage hours = painted(*heat(), {300, 80}, theme);
        for (const ChartMark &mark : heat()->marks(QRectF(0, 0, 300, 80), theme)) {
            if (mark.link.isEmpty() || !mark.place.isValid())
                continue;
            const QColor under = hours.pixelColor(mark.place.topLeft().toPoint() + QPoint(2, 2));
            double most = 1;
            for (int x = int(mark.place.left()) + 1; x < int(mark.place.right()) - 2; ++x) {
                for (int y = int(mark.place.top()) + 2; y < int(mark.place.bottom()) - 2; ++y)
                    most = qMax(most, contrastOf(hours.pixelColor(x, y), under));
            }
            QVERIFY2(most >= 4.5, qPrintable(u"%1: %2"_s.arg(mark.words).arg(most)));
        }
    }

    void valuesStayWithinTheirChart()
    {
        for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
            for (const int scale : Theme::scales) {
                const Theme theme{kind, scale};
                for (const auto &chart : allCharts()) {
                    const QRectF rect(QPointF(10, 10), QSizeF(chart->leastSize(theme)).expandedTo({300, 60}));
                    QVERIFY(!chart->marks(rect, theme).isEmpty());
                    for (const ChartMark &mark : chart->marks(rect, theme)) {
                        QVERIFY2(rect.adjusted(-0.1, -0.1, 0.1, 0.1).contains(mark.place),
                                 qPrintable(u"%1 at %2 %"_s.arg(mark.words).arg(scale)));
                        QVERIFY(!mark.words.isEmpty());
                    }
                }
            }
        }
    }

    void noChartIsAPictureOnPaper()
    {
        QByteArray pdf;
        QBuffer buffer(&pdf);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        {
            QPdfWriter writer(&buffer);
            writer.setResolution(600);
            QPainter painter(&writer);
            painter.scale(6, 6);
            qreal top = 0;
            for (const auto &chart : allCharts()) {
                chart->paint(painter, QRectF(0, top, 500, 160), light);
                top += 170;
            }
        }
        QVERIFY(pdf.size() > 2000);
        QVERIFY(!pdf.contains("/Subtype /Image"));
    }

    void arrowsWalkTheValuesAndEnterOpens()
    {
        auto shown = view(std::make_shared<ArrivalsChart>(morningAndAfternoon()));
        QSignalSpy opened(shown.get(), &ChartView::linkOpened);
        QCOMPARE(shown->current(), 0);
        QTest::keyClick(shown.get(), Qt::Key_Left); // There is nothing before.
        QCOMPARE(shown->current(), 0);
        QTest::keyClick(shown.get(), Qt::Key_Right);
        QTest::keyClick(shown.get(), Qt::Key_Right);
        QTest::keyClick(shown.get(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.last().first().value<DayLink>(), (DayLink{u"arrivals"_s, u"07:30"_s}));
        QTest::keyClick(shown.get(), Qt::Key_End);
        QTest::keyClick(shown.get(), Qt::Key_Right);
        QCOMPARE(shown->current(), 5);
        QTest::keyClick(shown.get(), Qt::Key_Home);
        QCOMPARE(shown->current(), 0);
    }

    void aClickOpensWhatItHits()
    {
        auto shown = view(std::make_shared<BarChart>(procedures(5)));
        QSignalSpy opened(shown.get(), &ChartView::linkOpened);
        QTest::mouseClick(shown.get(), Qt::LeftButton, {}, QPoint(200, 4 + 26 + 13)); // The second bar.
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.last().first().value<DayLink>().key, u"4"_s);
        QTest::mouseClick(shown.get(), Qt::LeftButton, {}, QPoint(200, 190)); // Below them.
        QCOMPARE(opened.count(), 1);
    }

    void onlyItsOwnArrowsAreTakenFromThePage()
    {
        const auto isTaken = [](QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
            QKeyEvent event(QEvent::ShortcutOverride, key, modifiers);
            event.ignore();
            QCoreApplication::sendEvent(widget, &event);
            return event.isAccepted();
        };
        const auto bars = view(std::make_shared<BarChart>(procedures(5)));
        QVERIFY(isTaken(bars.get(), Qt::Key_Down));
        QVERIFY(!isTaken(bars.get(), Qt::Key_Left)); // The day before, as everywhere.
        const auto arrivals = view(std::make_shared<ArrivalsChart>(morningAndAfternoon()));
        QVERIFY(isTaken(arrivals.get(), Qt::Key_Left));
        QVERIFY(!isTaken(arrivals.get(), Qt::Key_Down));
        QVERIFY(!isTaken(arrivals.get(), Qt::Key_Left, Qt::ControlModifier));
        const auto hours = view(heat());
        QVERIFY(isTaken(hours.get(), Qt::Key_Down));
        QTest::keyClick(hours.get(), Qt::Key_Right);
        QTest::keyClick(hours.get(), Qt::Key_Down);
        QCOMPARE(hours->current(), 4);
        QVERIFY(hours->accessibleName().contains(u"Thứ Ba 08 giờ: 20"));
    }

    void itsValuesAreSpoken()
    {
        auto shown = view(std::make_shared<BarChart>(procedures(3)));
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(shown.get());
        QVERIFY(spoken);
        QVERIFY(spoken->text(QAccessible::Description).contains(u"Thủ tục 3: 3"));
        QVERIFY(spoken->text(QAccessible::Description).contains(u"Thủ tục 1: 1"));
        QTest::keyClick(shown.get(), Qt::Key_Down);
        QCOMPARE(spoken->text(QAccessible::Name), u"Biểu đồ. Thủ tục 2: 2"_s);
    }

    void withoutValuesItSaysSo()
    {
        for (const std::shared_ptr<const Chart> &chart : QList<std::shared_ptr<const Chart>>{
                 std::make_shared<BarChart>(QList<BarChart::Bar>()),
                 std::make_shared<ArrivalsChart>(QList<ArrivalsChart::Quarter>()),
                 std::make_shared<HeatChart>(QStringList(), QStringList(), QList<HeatChart::Field>()),
                 {}}) {
            auto shown = view(chart);
            QSignalSpy opened(shown.get(), &ChartView::linkOpened);
            for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Right, Qt::Key_End, Qt::Key_Return})
                QTest::keyClick(shown.get(), key);
            QCOMPARE(opened.count(), 0);
            QCOMPARE(shown->accessibleDescription(), u"Chưa có gì."_s);
            const QImage image = shown->grab().toImage();
            int ink = 0;
            for (int x = 100; x < 320; ++x)
                ink += image.pixelColor(x, 101) != image.pixelColor(20, 20) ? 1 : 0;
            QVERIFY(ink > 5); // The words.
        }
        for (const auto &chart :
             QList<std::shared_ptr<const Chart>>{std::make_shared<BulletChart>(std::nullopt, std::nullopt),
                                                 std::make_shared<SparkChart>(QList<SparkChart::Day>())})
            QVERIFY(!painted(*chart, {100, 20}).isNull());
    }

    void oneValueIsAChart()
    {
        auto shown =
            view(std::make_shared<ArrivalsChart>(QList<ArrivalsChart::Quarter>{{QTime(8, 0), 1, 1, {u"a"_s, u"b"_s}}}));
        QSignalSpy opened(shown.get(), &ChartView::linkOpened);
        QTest::keyClick(shown.get(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        shown->setChart(
            std::make_shared<ArrivalsChart>(QList<ArrivalsChart::Quarter>{{QTime(8, 0), 2'000'000'000, 900, {}}}), {});
        QVERIFY(!shown->grab().toImage().isNull());
        QTest::keyClick(shown.get(), Qt::Key_Return); // It leads nowhere.
        QCOMPARE(opened.count(), 1);
    }

    void aValueKeepsTheFocusWhenFiguresAreReadAnew()
    {
        auto shown = view(std::make_shared<BarChart>(procedures(5)));
        QTest::keyClick(shown.get(), Qt::Key_Down);
        QTest::keyClick(shown.get(), Qt::Key_Down);
        shown->setChart(std::make_shared<BarChart>(procedures(6)), {});
        QCOMPARE(shown->current(), 2);
        shown->setChart(std::make_shared<BarChart>(procedures(1)), {});
        QCOMPARE(shown->current(), 0);
    }

    void itIsCopiedAsAPicture()
    {
        DeskFixture::useTheme({ThemeKind::Dark, 115});
        auto shown = view(std::make_shared<BarChart>(procedures(5)));
        QApplication::clipboard()->clear();
        QTest::keyClick(shown.get(), Qt::Key_C, Qt::ControlModifier);
        const QImage copied = QApplication::clipboard()->image();
        QVERIFY(copied.width() >= 2 * shown->width());
        QCOMPARE(copied.pixelColor(2, 2), QColor(Qt::white)); // For a document, whatever the theme.
        QVERIFY(widthOf(copied, copied.height() / 2, light.colour(Token::Primary)) > 20 ||
                widthOf(copied, copied.height() / 3, light.colour(Token::Primary)) > 20);
        DeskFixture::useTheme(light);
    }
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
