// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scannedpages.h"
#include "texterrors.h"

#include "pdfpages.h"
#include "workerprocess.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTransform>

using namespace Qt::StringLiterals;

/// The role `pages` of mocua-paperd, asked as the window asks it.
class TestPagesWork : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<WorkerProcess> m_worker;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    Result<QJsonObject> ask(const QString &what, const QJsonObject &arguments)
    {
        std::optional<Result<QJsonObject>> answer;
        QEventLoop loop;
        m_worker->ask(what, arguments, [&](const Result<QJsonObject> &given) {
            answer = given;
            loop.quit();
        });
        loop.exec();
        return *answer;
    }
    QString scanned(const QString &name, const ScannedPageOrder &order)
    {
        if (!scannedPage(order).save(path(name), "jpg", 90))
            qFatal("not saved");
        return path(name);
    }
    bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

private slots:
    void initTestCase() { m_worker = std::make_unique<WorkerProcess>(u"" PROGRAMS "/mocua-paperd"_s, u"pages"_s); }

    void aPageBecomesASearchablePaper()
    {
        const QString source = scanned(u"one.jpg"_s, {.skew = 1.2, .hasStamp = true});
        QJsonObject page{{u"source"_s, source}, {u"into"_s, path(u"one"_s)}, {u"revision"_s, 3}};
        const auto prepared = ask(u"prepare"_s, page);
        QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().detail));
        QVERIFY(std::abs(std::abs((*prepared)[u"skew"].toDouble()) - 1.2) < 0.1);
        QCOMPARE((*prepared)[u"colour"].toBool(), true);
        QCOMPARE(QImage(path(u"one/thumb-3.jpg"_s)).height(), 152);
        QVERIFY(QImage(path(u"one/preview-3.jpg"_s)).height() > 1000);

        const auto recognised = ask(u"recognise"_s, page);
        QVERIFY2(recognised, qPrintable(recognised ? QString() : recognised.error().message));
        const QString truth = scannedLines(20).join(u'\n');
        QVERIFY(characterErrors((*recognised)[u"text"].toString(), truth) < 0.02);
        QVERIFY((*recognised)[u"bytes"].toInt() <= (*prepared)[u"bytes"].toInt());

        const auto paper =
            ask(u"assemble"_s, {{u"pages"_s, QJsonArray{QJsonObject{{u"picture"_s, path(u"one/picture-3.bin"_s)},
                                                                    {u"layer"_s, path(u"one/layer-3.pdf"_s)}}}},
                                {u"title"_s, u"3"_s},
                                {u"at"_s, u"2026-11-23T09:41:00+07:00"_s},
                                {u"out"_s, path(u"one.pdf"_s)}});
        QVERIFY2(paper, qPrintable(paper ? QString() : paper.error().message));
        QCOMPARE((*paper)[u"bytes"].toInteger(), QFileInfo(path(u"one.pdf"_s)).size());
        const auto pdf = PdfPages::open(path(u"one.pdf"_s));
        QVERIFY(pdf);
        QVERIFY(characterErrors(pdf->text(1), truth) < 0.02);
    }

    void editsAreDone()
    {
        const QString source = scanned(u"turned.jpg"_s, {});
        const auto prepared = ask(u"prepare"_s, {{u"source"_s, source},
                                                 {u"into"_s, path(u"turned"_s)},
                                                 {u"turns"_s, 1},
                                                 {u"crop"_s, QJsonArray{0, 0, 0.5, 1}},
                                                 {u"revision"_s, 1}});
        QVERIFY(prepared);
        const QSize size = QImage(path(u"turned/preview-1.jpg"_s)).size();
        // A4 on its side, its left half.
        QVERIFY(std::abs(double(size.width()) / size.height() - 297.0 / 2 / 210) < 0.05);
    }

    void aPageUpsideDownIsTurnedByItsText()
    {
        const QString path = this->path(u"upside.jpg"_s);
        QVERIFY(scannedPage({}).transformed(QTransform().rotate(180)).save(path, "jpg", 90));
        const QJsonObject page{{u"source"_s, path}, {u"into"_s, this->path(u"upside"_s)}, {u"revision"_s, 1}};
        QVERIFY(ask(u"prepare"_s, page));
        const auto recognised = ask(u"recognise"_s, page);
        QVERIFY(recognised);
        QCOMPARE((*recognised)[u"turns"].toInt(), 2);
        QVERIFY(characterErrors((*recognised)[u"text"].toString(), scannedLines(20).join(u'\n')) < 0.02);
    }

    void importedFilesKeepTheirPages()
    {
        const QString source = scanned(u"picture.jpg"_s, {});
        const auto imported = ask(u"import"_s, {{u"file"_s, source}, {u"into"_s, path(u"imported"_s)}});
        QVERIFY(imported);
        QCOMPARE((*imported)[u"pages"].toInt(), 1);
        QFile before(source);
        QFile after((*imported)[u"source"].toString());
        QVERIFY(before.open(QIODevice::ReadOnly) && after.open(QIODevice::ReadOnly));
        QCOMPARE(after.readAll(), before.readAll());
    }

    void whatCannotBeReadSaysSo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QByteArray() << u"empty.jpg"_s;
        QTest::newRow("no picture") << QByteArray("hello") << u"text.png"_s;
        QTest::newRow("half a PDF") << QByteArray("%PDF-1.7\n1 0 obj\n<< /Type /Cat") << u"half.pdf"_s;
        QByteArray huge("P5\n20000 20000\n255\n");
        QTest::newRow("a picture larger than it is") << huge << u"huge.pgm"_s;
    }

    void whatCannotBeReadSaysSo()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QVERIFY(write(name, bytes));
        const auto prepared = ask(u"prepare"_s, {{u"source"_s, path(name)}, {u"into"_s, path(u"bad"_s)}});
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().kind, ErrorKind::BadInput);
        QVERIFY(!prepared.error().message.isEmpty());
        // The worker goes on.
        QVERIFY(ask(u"prepare"_s, {{u"source"_s, scanned(u"good.jpg"_s, {})}, {u"into"_s, path(u"good"_s)}}));
    }
};

QTEST_MAIN(TestPagesWork)
#include "tst_pageswork.moc"
