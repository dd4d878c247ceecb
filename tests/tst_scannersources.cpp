// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "asnobody.h"
#include "byteframing.h"
#include "deviceframing.h"
#include "devicescanner.h"
#include "hidposframing.h"
#include "pseudoterminal.h"
#include "scancodecs.h"
#include "scandecoding.h"
#include "serialscanner.h"

#include <QSignalSpy>
#include <QTest>

#include <linux/input.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

const QByteArray card = "083190004567|320000123|Nguyễn Thị Mẫu Thử|12051990|Nữ|Ấp Thử, Xã Mẫu, Bến Tre|01012021";
const QByteArray slip = "003302261123001865";

/// "text/prefix/suffix" of each scan, then how many were unreadable.
QStringList told(const ByteFraming::Cut &cut)
{
    QStringList list;
    for (const RawScan &scan : cut.scans)
        list.append(QString::fromUtf8(scan.bytes) + u'/' + scan.prefix + u'/' + scan.suffix);
    if (cut.unreadable > 0)
        list.append(u"unreadable %1"_s.arg(cut.unreadable));
    return list;
}

QByteArray eventsOf(const QList<KeyStroke> &keys, int gap)
{
    QByteArray bytes;
    qint64 at = 1'000'000;
    const auto add = [&](int code, int value) {
        input_event event = {};
        event.type = EV_KEY;
        event.code = static_cast<unsigned short>(code);
        event.value = value;
        event.input_event_sec = at / 1000;
        event.input_event_usec = at % 1000 * 1000;
        bytes += QByteArray(reinterpret_cast<const char *>(&event), sizeof event);
    };
    for (const KeyStroke &key : keys) {
        if (key.isShifted)
            add(KEY_LEFTSHIFT, 1);
        add(key.code, 1);
        add(key.code, 0);
        if (key.isShifted)
            add(KEY_LEFTSHIFT, 0);
        at += gap;
    }
    add(KEY_ENTER, 1);
    add(KEY_ENTER, 0);
    return bytes;
}

} // namespace

/// Scanners that are read by themselves: their bytes, reports and keys, and what happens to their cables.
class TestScannerSources : public QObject
{
    Q_OBJECT

private slots:
    void bytesAreCut_data();
    void bytesAreCut();
    void bytesInAnyPieces();
    void tooLongIsUnreadable();
    void reportsAreJoined();
    void brokenReportsAreNothing();
    void keysAreJoined();
    void linesOfAPassportAreOneScan();
    void serialScanArrives();
    void serialScanWithoutSuffix();
    void serialFaults_data();
    void serialFaults();
    void unpluggedInTheMiddle();
    void busyPortIsSaid();
    void forbiddenPortIsSaid();
    void absentPortIsWaitedFor();
    void keyboardDeviceThroughAPipe();
    void forbiddenDeviceIsSaid();
    void deviceTakenByAnotherProgramIsAwaited();
    void whatIsNoKeyboardIsSaid();
    void aDeviceThatIsNotOursIsNotRead();
};

