// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "asnobody.h"
#include "camerasource.h"
#include "cardframes.h"
#include "framelook.h"
#include "videofile.h"
#include "videograying.h"
#include "videoreader.h"

#include <QCamera>
#include <QCameraDevice>
#include <QMediaPlayer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QVideoFrame>
#include <QVideoSink>

#include <cstring>

using namespace Qt::StringLiterals;

namespace {

enum Condition { Easy = 0, Tiny = 4, Unsharp = 5, Defocused = 6, Glare = 12, Dark = 14 };

QVideoFrame frameOf(const QImage &grey, QVideoFrameFormat::PixelFormat format)
{
    QVideoFrame frame(QVideoFrameFormat(grey.size(), format));
    frame.map(QVideoFrame::WriteOnly);
    const bool isPacked = format == QVideoFrameFormat::Format_YUYV || format == QVideoFrameFormat::Format_UYVY;
    const bool isColour = format == QVideoFrameFormat::Format_BGRA8888 || format == QVideoFrameFormat::Format_XRGB8888;
    std::memset(frame.bits(0), 128, static_cast<size_t>(frame.mappedBytes(0)));
    for (int y = 0; y < grey.height(); ++y) {
        uchar *to = frame.bits(0) + frame.bytesPerLine(0) * y;
        for (int x = 0; x < grey.width(); ++x) {
            const uchar value = grey.constScanLine(y)[x];
            if (isPacked)
                to[2 * x + (format == QVideoFrameFormat::Format_UYVY ? 1 : 0)] = value;
            else if (isColour)
                std::memset(to + 4 * x, value, 4);
            else
                to[x] = value;
        }
    }
    frame.unmap();
    return frame;
}

} // namespace

/// A camera's way from frame to text, without a camera: from a video file and from frames made here.
class TestCamera : public QObject
{
    Q_OBJECT

private slots:
    void aVideoFileIsRead();
    void frameFormats_data();
    void frameFormats();
    void newestFrameWins();
    void theSameTextIsSaidOnce();
    void hints_data();
    void hints();
    void withoutCameraItSaysSo();
    void troubles_data();
    void troubles();
    void aFailingCameraIsClosedAndExplained_data();
    void aFailingCameraIsClosedAndExplained();
    void forbiddenFileIsSaid();
    void chosenCamera_data();
    void chosenCamera();
};

