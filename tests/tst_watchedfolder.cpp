// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filewholeness.h"
#include "folderintake.h"
#include "openwriters.h"
#include "watchedfolder.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDate today(2026, 11, 23);

QByteArray picture(const char *format)
{
    QImage image(90, 60, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int i = 0; i < 60; ++i)
        image.setPixelColor(i, i, Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QByteArray pdf()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.drawLine(0, 0, 1000, 1000);
    painter.end();
    return bytes;
}

/// A TIFF of so many one-row pages, each directory before its row, as some devices write it.
QByteArray tiff(int pages)
{
    QByteArray bytes("II\x2a\0\x08\0\0\0", 8);
    const auto add = [&bytes](quint32 value, int size) {
        for (int i = 0; i < size; ++i)
            bytes.append(char(value >> (8 * i)));
    };
    for (int page = 0; page < pages; ++page) {
        const quint32 row = quint32(bytes.size()) + 2 + 2 * 12 + 4;
        add(2, 2);
        for (const auto &[tag, value] : {std::pair{273U, row}, std::pair{279U, 40U}}) {
            add(tag, 2);
            add(4, 2);
            add(1, 4);
            add(value, 4);
        }
        add(page + 1 < pages ? row + 40 : 0, 4);
        bytes.append(QByteArray(40, 'x'));
    }
    return bytes;
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

/// Files that scanners of the network write into a folder: each is taken once, whole, and none is forgotten or deleted.
class TestWatchedFolder : public QObject
{
    Q_OBJECT

    const QByteArray m_jpeg = picture("jpg");

private slots:
    void onlyWholeFilesAreWhole_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("trailer"); // Bytes at the end that nothing hangs on.
        QTest::newRow("JPEG") << m_jpeg << 0;
        // A thumbnail in a segment has an end of its own.
        QByteArray thumbnail = m_jpeg;
        const QByteArray inner = QByteArray("Exif\0\0", 6) + m_jpeg.left(400) + "\xff\xd9";
        char length[2];
        qToBigEndian(quint16(inner.size() + 2), length);
        thumbnail.insert(2, QByteArray("\xff\xe1") + QByteArray(length, 2) + inner);
        QTest::newRow("JPEG with thumbnail") << thumbnail << 0;
        QTest::newRow("PNG") << picture("png") << 0;
        QTest::newRow("TIFF") << picture("tiff") << 1; // Padding.
        QTest::newRow("TIFF of three pages") << tiff(3) << 0;
        QTest::newRow("PDF") << pdf() << 1;
    }

    void onlyWholeFilesAreWhole()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, trailer);
        QVERIFY(bytes.size() > 100);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"page"_s);
        put(path, bytes);
        QVERIFY(isWholeFile(path));
        put(path, bytes + QByteArray(300, '\0')); // Padding behind the end is nobody's loss.
        QVERIFY(isWholeFile(path) || bytes.startsWith("%PDF"));
        put(path, bytes);
        const qsizetype step = bytes.size() > 2000 ? 97 : 1;
        for (qsizetype length = bytes.size() - trailer - 1; length >= 0; length -= step) {
            QVERIFY(QFile::resize(path, length));
            QVERIFY2(!isWholeFile(path), qPrintable(QString::number(length)));
        }
    }

    void aFileIsTakenWhenItIsQuietAndWhole()
    {
        QTemporaryDir folder;
        FolderIntake intake(folder.path(), u"q1"_s, 3s);
        const QString path = folder.filePath(u"SCAN_0001.jpg"_s);
        put(path, m_jpeg.first(m_jpeg.size() / 2));
        QVERIFY(intake.look(0s, today).isWaiting);
        QVERIFY(intake.look(10s, today).arrived.isEmpty()); // Quiet, but broken off.
        put(path, m_jpeg);
        QVERIFY(intake.look(11s, today).arrived.isEmpty()); // Whole, but it has just changed.
        QVERIFY(intake.look(13s, today).arrived.isEmpty());
        const FolderLook look = intake.look(14s, today);
        QCOMPARE(look.arrived, QStringList{folder.filePath(u"mocua-taken/2026-11-23/SCAN_0001.jpg"_s)});
        QVERIFY(!look.isWaiting);
        QVERIFY(!QFile::exists(path));
        QFile taken(look.arrived.first());
        QVERIFY(taken.open(QIODevice::ReadOnly));
        QCOMPARE(taken.readAll(), m_jpeg);
        QVERIFY(intake.look(99s, today).arrived.isEmpty());
    }

    void whatIsNoPaperOrNotCompleteIsLeft_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << u"a.pdf"_s << QByteArray();
        QTest::newRow("part") << u"a.jpg.part"_s << m_jpeg;
        QTest::newRow("tmp") << u"a.tmp"_s << m_jpeg;
        QTest::newRow("hidden") << u".a.jpg"_s << m_jpeg;
        QTest::newRow("office lock") << u"~a.pdf"_s << pdf();
        QTest::newRow("text") << u"thumbs.db"_s << m_jpeg;
        QTest::newRow("something else") << u"a.pdf"_s << QByteArray(5000, 'x');
    }

    void whatIsNoPaperOrNotCompleteIsLeft()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        FolderIntake intake(folder.path(), u"q1"_s, 3s);
        put(folder.filePath(name), bytes);
        for (const auto now : {0s, 10s, 100s})
            QVERIFY(intake.look(now, today).arrived.isEmpty());
        QVERIFY(QFile::exists(folder.filePath(name)));
    }

    void whatDoesNotComeToItsEndIsToldOnce()
    {
        QTemporaryDir folder;
        FolderIntake intake(folder.path(), u"q1"_s, 3s);
        put(folder.filePath(u"a.jpg"_s), m_jpeg.first(200));
        QVERIFY(intake.look(0s, today).stuck.isEmpty());
        QVERIFY(intake.look(60s, today).stuck.isEmpty());
        QCOMPARE(intake.look(120s, today).stuck, QStringList{folder.filePath(u"a.jpg"_s)});
        QVERIFY(intake.look(200s, today).stuck.isEmpty());
        put(folder.filePath(u"a.jpg"_s), m_jpeg);
        intake.look(201s, today);
        QCOMPARE(intake.look(204s, today).arrived.size(), 1);
    }

    void aTiffMayStillGetPages()
    {
        QTemporaryDir folder;
        FolderIntake intake(folder.path(), u"q1"_s, 3s);
        const QString path = folder.filePath(u"a.tif"_s);
        put(path, tiff(1));
        intake.look(0s, today);
        QVERIFY(intake.look(10s, today).arrived.isEmpty());
        put(path, tiff(2));
        intake.look(11s, today);
        QVERIFY(intake.look(20s, today).arrived.isEmpty());
        QCOMPARE(intake.look(26s, today).arrived.size(), 1);
    }

    void aFileThatIsOpenForWritingIsLeft()
    {
#ifndef Q_OS_WIN
        QTemporaryDir folder;
        FolderIntake intake(folder.path(), u"q1"_s, 3s);
        QFile file(folder.filePath(u"a.jpg"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_jpeg);
        file.flush();
        if (!hasWriter(file.fileName()))
            QSKIP("this file system does not tell who writes");
        intake.look(0s, today);
        QVERIFY(intake.look(10s, today).arrived.isEmpty());
        file.close();
        QCOMPARE(intake.look(20s, today).arrived.size(), 1);
#endif
    }

    void aStackKeepsItsOrder()
    {
        QTemporaryDir folder;
        FolderIntake intake(folder.path(), u"q1"_s, 3s);
        const QDateTime time(today, QTime(9, 0));
        for (const QString &name : {u"p10.jpg"_s, u"p2.jpg"_s, u"p1.jpg"_s, u"a-later.jpg"_s}) {
            put(folder.filePath(name), m_jpeg);
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadWrite));
            file.setFileTime(name.startsWith(u'a') ? time.addSecs(5) : time, QFileDevice::FileModificationTime);
        }
        intake.look(0s, today);
        QStringList names;
        for (const QString &path : intake.look(3s, today).arrived)
            names.append(QFileInfo(path).fileName());
        QCOMPARE(names, (QStringList{u"p1.jpg"_s, u"p2.jpg"_s, u"p10.jpg"_s, u"a-later.jpg"_s}));
    }

    void theSameNameTwiceIsTwoFiles()
    {
        QTemporaryDir folder;
        FolderIntake intake(folder.path(), u"q1"_s, 0s);
        QStringList taken;
        for (int time = 0; time < 3; ++time) {
            put(folder.filePath(u"SCAN.jpg"_s), m_jpeg);
            taken += intake.look(std::chrono::seconds(time), today).arrived;
        }
        QCOMPARE(taken.size(), 3);
        QCOMPARE(QSet<QString>(taken.begin(), taken.end()).size(), 3);
        for (const QString &path : taken)
            QVERIFY(isWholeFile(path));
    }

    void whatIsNotConfirmedIsToldAgainAfterAStart()
    {
        QTemporaryDir folder;
        QStringList taken;
        {
            FolderIntake intake(folder.path(), u"q1"_s, 0s);
            put(folder.filePath(u"a.jpg"_s), m_jpeg);
            put(folder.filePath(u"b.jpg"_s), m_jpeg);
            taken = intake.look(0s, today).arrived;
            QCOMPARE(taken.size(), 2);
            intake.confirm(taken[0]);
        }
        FolderIntake intake(folder.path(), u"q1"_s, 0s);
        QCOMPARE(intake.unconfirmed(), QStringList{taken[1]});
        // Another counter's files are not ours.
        QVERIFY(FolderIntake(folder.path(), u"q2"_s, 0s).unconfirmed().isEmpty());
        intake.confirm(taken[1]);
        QVERIFY(intake.unconfirmed().isEmpty());
        QVERIFY(QFile::exists(taken[0]) && QFile::exists(taken[1]));
    }

    void anEndBetweenMarkAndMoveForgetsNothing()
    {
        QTemporaryDir folder;
        put(folder.filePath(u"a.jpg"_s), m_jpeg);
        const QString day = folder.filePath(u"mocua-taken/2026-11-23"_s);
        QVERIFY(QDir().mkpath(day));
        put(day + u"/.a.jpg.q1.new"_s, {});
        FolderIntake intake(folder.path(), u"q1"_s, 0s);
        QVERIFY(intake.unconfirmed().isEmpty());
        QCOMPARE(intake.look(0s, today).arrived, QStringList{day + u"/a.jpg"_s});
        QCOMPARE(intake.unconfirmed(), QStringList{day + u"/a.jpg"_s});
    }

    void aFolderThatVanishesAndReturnsLosesNothing()
    {
        QTemporaryDir root;
        const QString share = root.filePath(u"share"_s);
        QVERIFY(QDir().mkpath(share));
        FolderIntake intake(share, u"q1"_s, 3s);
        put(share + u"/a.jpg"_s, m_jpeg);
        QVERIFY(intake.look(0s, today).isReachable);
        QVERIFY(QFile::rename(share, root.filePath(u"away"_s)));
        QVERIFY(!intake.look(10s, today).isReachable);
        QVERIFY(QFile::rename(root.filePath(u"away"_s), share));
        // The net was gone while it was written, perhaps: it proves anew that it is quiet.
        QVERIFY(intake.look(20s, today).arrived.isEmpty());
        QCOMPARE(intake.look(23s, today).arrived.size(), 1);
    }

    void aFolderThatCannotBeWrittenIsAProblem()
    {
        QTemporaryDir folder;
        FolderIntake intake(folder.path(), u"q1"_s, 0s);
        put(folder.filePath(u"mocua-taken"_s), "a file in the way");
        put(folder.filePath(u"a.jpg"_s), m_jpeg);
        const FolderLook look = intake.look(0s, today);
        QVERIFY(look.problem);
        QCOMPARE(look.problem->code, u"folder-read-only"_s);
        QVERIFY(look.arrived.isEmpty());
        QFile::remove(folder.filePath(u"mocua-taken"_s));
        QCOMPARE(intake.look(1s, today).arrived.size(), 1);
    }

    void theWatchTellsOfFilesOnceAndAgainAfterAStart()
    {
        QTemporaryDir folder;
        const WatchTiming timing{1ms, 5ms};
        QString first;
        QString second;
        {
            WatchedFolder watched(u"q1"_s, timing);
            QSignalSpy arrived(&watched, &WatchedFolder::fileArrived);
            watched.setFolder(folder.path());
            put(folder.filePath(u"a.jpg"_s), m_jpeg);
            QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 1, 60'000);
            first = arrived[0][0].toString();
            QVERIFY(isWholeFile(first));
            put(folder.filePath(u"b.pdf"_s), pdf());
            QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 2, 60'000);
            second = arrived[1][0].toString();
            watched.confirm(first);
        }
        WatchedFolder watched(u"q1"_s, timing);
        QSignalSpy arrived(&watched, &WatchedFolder::fileArrived);
        watched.setFolder(folder.path());
        put(folder.filePath(u"c.png"_s), picture("png"));
        QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 2, 60'000);
        QCOMPARE(arrived[0][0].toString(), second);
        QVERIFY(arrived[1][0].toString().endsWith(u"c.png"_s));
    }

    void theWatchSaysWhenItsFolderIsGoneAndBack()
    {
        QTemporaryDir root;
        const QString share = root.filePath(u"share"_s);
        WatchedFolder watched(u"q1"_s, {1ms, 5ms});
        QSignalSpy reached(&watched, &WatchedFolder::reachedChanged);
        QSignalSpy arrived(&watched, &WatchedFolder::fileArrived);
        watched.setFolder(share);
        QTRY_COMPARE_WITH_TIMEOUT(reached.size(), 1, 60'000);
        QVERIFY(!reached[0][0].toBool());
        QVERIFY(QDir().mkpath(share));
        QTRY_COMPARE_WITH_TIMEOUT(reached.size(), 2, 60'000);
        QVERIFY(reached[1][0].toBool());
        put(share + u"/a.jpg"_s, m_jpeg);
        QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 1, 60'000);
    }
};

QTEST_MAIN(TestWatchedFolder)
#include "tst_watchedfolder.moc"
