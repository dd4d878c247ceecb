// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyscanner.h"

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

/// Types into the application as the window system would, at times that the test says.
class Keyboard
{
public:
    explicit Keyboard(QWidget *target) : m_target(target) {}

    void pause(int milliseconds) { m_now += milliseconds; }
    void press(int key, const QString &text, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        send(QEvent::KeyPress, key, text, modifiers);
        send(QEvent::KeyRelease, key, text, modifiers);
    }
    void type(const QString &text, int gap)
    {
        for (const QChar c : text) {
            press(c.toUpper().unicode(), QString(c), c.isUpper() ? Qt::ShiftModifier : Qt::NoModifier);
            pause(gap);
        }
    }
    void enter() { press(Qt::Key_Return, u"\r"_s); }

private:
    void send(QEvent::Type type, int key, const QString &text, Qt::KeyboardModifiers modifiers)
    {
        QKeyEvent event(type, key, modifiers, text);
        event.setTimestamp(m_now);
        QCoreApplication::sendEvent(m_target, &event);
    }
    QWidget *m_target;
    quint64 m_now = 1000;
};

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
    void scanWithoutEnd();
    void unknownBurstIsTyping();
    void recognisedBurstIsAScan();
    void typingArrives_data();
    void typingArrives();
    void singleKeyIsReleased();
    void enterAfterTypingIsTheFields();
    void commandKeysPassAtOnce();
    void repeatedKeysAreNoScan();
    void slowScannerWithPrefix();
    void learnsTheGap();
    void sameScanTwiceIsOne();
    void lineFeedAfterTheScan();
    void scanWhileTyping();
    void multiLineFieldGetsNothing();
    void fieldThatVanishes();

private:
    std::unique_ptr<QLineEdit> m_field;
    std::unique_ptr<KeyScanner> m_scanner;
    std::unique_ptr<QSignalSpy> m_scans;
};

void TestKeyScanner::init()
{
    m_field = std::make_unique<QLineEdit>();
    m_scanner = std::make_unique<KeyScanner>();
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

QTEST_MAIN(TestKeyScanner)
#include "tst_keyscanner.moc"
