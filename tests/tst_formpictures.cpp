// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formsamples.h"
#include "printfont.h"

#include <QDir>
#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;

/// Each form as it was looked at by a person: the pictures of tests/data/forms. Small ones, compared by the mean grey
/// of squares of two millimetres and a half: a word in another place shows, another version of the font's hinting does
/// not. After a change that is wanted: MOCUA_GOLDEN=1 tst_formpictures, look at them, commit them.
class TestFormPictures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void looksAsBefore_data();
    void looksAsBefore();
    void differencesShow();
};

namespace {

constexpr double dotsPerMillimetre = 2.4; // About 60 dpi.
constexpr int square = 6;
constexpr int mostDifference = 26;
constexpr int mostPictures = 3; // Of a form's pages.

QImage picture(const PrintedForm &form, int page)
{
    QImage image((form.millimetres * dotsPerMillimetre).toSize(), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    form.paint(painter, QRectF(image.rect()), page);
    return image;
}

int meanGrey(const QImage &image, int left, int top)
{
    int sum = 0;
    int count = 0;
    for (int y = top; y < std::min(top + square, image.height()); ++y) {
        for (int x = left; x < std::min(left + square, image.width()); ++x, ++count)
            sum += image.constScanLine(y)[x];
    }
    return sum / std::max(count, 1);
}

/// The largest difference of a square; squares may lie a dot apart.
int difference(const QImage &one, const QImage &other)
{
    int most = 0;
    for (int y = 0; y < one.height(); y += square) {
        for (int x = 0; x < one.width(); x += square)
            most = std::max(most, std::abs(meanGrey(one, x, y) - meanGrey(other, x, y)));
    }
    return most;
}

QString pictureFile(const QString &name)
{
    return QStringLiteral(TEST_DATA) + u"/forms/"_s + name + u".png"_s;
}

} // namespace

void TestFormPictures::initTestCase()
{
    QVERIFY2(!missingPrintFont(), "install fonts-croscore");
}

void TestFormPictures::looksAsBefore_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<FormWork>("work");
    for (const formsamples::Sample &sample : formsamples::all())
        QTest::newRow(qPrintable(sample.name)) << sample.name << *sample.work;
}

void TestFormPictures::looksAsBefore()
{
    QFETCH(QString, name);
    QFETCH(FormWork, work);
    const PrintedForm form = printedForm(work);
    for (int page = 0; page < std::min(form.pages, mostPictures); ++page) {
        const QImage now = picture(form, page);
        const QString file = pictureFile(name + u'-' + QString::number(page + 1));
        if (qEnvironmentVariableIsSet("MOCUA_GOLDEN"))
            QVERIFY(now.save(file));
        const QImage before = QImage(file).convertToFormat(QImage::Format_Grayscale8);
        QCOMPARE(now.size(), before.size());
        const int differs = difference(now, before);
        if (differs > mostDifference)
            now.save(QDir::tempPath() + u"/mocua-"_s + QFileInfo(file).fileName());
        QVERIFY2(differs <= mostDifference, qPrintable(u"%1 differs by %2"_s.arg(file).arg(differs)));
    }
}

void TestFormPictures::differencesShow()
{
    const auto work = dossierFormWork(FormLibrary::builtIn(), u"stop"_s, formsamples::longDossier(),
                                      printsamples::office(), formsamples::occasion());
    const QImage picture1 = picture(printedForm(*work), 0);
    FormWork other = *work;
    other.filling.values[u"code"_s] = u"H61.33-261123-0019"_s; // One digit is little; a line more is much.
    QVERIFY(difference(picture1, picture(printedForm(other), 0)) < mostDifference);
    other.filling.values[u"ground"_s].clear();
    QVERIFY(difference(picture1, picture(printedForm(other), 0)) > mostDifference);
}

QTEST_MAIN(TestFormPictures)
#include "tst_formpictures.moc"
