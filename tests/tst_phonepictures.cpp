// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scannedpages.h"
#include "texterrors.h"

#include "digitising.h"
#include "pageoutline.h"

#include <QMatrix4x4>
#include <QPainter>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

/// A table seen by a phone: grain, a lamp's gradient, and the page on it if there are corners.
QImage phonePicture(QSize size, const QColor &table, const QImage &page, const QPolygonF &corners)
{
    QImage picture(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(picture.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            const double grain = 10 * std::sin(x / 23.0 + 3 * std::sin(y / 170.0));
            const auto tone = [grain](int value) { return std::clamp(int(value + grain), 0, 255); };
            line[x] = qRgb(tone(table.red()), tone(table.green()), tone(table.blue()));
        }
    }
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (!page.isNull()) {
        QTransform onto;
        const QRectF whole(page.rect());
        if (!QTransform::quadToQuad(
                QPolygonF({whole.topLeft(), whole.topRight(), whole.bottomRight(), whole.bottomLeft()}), corners, onto))
            qFatal("corners");
        painter.setTransform(onto);
        painter.drawImage(0, 0, page);
        painter.resetTransform();
    }
    QRadialGradient lamp(size.width() * 0.3, size.height() * 0.2, size.height() * 1.1);
    lamp.setColorAt(0, QColor(0, 0, 0, 0));
    lamp.setColorAt(1, QColor(0, 0, 0, 90));
    painter.fillRect(picture.rect(), lamp);
    painter.end();
    picture.setDotsPerMeterX(2835); // 72 dpi, as cameras write.
    picture.setDotsPerMeterY(2835);
    return picture;
}

/// Where an A4 sheet's corners come in such a picture if the phone is held so, in degrees.
QPolygonF seenCorners(QSize size, double forwards, double sidewards, double roll, double distance = 1.55)
{
    const double focal = 1.15 * std::max(size.width(), size.height());
    QMatrix4x4 hold;
    hold.rotate(float(forwards), 1, 0, 0);
    hold.rotate(float(sidewards), 0, 1, 0);
    hold.rotate(float(roll), 0, 0, 1);
    QPolygonF corners;
    for (const QPointF corner : {QPointF(-0.354, -0.5), {0.354, -0.5}, {0.354, 0.5}, {-0.354, 0.5}}) {
        const QVector3D seen = hold.map(QVector3D(float(corner.x()), float(corner.y()), 0));
        const double depth = distance + double(seen.z());
        corners.append(QPointF(size.width() / 2.0 + focal * double(seen.x()) / depth,
                               size.height() / 2.0 + focal * double(seen.y()) / depth));
    }
    return corners;
}

const QSize phone(2400, 3000);
const QPolygonF tilted = seenCorners(phone, 18, -9, 3);

} // namespace

/// Papers taken by a phone.
class TestPhonePictures : public QObject
{
    Q_OBJECT

private slots:
    void sheetIsFound_data()
    {
        QTest::addColumn<QPolygonF>("corners");
        QTest::addColumn<QColor>("table");
        QTest::addColumn<int>("lines");
        QTest::newRow("wood, tilted") << tilted << QColor(120, 85, 55) << 28;
        QTest::newRow("black table") << tilted << QColor(25, 25, 28) << 10;
        QTest::newRow("grey table") << tilted << QColor(140, 140, 145) << 20;
        QTest::newRow("straight above") << seenCorners(phone, 0, 0, 0) << QColor(90, 70, 60) << 20;
        QTest::newRow("turned") << seenCorners(phone, 0, 0, 8, 1.7) << QColor(90, 70, 60) << 20;
        QTest::newRow("from the side") << seenCorners(phone, 5, 28, 0) << QColor(90, 70, 60) << 20;
    }

    void sheetIsFound()
    {
        QFETCH(QPolygonF, corners);
        QFETCH(QColor, table);
        QFETCH(int, lines);
        const QImage picture = phonePicture(phone, table, scannedPage({.dpi = 300, .lines = lines}), corners);
        QVERIFY(isPhonePicture(picture));
        const auto found = pageOutline(picture);
        QVERIFY(found);
        for (qsizetype i = 0; i < 4; ++i) {
            const QPointF off = found->at(i) - corners.at(i);
            QVERIFY2(std::hypot(off.x(), off.y()) < 8, qPrintable(u"%1: %2 %3"_s.arg(i).arg(off.x()).arg(off.y())));
        }
        const QImage flat = flattened(picture, *found);
        QVERIFY(std::abs(double(flat.height()) / flat.width() - M_SQRT2) < 0.01);
    }

    void whatIsNotCertainStays_data()
    {
        QTest::addColumn<QImage>("picture");
        const QImage page = scannedPage({.lines = 20});
        QTest::newRow("page fills the picture") << page;
        QTest::newRow("white table") << phonePicture(phone, QColor(238, 238, 238), page, tilted);
        QTest::newRow("nothing on the table") << phonePicture(phone, QColor(120, 85, 55), {}, {});
        QTest::newRow("runs out of the picture") << phonePicture(
            phone, QColor(60, 60, 60), page, QPolygonF({{-300, 260}, {1500, 330}, {1600, 2790}, {-400, 2700}}));
        QImage plate = phonePicture(phone, QColor(60, 60, 60), {}, {});
        {
            QPainter painter(&plate);
            painter.setBrush(Qt::white);
            painter.drawEllipse(QPoint(1200, 1500), 900, 900);
        }
        QTest::newRow("a plate") << plate;
        QImage two = phonePicture(phone, QColor(60, 60, 60), page,
                                  QPolygonF({{100, 100}, {2300, 100}, {2300, 1450}, {100, 1450}}));
        QPainter(&two).drawImage(QRect(1300, 1450, 800, 1450), page);
        QTest::newRow("two sheets that touch") << two;
        QTest::newRow("tiny") << page.scaled(40, 60);
        QTest::newRow("none") << QImage();
    }

    void whatIsNotCertainStays()
    {
        QFETCH(QImage, picture);
        QVERIFY(!pageOutline(picture));
        QVERIFY(flattened(picture, {}).isNull());
    }

    void takenSheetIsRead()
    {
        const QTemporaryDir folder;
        const QImage picture = phonePicture(phone, QColor(120, 85, 55), scannedPage({.dpi = 300, .lines = 20}), tilted);
        const QString path = folder.filePath(u"phone.jpg"_s);
        QVERIFY(picture.save(path, "JPEG", 88));
        const auto paper = digitise({.files = {path}, .out = folder.filePath(u"phone.pdf"_s)});
        QVERIFY(paper);
        QVERIFY(paper->pages.first().isFlattened);
        QVERIFY(!paper->pages.first().isPhoto);
        const double errors = characterErrors(paper->text, scannedLines(20).join(u'\n'));
        QVERIFY2(errors < 0.01, qPrintable(paper->text));
        QVERIFY2(paper->bytes < 120'000, qPrintable(QString::number(paper->bytes)));
    }
};

QTEST_MAIN(TestPhonePictures)
#include "tst_phonepictures.moc"
