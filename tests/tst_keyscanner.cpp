// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyboard.h"
#include "keyscanner.h"
#include "scanleaks.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString slipDigits = u"003302261123001865"_s;

QString textOf(const RawScan &scan)
{
    QString text;
    for (const KeyStroke &key : scan.keys)
        text += key.text;
    return text;
}

} // namespace

/// A keyboard scanner told apart from typing; nothing of a scan reaches a field, no key of typing is lost.
class TestKeyScanner : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void scanWithEnter_data();
    void scanWithEnter();
    void zoneOfSeveralLines_data();
    void zoneOfSeveralLines();
    void scanWithoutEnd();
    void unknownBurstIsTyping();
    void recognisedBurstIsAScan();
    void typingArrives_data();
    void typingArrives();
    void singleKeyIsReleased();
    void enterAfterTypingIsTheFields();
    void commandKeysPassAtOnce();
    void whatWasTypedComesBeforeTheCommand_data();
    void whatWasTypedComesBeforeTheCommand();
    void repeatedKeysAreNoScan();
    void slowScannerWithPrefix();
    void learnsTheGap();
    void sameScanTwiceIsOne();
    void lineFeedAfterTheScan();
    void scanWhileTyping();
    void multiLineFieldGetsNothing();
    void fieldThatVanishes();
    void partOfACodeIsSaid_data();
    void partOfACodeIsSaid();
    void slowBurstWithEnterIsTyping();
    void longNumberTypedAfterASlowScanner();
    void scanTellsItsKeysAndGaps();
    void altDigitsBelongToTheScan();
    void composedLettersBelongToTheScan();
    void composedWordsAreTyping();
    void fieldIsPutBack();
    void typedWordsAreNoScans();
    void nothingLeaks_data();
    void nothingLeaks();

private:
    qint64 m_now = 0;
    std::unique_ptr<QLineEdit> m_field;
    std::unique_ptr<KeyScanner> m_scanner;
    std::unique_ptr<QSignalSpy> m_scans;
};

void TestKeyScanner::init()
{
    m_field = std::make_unique<QLineEdit>();
    m_scanner = std::make_unique<KeyScanner>([this] { return m_now; });
    m_scans = std::make_unique<QSignalSpy>(m_scanner.get(), &KeyScanner::scanned);
    qApp->installEventFilter(m_scanner.get());
}

void TestKeyScanner::cleanup()
{
    m_scans.reset();
    m_scanner.reset();
    m_field.reset();
}

void TestKeyScanner::scanWithEnter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("gap");
    QTest::newRow("slip digits") << slipDigits << 5;
    QTest::newRow("slip digits, slow USB") << slipDigits << 20;
    QTest::newRow("card") << u"083190004567|320000123|Nguyễn Thị Mẫu Thử|12051990|Nữ|Ấp A, Xã B|01012021"_s << 10;
    QTest::newRow("dossier code") << u"H61.33-261123-0018"_s << 2;
    QTest::newRow("prefix") << u"~"_s + slipDigits << 10;
}

void TestKeyScanner::scanWithEnter()
{
    QFETCH(QString, text);
    QFETCH(int, gap);
    QSignalSpy entered(m_field.get(), &QLineEdit::returnPressed);
    QSignalSpy started(m_scanner.get(), &KeyScanner::readingStarted);
    Keyboard keyboard(m_field.get());
    keyboard.type(text, gap);
    keyboard.enter();
    QCOMPARE(m_scans->size(), 1);
    QCOMPARE(textOf(m_scans->first()[0].value<RawScan>()), text.startsWith(u'~') ? text.mid(1) : text);
    QCOMPARE(m_field->text(), QString());
    QCOMPARE(entered.size(), 0);
    QCOMPARE(started.size(), 1);
}

void TestKeyScanner::zoneOfSeveralLines_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<bool>("hasFeed");
    const QStringList passport{u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"_s,
                               u"L898902C36UTO7408122F1204159ZE184226B<<<<<10"_s};
    const QStringList card{u"IDVNM1900045678083190004567<<5"_s, u"9005123F3005121VNM<<<<<<<<<<<6"_s,
                           u"NGUYEN<<THI<MAU<THU<<<<<<<<<<<"_s};
    QTest::newRow("passport") << passport << false;
    QTest::newRow("passport, CR LF") << passport << true;
    QTest::newRow("passport, prefix") << QStringList{u"~"_s + passport[0], passport[1]} << false;
    QTest::newRow("card") << card << false;
}

