// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filesealing.h"
#include "sealedfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Working files at rest: sealed, whole, and each in its own place.
class TestSealedFiles : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    const QByteArray m_key = fileKeyFrom("a device's secret");
    const QByteArray m_page = "a page of somebody";

    QString path(const QString &name) const { return m_folder.filePath(name); }
    static QByteArray raw(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool putRaw(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

private slots:
    void whatIsWrittenIsReadAndDoesNotLieOpen()
    {
        const SealedFiles files(m_key);
        const QString file = path(u"page/picture-1.bin"_s);
        QVERIFY(files.write(file, m_page));
        QVERIFY(isSealed(raw(file)));
        QVERIFY(!raw(file).contains(m_page));
        QCOMPARE(*files.read(file), m_page);
        QVERIFY(files.write(file, {})); // Also an empty one.
        QCOMPARE(*files.read(file), QByteArray());
    }

    void withoutAKeyFilesLieAsTheyAre()
    {
        const QString file = path(u"page/plain.bin"_s);
        QVERIFY(SealedFiles().write(file, m_page));
        QCOMPARE(raw(file), m_page);
        QCOMPARE(*SealedFiles(m_key).read(file), m_page); // Of a version that did not seal.
    }

    void whatWasChangedOrMovedIsRefused_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<int>("cutOff");
        QTest::addColumn<int>("flipped");
        QTest::newRow("another name") << u"page/picture-2.bin"_s << m_key << 0 << -1;
        QTest::newRow("another page's folder") << u"other/picture-1.bin"_s << m_key << 0 << -1;
        QTest::newRow("another counter's key") << u"page/picture-1.bin"_s << fileKeyFrom("another") << 0 << -1;
        QTest::newRow("no key") << u"page/picture-1.bin"_s << QByteArray() << 0 << -1;
        QTest::newRow("cut short") << u"page/picture-1.bin"_s << m_key << 3 << -1;
        QTest::newRow("cut to the mark") << u"page/picture-1.bin"_s << m_key << 40 << -1;
        QTest::newRow("one bit of another") << u"page/picture-1.bin"_s << m_key << 0 << 30;
    }
    void whatWasChangedOrMovedIsRefused()
    {
        QFETCH(QString, place);
        QFETCH(QByteArray, key);
        QFETCH(int, cutOff);
        QFETCH(int, flipped);
        const QString file = path(u"page/picture-1.bin"_s);
        QVERIFY(SealedFiles(m_key).write(file, m_page));
        QByteArray bytes = raw(file);
        bytes.chop(cutOff);
        if (flipped >= 0)
            bytes[flipped] = char(bytes[flipped] ^ 1);
        QDir(m_folder.path()).mkpath(u"other"_s);
        QVERIFY(putRaw(path(place), bytes));
        const auto read = SealedFiles(key).read(path(place));
        QVERIFY(!read);
        QCOMPARE(read.error().code, u"page-file-damaged"_s);
    }

    void whatIsMissingOrCannotBeWrittenIsSaid()
    {
        const SealedFiles files(m_key);
        QCOMPARE(files.read(path(u"none"_s)).error().code, u"page-file-missing"_s);
        QVERIFY(putRaw(path(u"file"_s), "x"));
        QCOMPARE(files.write(path(u"file/in-a-file.bin"_s), m_page).error().code, u"page-not-saved"_s);
    }
};

QTEST_GUILESS_MAIN(TestSealedFiles)
#include "tst_sealedfiles.moc"