void TestScannerSources::bytesAreCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("cut");
    QTest::newRow("CR") << slip + "\r" << QStringList{QString::fromLatin1(slip) + u"//CR"_s};
    QTest::newRow("LF") << slip + "\n" << QStringList{QString::fromLatin1(slip) + u"//LF"_s};
    QTest::newRow("CR LF") << slip + "\r\n" << QStringList{QString::fromLatin1(slip) + u"//CR LF"_s};
    QTest::newRow("TAB") << slip + "\t" << QStringList{QString::fromLatin1(slip) + u"//TAB"_s};
    QTest::newRow("STX ETX") << "\x02" + slip + "\x03" << QStringList{QString::fromLatin1(slip) + u"/STX/ETX"_s};
    QTest::newRow("STX CR") << "\x02" + slip + "\r" << QStringList{QString::fromLatin1(slip) + u"/STX/CR"_s};
    QTest::newRow("~ CR") << "~" + slip + "\r" << QStringList{QString::fromLatin1(slip) + u"/~/CR"_s};
    QTest::newRow("not ended") << slip << QStringList{};
    QTest::newRow("two glued together") << slip + "\r" + slip + "\r\n"
                                        << QStringList{QString::fromLatin1(slip) + u"//CR"_s,
                                                       QString::fromLatin1(slip) + u"//CR LF"_s};
    QTest::newRow("half, then STX of the next")
        << "\x02" + slip.left(7) + "\x02" + slip + "\r"
        << QStringList{QString::fromLatin1(slip) + u"/STX/CR"_s, u"unreadable 1"_s};
    QTest::newRow("empty lines") << QByteArray("\r\n\r\n") << QStringList{};
    QTest::newRow("zone of three lines")
        << QByteArray(
               "IDVNM1900045678083190004567<<5\r9005123F3005121VNM<<<<<<<<<<<6\rNGUYEN<<THI<MAU<THU<<<<<<<<<<<\r")
        << QStringList{
               u"IDVNM1900045678083190004567<<5\n9005123F3005121VNM<<<<<<<<<<<6\nNGUYEN<<THI<MAU<THU<<<<<<<<<<<//CR"_s};
    QTest::newRow("passport of two lines, prefix, CR LF")
        << QByteArray("~P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\r\n"
                      "L898902C36UTO7408122F1204159ZE184226B<<<<<10\r\n")
        << QStringList{u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
                       u"L898902C36UTO7408122F1204159ZE184226B<<<<<10/~/CR LF"_s};
}

void TestScannerSources::bytesAreCut()
{
    QFETCH(QByteArray, bytes);
    ByteFraming framing;
    QTEST(told(framing.take(bytes)), "cut");
}

void TestScannerSources::bytesInAnyPieces()
{
    const QByteArray bytes = "\x02" + card + "\x03" + slip + "\r\n" + card + "\r\n";
    ByteFraming whole;
    const QStringList expected = told(whole.take(bytes));
    QCOMPARE(expected.size(), 3);
    for (qsizetype size = 1; size < 20; ++size) {
        ByteFraming framing;
        ByteFraming::Cut all;
        for (qsizetype at = 0; at < bytes.size(); at += size)
            all.scans += framing.take(bytes.mid(at, size)).scans;
        // The LF of a CR LF that came in the next piece cannot change the scan any more.
        QCOMPARE(told(all).replaceInStrings(u"CR LF"_s, u"CR"_s),
                 QStringList(expected).replaceInStrings(u"CR LF"_s, u"CR"_s));
    }
}