void TestCamera::aVideoFileIsRead()
{
    // A card that comes into sharpness: none of the first pictures can be read as it is.
    QTemporaryDir folder;
    const CardScene unsharp(Defocused, 1, 5);
    const CardScene sharp(Easy, 2, 5);
    QList<QImage> pictures;
    for (int shot = 0; shot < 40; ++shot)
        pictures.append(unsharp.taken(shot % 10));
    for (int shot = 0; shot < 30; ++shot)
        pictures.append(sharp.taken(shot % 5));
    const QString path = folder.filePath(u"thẻ.avi"_s);
    QVERIFY(writeVideo(path, pictures, 15));

    VideoReader reader;
    QVideoSink sink;
    QMediaPlayer player;
    QSignalSpy read(&reader, &VideoReader::read);
    QSignalSpy looked(&reader, &VideoReader::looked);
    QSignalSpy troubles(&player, &QMediaPlayer::errorOccurred);
    reader.watch(&sink);
    player.setVideoSink(&sink);
    player.setSource(QUrl::fromLocalFile(path));
    player.play();
    const auto hasRead = [&read](const QString &text) {
        return std::any_of(read.begin(), read.end(),
                           [&text](const QList<QVariant> &said) { return said.first().toString() == text; });
    };
    QTRY_VERIFY2_WITH_TIMEOUT(hasRead(sharp.text()),
                              qPrintable(u"%1 frames, %2"_s.arg(looked.size()).arg(player.errorString())), 30'000);
    QVERIFY(hasRead(unsharp.text()));
    for (const QList<QVariant> &said : read)
        QVERIFY(said.first() == sharp.text() || said.first() == unsharp.text());
    QVERIFY(!looked.isEmpty());
    QCOMPARE(looked.last().first().value<QImage>().width(), 640);
    player.stop();
}

void TestCamera::frameFormats_data()
{
    QTest::addColumn<QVideoFrameFormat::PixelFormat>("format");
    QTest::newRow("NV12") << QVideoFrameFormat::Format_NV12;
    QTest::newRow("YUV420P") << QVideoFrameFormat::Format_YUV420P;
    QTest::newRow("YUYV") << QVideoFrameFormat::Format_YUYV;
    QTest::newRow("UYVY") << QVideoFrameFormat::Format_UYVY;
    QTest::newRow("grey") << QVideoFrameFormat::Format_Y8;
    QTest::newRow("BGRA") << QVideoFrameFormat::Format_BGRA8888;
}

void TestCamera::frameFormats()
{
    QFETCH(QVideoFrameFormat::PixelFormat, format);
    const CardScene scene(Easy, 1, 42);
    const QImage grey = scene.taken();
    QCOMPARE(greyOf(frameOf(grey, format)), grey);
    QVERIFY(greyOf(QVideoFrame()).isNull());
}

void TestCamera::newestFrameWins()
{
    const CardScene scene(Easy, 1, 42);
    const QImage picture = scene.taken();
    QImage empty(1280, 720, QImage::Format_Grayscale8);
    empty.fill(180);
    VideoReader reader;
    QSignalSpy read(&reader, &VideoReader::read);
    QSignalSpy looked(&reader, &VideoReader::looked);
    const QVideoFrame blank = frameOf(empty, QVideoFrameFormat::Format_NV12);
    for (int i = 0; i < 500; ++i)
        reader.take(blank);
    reader.take(frameOf(picture, QVideoFrameFormat::Format_NV12));
    QTRY_COMPARE(read.size(), 1);
    QVERIFY(looked.size() < 400); // Most of the blank ones were never looked at.
}

void TestCamera::theSameTextIsSaidOnce()
{
    const CardScene scene(Easy, 3, 42);
    const QVideoFrame frame = frameOf(scene.taken(), QVideoFrameFormat::Format_NV12);
    VideoReader reader;
    QSignalSpy read(&reader, &VideoReader::read);
    QSignalSpy looked(&reader, &VideoReader::looked);
    for (int i = 1; i <= 4; ++i) {
        reader.take(frame);
        QTRY_COMPARE(looked.size(), i);
    }
    QCOMPARE(read.size(), 1);
    QCOMPARE(read.first().first().toString(), scene.text());
    reader.clear(); // The next card may be the same.
    reader.take(frame);
    QTRY_COMPARE(read.size(), 2);
}

void TestCamera::hints_data()
{
    QTest::addColumn<int>("condition");
    QTest::addColumn<FrameHint>("hint");
    QTest::newRow("sharp and near") << int(Easy) << FrameHint::None;
    QTest::newRow("far away") << int(Tiny) << FrameHint::TooFar;
    QTest::newRow("unsharp") << int(Unsharp) << FrameHint::Blurred;
    QTest::newRow("out of focus") << int(Defocused) << FrameHint::Blurred;
    QTest::newRow("glare") << int(Glare) << FrameHint::Glare;
}

void TestCamera::hints()
{
    QFETCH(int, condition);
    QFETCH(FrameHint, hint);
    for (int number = 0; number < 5; ++number)
        QCOMPARE(lookAt(CardScene(condition, number, 3).taken()).hint, hint);
    QImage empty(1280, 720, QImage::Format_Grayscale8);
    empty.fill(180);
    QCOMPARE(lookAt(empty).hint, FrameHint::ShowCode);
    empty.fill(20);
    QCOMPARE(lookAt(empty).hint, FrameHint::Dark);
}

void TestCamera::withoutCameraItSaysSo()
{
    if (!CameraSource::cameras().isEmpty())
        return; // This machine has one, which a test must not switch on.
    CameraSource source;
    QSignalSpy failed(&source, &CameraSource::failed);
    source.open();
    QCOMPARE(failed.size(), 1);
    QVERIFY(!source.isOpen());
    QVERIFY(failed.first().first().value<Error>().message.startsWith(u"No camera"));
}

void TestCamera::troubles_data()
{
    QTest::addColumn<QString>("detail");
    QTest::addColumn<CameraTrouble>("trouble");
    QTest::newRow("busy, V4L2") << u"Device '/dev/video0' is busy"_s << CameraTrouble::Busy;
    QTest::newRow("busy, Media Foundation") << u"0xC00D3EA3: The device is in use"_s << CameraTrouble::Busy;
    QTest::newRow("unknown words") << u"Could not negotiate format"_s << CameraTrouble::Busy;
    QTest::newRow("nothing said") << QString() << CameraTrouble::Busy;
    QTest::newRow("no permission, V4L2") << u"Cannot open: Permission denied"_s << CameraTrouble::Forbidden;
    QTest::newRow("no permission, Windows") << u"0x80070005 Access is denied"_s << CameraTrouble::Forbidden;
    QTest::newRow("unplugged") << u"Error reading 4147200 bytes: No such device"_s << CameraTrouble::Unplugged;
}

void TestCamera::troubles()
{
    QFETCH(QString, detail);
    QTEST(cameraTroubleOf("camera", detail), "trouble");
}

void TestCamera::aFailingCameraIsClosedAndExplained_data()
{
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("advice");
    QTest::newRow("used by another program")
        << u"Device '/dev/video0' is busy"_s << u"camera-busy"_s << u"close Zalo"_s;
    QTest::newRow("no permission") << u"Permission denied"_s << u"camera-forbidden"_s << u"group “video”"_s;
    QTest::newRow("unplugged") << u"No such device"_s << u"camera-unplugged"_s << u"Plug it in"_s;
}

void TestCamera::aFailingCameraIsClosedAndExplained()
{
    QFETCH(QString, detail);
    if (!CameraSource::cameras().isEmpty())
        return; // This machine has one, which a test must not switch on.
    CameraSource source;
    QSignalSpy failed(&source, &CameraSource::failed);
    source.openDevice(QCameraDevice());
    QVERIFY(source.isOpen());
    emit source.camera()->errorOccurred(QCamera::CameraError, detail);
    emit source.camera()->errorOccurred(QCamera::CameraError, detail); // Libraries say it more than once.
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!source.isOpen());
    const Error error = failed.first().first().value<Error>();
    QTEST(error.code, "code");
    QFETCH(QString, advice);
    QVERIFY2(error.message.contains(advice), qPrintable(error.message));
    QCOMPARE(error.detail, detail);
    source.openDevice(QCameraDevice()); // It can be tried again.
    QVERIFY(source.isOpen());
    QCoreApplication::processEvents();
    QCOMPARE(failed.size(), 1);
}