/// Readers of machine-readable zones end each line with CR: together they are one scan.
void TestKeyScanner::zoneOfSeveralLines()
{
    QFETCH(QStringList, lines);
    QFETCH(bool, hasFeed);
    QSignalSpy entered(m_field.get(), &QLineEdit::returnPressed);
    Keyboard keyboard(m_field.get());
    for (const QString &line : std::as_const(lines)) {
        QCOMPARE(m_scans->size(), 0);
        keyboard.type(line, 5);
        keyboard.enter();
        if (hasFeed)
            QTest::keyClick(m_field.get(), Qt::Key_Down);
    }
    QCOMPARE(m_scans->size(), 1);
    QCOMPARE(textOf(m_scans->first()[0].value<RawScan>()), lines.join(u'\n').remove(u'~'));
    QCOMPARE(m_field->text(), QString());
    QCOMPARE(entered.size(), 0);
}

void TestKeyScanner::scanWithoutEnd()
{
    Keyboard(m_field.get()).type(u"~"_s + slipDigits, 5);
    QTRY_COMPARE(m_scans->size(), 1);
    QCOMPARE(m_field->text(), QString());
}

void TestKeyScanner::unknownBurstIsTyping()
{
    Keyboard(m_field.get()).type(u"text macro"_s, 1);
    QTRY_COMPARE(m_field->text(), u"text macro"_s);
    QCOMPARE(m_scans->size(), 0);
}

void TestKeyScanner::recognisedBurstIsAScan()
{
    m_scanner->setRecogniser([](const RawScan &scan) { return textOf(scan) == slipDigits; });
    Keyboard(m_field.get()).type(slipDigits, 5);
    QTRY_COMPARE(m_scans->size(), 1);
    QCOMPARE(m_field->text(), QString());
}

void TestKeyScanner::typingArrives_data()
{
    QTest::addColumn<int>("gap");
    QTest::newRow("30 words a minute") << 400;
    QTest::newRow("120 words a minute") << 100;
    QTest::newRow("rolling fingers") << 40;
}

void TestKeyScanner::typingArrives()
{
    QFETCH(int, gap);
    const QString text = u"Nguyễn Văn Ước, ấp Phú Hòa 0912345678"_s;
    Keyboard keyboard(m_field.get());
    keyboard.type(text, gap);
    QTRY_COMPARE(m_field->text(), text);
    keyboard.enter();
    QCOMPARE(m_scans->size(), 0);
}

void TestKeyScanner::singleKeyIsReleased()
{
    Keyboard(m_field.get()).type(u"a"_s, 0);
    QCOMPARE(m_field->text(), QString());
    QTRY_COMPARE(m_field->text(), u"a"_s);
}

void TestKeyScanner::enterAfterTypingIsTheFields()
{
    QSignalSpy entered(m_field.get(), &QLineEdit::returnPressed);
    Keyboard keyboard(m_field.get());
    keyboard.type(u"abc"_s, 10); // Shorter than any code, and quick.
    keyboard.enter();
    QCOMPARE(m_field->text(), u"abc"_s);
    QCOMPARE(entered.size(), 1);
    QCOMPARE(m_scans->size(), 0);
}

void TestKeyScanner::commandKeysPassAtOnce()
{
    m_field->setText(u"abc"_s);
    Keyboard keyboard(m_field.get());
    keyboard.press(Qt::Key_A, u"\x01"_s, Qt::ControlModifier);
    QCOMPARE(m_field->selectedText(), u"abc"_s);
    keyboard.press(Qt::Key_Backspace, u"\b"_s);
    QCOMPARE(m_field->text(), QString());
    keyboard.type(u"xy"_s, 1);
    keyboard.press(Qt::Key_Backspace, u"\b"_s); // What is held goes first.
    QCOMPARE(m_field->text(), u"x"_s);
}

void TestKeyScanner::whatWasTypedComesBeforeTheCommand_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QKeySequence>("keys");
    QTest::newRow("one letter, F9") << u"7"_s << QKeySequence(Qt::Key_F9);
    QTest::newRow("quick letters, F9") << u"4567"_s << QKeySequence(Qt::Key_F9);
    QTest::newRow("one letter, Ctrl+Return") << u"7"_s << QKeySequence(u"Ctrl+Return"_s);
    QTest::newRow("one letter, Ctrl+S") << u"7"_s << QKeySequence(u"Ctrl+S"_s);
}