void TestScannerSources::tooLongIsUnreadable()
{
    ByteFraming framing;
    QCOMPARE(told(framing.take(QByteArray(10'000, 'x') + "\r")), QStringList{u"unreadable 1"_s});
    QCOMPARE(told(framing.take(slip + "\r")).size(), 1); // The next one is whole.
    QCOMPARE(told(framing.take("\x02" + slip.left(5))), QStringList{});
    QCOMPARE(told(framing.end()), QStringList{u"unreadable 1"_s});
}

void TestScannerSources::reportsAreJoined()
{
    for (const QByteArray &text : {slip, card, QByteArray(card + card), QByteArray(56, '1'), QByteArray(57, '2')}) {
        HidPosFraming framing;
        std::optional<RawScan> scan;
        for (const QByteArray &report : hidPosReports(text + "\r")) {
            QVERIFY(!scan);
            scan = framing.take(report);
        }
        QVERIFY(scan);
        QCOMPARE(scan->bytes, text);
        QCOMPARE(scan->suffix, u"CR"_s);
    }
}

void TestScannerSources::brokenReportsAreNothing()
{
    HidPosFraming framing;
    QByteArray tooMuch(64, '\0');
    tooMuch[0] = 2;
    tooMuch[1] = '\x7f';
    for (const QByteArray &report :
         {QByteArray(), QByteArray("\x02"), QByteArray(64, '\xff'), tooMuch, QByteArray(6, '\x02')})
        QVERIFY(!framing.take(report));
    QVERIFY(framing.isEmpty());
}

void TestScannerSources::keysAreJoined()
{
    DeviceFraming framing;
    std::optional<RawScan> scan;
    qint64 at = 0;
    for (const KeyStroke &key : americanKeys(u"~H61.33"_s)) {
        framing.take(KEY_LEFTSHIFT, key.isShifted, at);
        scan = framing.take(key.code, true, at);
        framing.take(key.code, false, at += 8);
        QVERIFY(!scan);
    }
    scan = framing.take(KEY_ENTER, true, at);
    QVERIFY(scan);
    QCOMPARE(scan->prefix, u"~"_s);
    QCOMPARE(scan->keys.size(), 6);
    QCOMPARE(scan->gaps, QList<int>(6, 8));
    QVERIFY(!framing.take(KEY_ENTER, false, at));
    QVERIFY(!framing.end());
}

/// A reader of machine-readable zones ends each line with Enter.
void TestScannerSources::linesOfAPassportAreOneScan()
{
    const QStringList lines{u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"_s,
                            u"L898902C36UTO7408122F1204159ZE184226B<<<<<10"_s};
    DeviceFraming framing;
    std::optional<RawScan> scan;
    for (const QString &line : lines) {
        QVERIFY(!scan);
        const QList<KeyStroke> keys = americanKeys(line);
        for (const KeyStroke &key : keys) {
            framing.take(KEY_LEFTSHIFT, key.isShifted, 0);
            QVERIFY(!framing.take(key.code, true, 0));
        }
        framing.take(KEY_LEFTSHIFT, false, 0);
        scan = framing.take(KEY_ENTER, true, 0);
    }
    QVERIFY(scan);
    const DecodedScan decoded = decodedScan(*scan, QDate(2011, 1, 1), {});
    QVERIFY(decoded.meaning);
    const auto *passport = decoded.meaning->as<MrzCard>();
    QVERIFY(passport);
    QCOMPARE(passport->number, u"L898902C3"_s);
}

void TestScannerSources::serialScanArrives()
{
    if (!PseudoTerminal::areThereAny())
        QSKIP("no pseudo terminals here");
    PseudoTerminal line;
    SerialScanner scanner({ScanTransport::Serial, line.name(), 9600, {}, 150});
    QSignalSpy scans(&scanner, &ScanSource::scanned);
    scanner.start();
    QCOMPARE(scanner.state(), ScanSource::State::Ready);
    line.send(card + "\r\n");
    QTRY_COMPARE(scans.size(), 1);
    QCOMPARE(scans[0][0].value<RawScan>().bytes, card);
    line.send(slip.left(9));
    line.send(slip.mid(9) + "\r" + card + "\r");
    QTRY_COMPARE(scans.size(), 3);
    QCOMPARE(scans[1][0].value<RawScan>().bytes, slip);
    QCOMPARE(scans[2][0].value<RawScan>().bytes, card);
}

void TestScannerSources::serialScanWithoutSuffix()
{
    if (!PseudoTerminal::areThereAny())
        QSKIP("no pseudo terminals here");
    PseudoTerminal line;
    SerialScanner scanner({ScanTransport::Serial, line.name(), 9600, {}, 30});
    QSignalSpy scans(&scanner, &ScanSource::scanned);
    scanner.start();
    line.send(card);
    QTRY_COMPARE(scans.size(), 1);
    QCOMPARE(scans[0][0].value<RawScan>().bytes, card);
}

void TestScannerSources::serialFaults_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isDamaged");
    QTest::newRow("half a card") << card.left(40) << true;
    QTest::newRow("10 kB") << QByteArray(10'000, 'x') << true;
    QTest::newRow("binary") << QByteArray::fromHex("00ff017fc3a90080fe10ab5bf7a27c00f18e") << true;
    QTest::newRow("wrong speed") << QByteArray::fromHex("f8e0fe98fff8e0") << false; // Some letters: looked for in vain.
}

void TestScannerSources::serialFaults()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isDamaged);
    if (!PseudoTerminal::areThereAny())
        QSKIP("no pseudo terminals here");
    PseudoTerminal line;
    SerialScanner scanner({ScanTransport::Serial, line.name(), 9600, {}, 50});
    QSignalSpy scans(&scanner, &ScanSource::scanned);
    QSignalSpy unreadable(&scanner, &ScanSource::unreadable);
    scanner.start();
    line.send(bytes);
    QTRY_COMPARE(scans.size() + unreadable.size(), 1);
    const bool isSaid =
        !unreadable.isEmpty() || decodedScan(scans[0][0].value<RawScan>(), QDate(2026, 11, 23)).isDamaged();
    QCOMPARE(isSaid, isDamaged);
    line.send("\r" + card + "\r"); // The next one is read.
    QTRY_VERIFY(!scans.isEmpty() && scans.last()[0].value<RawScan>().bytes == card);
}

void TestScannerSources::unpluggedInTheMiddle()
{
    if (!PseudoTerminal::areThereAny())
        QSKIP("no pseudo terminals here");
    PseudoTerminal line;
    SerialScanner scanner({ScanTransport::Serial, line.name(), 9600, {}, 5000});
    QSignalSpy scans(&scanner, &ScanSource::scanned);
    QSignalSpy unreadable(&scanner, &ScanSource::unreadable);
    QSignalSpy states(&scanner, &ScanSource::stateChanged);
    scanner.start();
    line.send(card.left(50));
    QTest::qWait(20);
    line.unplug();
    QTRY_COMPARE(scanner.state(), ScanSource::State::Absent);
    QVERIFY(!scanner.message().isEmpty());
    QCOMPARE(unreadable.size(), 1);
    line.plugIn();
    QTRY_COMPARE(scanner.state(), ScanSource::State::Ready);
    line.send(card.mid(50) + "\r" + card + "\r");
    QTRY_COMPARE(scans.size(), 2); // The rest is for itself, and is said to be damaged.
    QVERIFY(decodedScan(scans[0][0].value<RawScan>(), QDate(2026, 11, 23)).isDamaged());
    QCOMPARE(scans[1][0].value<RawScan>().bytes, card);
    QCOMPARE(states.size(), 3);
}

void TestScannerSources::busyPortIsSaid()
{
    if (!PseudoTerminal::areThereAny())
        QSKIP("no pseudo terminals here");
    PseudoTerminal line;
    SerialScanner first({ScanTransport::Serial, line.name(), 9600, {}, 150});
    first.start();
    QCOMPARE(first.state(), ScanSource::State::Ready);
    SerialScanner second({ScanTransport::Serial, line.name(), 9600, {}, 150});
    second.start();
    QCOMPARE(second.state(), ScanSource::State::Refused);
    QVERIFY(second.message().contains(u"Another program"));
}

void TestScannerSources::forbiddenPortIsSaid()
{
    const AsNobody nobody; // Root may read everything.
    QTemporaryDir directory;
    const QString path = directory.filePath(u"ttyClosed"_s);
    QFile(path).open(QIODevice::WriteOnly);
    QFile::setPermissions(path, {});
    SerialScanner scanner({ScanTransport::Serial, path, 9600, {}, 150});
    scanner.start();
    QCOMPARE(scanner.state(), ScanSource::State::Refused);
    QVERIFY(scanner.message().contains(u"dialout"));
}

void TestScannerSources::absentPortIsWaitedFor()
{
    if (!PseudoTerminal::areThereAny())
        QSKIP("no pseudo terminals here");
    PseudoTerminal line;
    line.unplug();
    SerialScanner scanner({ScanTransport::Serial, line.name(), 9600, {}, 150});
    scanner.start();
    QCOMPARE(scanner.state(), ScanSource::State::Absent);
    line.plugIn();
    QTRY_COMPARE(scanner.state(), ScanSource::State::Ready);
}

void TestScannerSources::keyboardDeviceThroughAPipe()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"event-kbd"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    DeviceScanner scanner({ScanTransport::Device, path, 0, {}, 150});
    scanner.setGrab([](int) { return 0; });
    QSignalSpy scans(&scanner, &ScanSource::scanned);
    scanner.start();
    QCOMPARE(scanner.state(), ScanSource::State::Ready);
    const int end = ::open(QFile::encodeName(path).constData(), O_WRONLY);
    const QByteArray events = eventsOf(americanKeys(QString::fromLatin1(slip)), 9);
    QCOMPARE(::write(end, events.constData(), static_cast<size_t>(events.size())), events.size());
    QTRY_COMPARE(scans.size(), 1);
    const RawScan scan = scans[0][0].value<RawScan>();
    QCOMPARE(decodedScan(scan, QDate(2026, 11, 23)).text, QString::fromLatin1(slip));
    QCOMPARE(scan.gaps, QList<int>(slip.size() - 1, 9));
    ::close(end);
    QTRY_COMPARE(scanner.state(), ScanSource::State::Absent);
}

void TestScannerSources::forbiddenDeviceIsSaid()
{
    const AsNobody nobody; // Root may read everything.
    QTemporaryDir directory;
    const QString path = directory.filePath(u"event-kbd"_s);
    QFile(path).open(QIODevice::WriteOnly);
    QFile::setPermissions(path, {});
    DeviceScanner scanner({ScanTransport::Device, path, 0, {}, 150});
    scanner.start();
    QCOMPARE(scanner.state(), ScanSource::State::Refused);
    QVERIFY(scanner.message().contains(u"60-mocua-scanner.rules"));
}

void TestScannerSources::deviceTakenByAnotherProgramIsAwaited()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"event-kbd"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    DeviceScanner scanner({ScanTransport::Device, path, 0, {}, 150});
    QList<int> descriptors;
    int answer = EBUSY;
    scanner.setGrab([&](int descriptor) {
        descriptors.append(descriptor);
        return answer;
    });
    QSignalSpy scans(&scanner, &ScanSource::scanned);
    scanner.start();
    QCOMPARE(scanner.state(), ScanSource::State::Refused);
    QVERIFY(scanner.message().contains(u"Another program"));
    QCOMPARE(::fcntl(descriptors.last(), F_GETFD), -1); // Given back at once.
    answer = 0;                                         // The other program ends.
    QTRY_COMPARE(scanner.state(), ScanSource::State::Ready);
    const int end = ::open(QFile::encodeName(path).constData(), O_WRONLY);
    const QByteArray events = eventsOf(americanKeys(QString::fromLatin1(slip)), 9);
    QCOMPARE(::write(end, events.constData(), static_cast<size_t>(events.size())), events.size());
    QTRY_COMPARE(scans.size(), 1);
    ::close(end);
}