void TestCamera::forbiddenFileIsSaid()
{
    const AsNobody nobody; // Root may read everything.
    QTemporaryDir directory;
    const QString path = directory.filePath(u"video0"_s);
    QFile(path).open(QIODevice::WriteOnly);
    QCOMPARE(cameraTroubleOf(QFile::encodeName(path), {}), CameraTrouble::Busy);
    QFile::setPermissions(path, {});
    QCOMPARE(cameraTroubleOf(QFile::encodeName(path), {}), CameraTrouble::Forbidden);
}

void TestCamera::chosenCamera_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("found");
    QTest::newRow("as it was") << QByteArray("/dev/video2") << u"Desk"_s << QByteArray("/dev/video2");
    QTest::newRow("plugged in elsewhere") << QByteArray("/dev/video0") << u"Desk"_s << QByteArray("/dev/video2");
    QTest::newRow("one of two of a kind") << QByteArray("/dev/video6") << u"Twin"_s << QByteArray("/dev/video6");
    QTest::newRow("not there") << QByteArray("/dev/video0") << u"Lamp"_s << QByteArray();
}

void TestCamera::chosenCamera()
{
    QFETCH(QByteArray, id);
    QFETCH(QString, name);
    const QList<CameraName> present{{"/dev/video0", u"Built in"_s},
                                    {"/dev/video2", u"Desk"_s},
                                    {"/dev/video4", u"Twin"_s},
                                    {"/dev/video6", u"Twin"_s}};
    QTEST(cameraAmong(present, {id, name}).value_or(CameraName{}).id, "found");
}

QTEST_MAIN(TestCamera)
#include "tst_camera.moc"