void TestKeyScanner::whatWasTypedComesBeforeTheCommand()
{
    QFETCH(QString, typed);
    QFETCH(QKeySequence, keys);
    m_scanner->setThreshold(100); // As after a slow scanner.
    QString seen;
    QShortcut command(keys, m_field.get(), [&] { seen = m_field->text(); });
    m_field->show();
    QApplication::setActiveWindow(m_field.get());
    m_field->setFocus();
    Keyboard keyboard(m_field.get());
    keyboard.type(typed, 40);
    QTest::keyClick(m_field.get(), keys[0].key(), keys[0].keyboardModifiers());
    QCOMPARE(seen, typed);
    QCOMPARE(m_scans->size(), 0);
}

void TestKeyScanner::repeatedKeysAreNoScan()
{
    for (int i = 0; i < 20; ++i) {
        QKeyEvent event(QEvent::KeyPress, Qt::Key_5, Qt::NoModifier, u"5"_s, true);
        event.setTimestamp(1000 + static_cast<quint64>(i) * 10);
        QCoreApplication::sendEvent(m_field.get(), &event);
    }
    QCOMPARE(m_field->text(), QString(20, u'5'));
    QCOMPARE(m_scans->size(), 0);
}

void TestKeyScanner::slowScannerWithPrefix()
{
    Keyboard keyboard(m_field.get());
    keyboard.type(u"~"_s + slipDigits, 100);
    keyboard.enter();
    QCOMPARE(m_scans->size(), 1);
    QCOMPARE(m_scanner->threshold(), 120);
    QCOMPARE(m_field->text(), QString());
}

void TestKeyScanner::learnsTheGap()
{
    Keyboard keyboard(m_field.get());
    keyboard.type(slipDigits, 20);
    keyboard.enter();
    QCOMPARE(m_scanner->threshold(), 60);
    keyboard.pause(5000);
    keyboard.type(slipDigits, 5);
    keyboard.enter();
    QCOMPARE(m_scanner->threshold(), 35);
}

void TestKeyScanner::sameScanTwiceIsOne()
{
    Keyboard keyboard(m_field.get());
    keyboard.type(slipDigits, 5);
    keyboard.enter();
    keyboard.pause(800);
    keyboard.type(slipDigits, 5);
    keyboard.enter();
    QCOMPARE(m_scans->size(), 1);
    keyboard.pause(2000);
    keyboard.type(slipDigits, 5);
    keyboard.enter();
    QCOMPARE(m_scans->size(), 2);
    QCOMPARE(m_field->text(), QString());
}

void TestKeyScanner::lineFeedAfterTheScan()
{
    QSignalSpy entered(m_field.get(), &QLineEdit::returnPressed);
    Keyboard keyboard(m_field.get());
    keyboard.type(slipDigits, 5);
    keyboard.enter();
    keyboard.pause(5);
    keyboard.press(Qt::Key_Return, u"\n"_s);
    QCOMPARE(entered.size(), 0);
    keyboard.pause(1000);
    keyboard.enter(); // An officer's own.
    QCOMPARE(entered.size(), 1);
}

void TestKeyScanner::scanWhileTyping()
{
    Keyboard keyboard(m_field.get());
    keyboard.type(u"ab"_s, 200);
    keyboard.type(slipDigits, 5);
    keyboard.enter();
    QCOMPARE(m_scans->size(), 1);
    QCOMPARE(textOf(m_scans->first()[0].value<RawScan>()), slipDigits);
    QCOMPARE(m_field->text(), u"ab"_s);
}

void TestKeyScanner::multiLineFieldGetsNothing()
{
    QPlainTextEdit note;
    Keyboard keyboard(&note);
    keyboard.type(slipDigits, 5);
    keyboard.enter();
    QCOMPARE(m_scans->size(), 1);
    QCOMPARE(note.toPlainText(), QString());
}

void TestKeyScanner::fieldThatVanishes()
{
    Keyboard(m_field.get()).type(u"ab"_s, 1);
    m_field.reset();
    QTest::qWait(60); // The held keys have nowhere to go.
    QCOMPARE(m_scans->size(), 0);
}

void TestKeyScanner::partOfACodeIsSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("half a card") << u"083190004567|3200"_s;
    QTest::newRow("digits of a slip") << slipDigits.left(15);
    QTest::newRow("prefix and too little") << u"~083190|"_s;
    QTest::newRow("first line of a passport") << u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"_s;
}

void TestKeyScanner::partOfACodeIsSaid()
{
    QFETCH(QString, text);
    QSignalSpy unreadable(m_scanner.get(), &KeyScanner::unreadable);
    m_field->setText(u"Ấp"_s);
    Keyboard keyboard(m_field.get());
    keyboard.type(text, 5);
    QTRY_COMPARE(unreadable.size() + m_scans->size(), 1);
    QCOMPARE(m_field->text(), u"Ấp"_s);
}