void TestScannerSources::whatIsNoKeyboardIsSaid()
{
    if (!PseudoTerminal::areThereAny())
        QSKIP("no pseudo terminals here");
    PseudoTerminal line; // A device, with the real EVIOCGRAB: it has none.
    DeviceScanner scanner({ScanTransport::Device, line.name(), 0, {}, 150});
    scanner.start();
    QCOMPARE(scanner.state(), ScanSource::State::Refused);
    QVERIFY(scanner.message().contains(u"no keyboard device"));
}

void TestScannerSources::aDeviceThatIsNotOursIsNotRead()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"event-kbd"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    const int both = ::open(QFile::encodeName(path).constData(), O_RDWR | O_NONBLOCK);
    DeviceScanner scanner({ScanTransport::Device, path, 0, {}, 150});
    scanner.setGrab([](int) { return EBUSY; });
    QSignalSpy scans(&scanner, &ScanSource::scanned);
    scanner.start();
    const QByteArray events = eventsOf(americanKeys(QString::fromLatin1(slip)), 9);
    QCOMPARE(::write(both, events.constData(), static_cast<size_t>(events.size())), events.size());
    QCoreApplication::processEvents();
    QVERIFY(scans.isEmpty()); // The keys stay where another program reads them.
    QByteArray left(events.size(), '\0');
    QCOMPARE(::read(both, left.data(), static_cast<size_t>(left.size())), events.size());
    ::close(both);
}

QTEST_GUILESS_MAIN(TestScannerSources)
#include "tst_scannersources.moc"