void TestKeyScanner::slowBurstWithEnterIsTyping()
{
    m_scanner->setThreshold(120);
    Keyboard keyboard(m_field.get());
    keyboard.type(u"Nguyen Van An"_s, 100); // A quick typist after a slow scanner.
    keyboard.enter();
    QCOMPARE(m_scans->size(), 0);
    QCOMPARE(m_field->text(), u"Nguyen Van An"_s);
}

void TestKeyScanner::longNumberTypedAfterASlowScanner()
{
    m_scanner->setThreshold(120);
    m_scanner->setRecogniser([](const RawScan &) { return true; });
    Keyboard keyboard(m_field.get());
    keyboard.type(u"083190004567"_s, 100);
    keyboard.enter();
    QCOMPARE(m_scans->size(), 0);
    QCOMPARE(m_field->text(), u"083190004567"_s);
}

void TestKeyScanner::scanTellsItsKeysAndGaps()
{
    Keyboard keyboard(m_field.get());
    keyboard.type(u"~"_s + slipDigits, 7);
    keyboard.press(Qt::Key_Tab, u"\t"_s);
    const RawScan scan = m_scans->first()[0].value<RawScan>();
    QCOMPARE(scan.transport, ScanTransport::Keyboard);
    QCOMPARE(scan.prefix, u"~"_s);
    QCOMPARE(scan.suffix, u"TAB"_s);
    QCOMPARE(scan.gaps, QList<int>(slipDigits.size(), 7));
}

void TestKeyScanner::altDigitsBelongToTheScan()
{
    Keyboard keyboard(m_field.get());
    keyboard.type(u"083190004567||Nguy"_s, 4);
    keyboard.alt(u"7877"_s, 4);
    keyboard.pause(4);
    keyboard.type(u"n|1990"_s, 4);
    keyboard.enter();
    QCOMPARE(m_scans->size(), 1);
    const RawScan scan = m_scans->first()[0].value<RawScan>();
    QCOMPARE(std::count_if(scan.keys.begin(), scan.keys.end(), [](const KeyStroke &key) { return key.altHold != 0; }),
             4);
    QCOMPARE(m_field->text(), QString());
}

void TestKeyScanner::composedLettersBelongToTheScan()
{
    Keyboard keyboard(m_field.get());
    keyboard.type(u"083190004567||"_s, 4);
    keyboard.compose(u"Nguyễn"_s);
    keyboard.type(u" Lan|1990"_s, 4);
    keyboard.enter();
    QCOMPARE(m_scans->size(), 1);
    const RawScan scan = m_scans->first()[0].value<RawScan>();
    QCOMPARE(textOf(scan), u"083190004567||Nguyễn Lan|1990"_s);
    QCOMPARE(m_field->text(), QString());
}

void TestKeyScanner::composedWordsAreTyping()
{
    Keyboard keyboard(m_field.get());
    for (const QString &word : {u"Nguyễn"_s, u"Văn"_s, u"Ước"_s}) {
        keyboard.compose(word);
        keyboard.type(u" "_s, 200);
        m_now += 200;
    }
    keyboard.enter();
    QCOMPARE(m_field->text(), u"Nguyễn Văn Ước "_s);
    QCOMPARE(m_scans->size(), 0);
}

void TestKeyScanner::fieldIsPutBack()
{
    m_field->setText(u"Ấp Thử"_s);
    m_field->setCursorPosition(2);
    Keyboard keyboard(m_field.get());
    keyboard.type(u"083190"_s, 4);
    m_field->setText(u"Ấp Thửâ"_s); // An input method that wrote by itself.
    keyboard.type(u"004567||An|1990"_s, 4);
    keyboard.enter();
    QCOMPARE(m_scans->size(), 1);
    QCOMPARE(m_field->text(), u"Ấp Thử"_s);
    QCOMPARE(m_field->cursorPosition(), 2);
}

void TestKeyScanner::typedWordsAreNoScans()
{
    QCOMPARE(wordsTakenForScans(*m_field, *m_scanner, 500), 0);
}

void TestKeyScanner::nothingLeaks_data()
{
    QTest::addColumn<int>("kind");
    const QStringList kinds = leakTestFields();
    for (qsizetype i = 0; i < kinds.size(); ++i)
        QTest::newRow(qPrintable(kinds[i])) << static_cast<int>(i);
}

void TestKeyScanner::nothingLeaks()
{
    QFETCH(int, kind);
    const LeakCount count = leaksIntoField(kind, *m_scanner, 20);
    QCOMPARE(count.leaked, 0);
    QCOMPARE(count.scanned, 20);
}

QTEST_MAIN(TestKeyScanner)
#include "tst_keyscanner.moc"
