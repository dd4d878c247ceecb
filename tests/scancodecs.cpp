// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scancodecs.h"

#include "bytedecoding.h"
#include "calibrating.h"
#include "keylayouts.h"
#include "typingengine.h"
#include "vietnamesespelling.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

const QString toneMarks = u"\u0301\u0300\u0309\u0303\u0323"_s;

RawScan ofBytes(const QByteArray &bytes, ScanTransport transport)
{
    RawScan scan;
    scan.transport = transport;
    scan.bytes = bytes;
    return scan;
}

RawScan ofKeys(const QList<KeyStroke> &keys, ScanTransport transport)
{
    RawScan scan;
    scan.transport = transport;
    scan.keys = keys;
    return scan;
}

/// What the window gets where the places of keys are not known, e.g. from an input method.
RawScan received(const QString &text)
{
    QList<KeyStroke> keys;
    for (const QChar c : text)
        keys.append({0, false, 0, QString(c)});
    return ofKeys(keys, ScanTransport::Keyboard);
}

QByteArray inPage1258(const QString &text)
{
    QString apart;
    for (const QChar c : text) {
        const TonedLetter taken = takenApart(c);
        if (bytesInPage(QString(c), CodePage::Windows1258)) {
            apart += c;
            continue;
        }
        apart += taken.letter;
        if (taken.tone != Tone::Level)
            apart += toneMarks[static_cast<int>(taken.tone) - 1];
    }
    return bytesInPage(apart, CodePage::Windows1258).value_or(QByteArray());
}

/// As a device writes that knows 1252 only: "?" for all else.
QByteArray inPage1252(const QString &text)
{
    QByteArray bytes;
    for (const QChar c : text)
        bytes += bytesInPage(QString(c), CodePage::Windows1252).value_or(QByteArray("?"));
    return bytes;
}

void addAlt(QList<KeyStroke> &keys, const QString &digits, int hold)
{
    static constexpr int pad[] = {82, 79, 80, 81, 75, 76, 77, 71, 72, 73};
    for (const QChar digit : digits)
        keys.append({pad[digit.unicode() - u'0'], false, hold, QString()});
}

/// ASCII as keys, each other byte as Alt+0ddd.
QList<KeyStroke> altBytes(const QByteArray &bytes)
{
    QList<KeyStroke> keys;
    int hold = 0;
    for (const char byte : bytes) {
        const int value = static_cast<unsigned char>(byte);
        if (value < 0x80)
            keys += americanKeys(QString(QChar(value)));
        else
            addAlt(keys, u"0%1"_s.arg(value), ++hold);
    }
    return keys;
}

QList<KeyStroke> altCodePoints(const QString &text)
{
    QList<KeyStroke> keys;
    int hold = 0;
    for (const QChar c : text) {
        if (c.unicode() < 0x80)
            keys += americanKeys(QString(c));
        else
            addAlt(keys, (c.unicode() < 0x100 ? u"0"_s : QString()) + QString::number(c.unicode()), ++hold);
    }
    return keys;
}

QString asMojibake(const QString &text, CodePage page)
{
    return textFromPage(text.toUtf8(), page);
}

QString withoutControls(QString text)
{
    return text.remove(QRegularExpression(u"[\\x{80}-\\x{9f}]"_s));
}

QString throughLayout(const QString &plain, KeyLayout layout)
{
    QString typed;
    for (const KeyStroke &key : americanKeys(plain))
        typed += characterOfKey(key.code, key.isShifted, layout).value_or(u' ');
    return typed;
}

ScannerProfile typing(TypingMethod method)
{
    ScannerProfile profile;
    profile.typing = method;
    profile.isCalibrated = true;
    return profile;
}

QString methodName(TypingMethod method)
{
    return method == TypingMethod::Telex ? u"Telex"_s : u"VNI"_s;
}

void addTyping(QList<ScanCodec> &codecs, TypingMethod method)
{
    for (const bool isToneLast : {false, true}) {
        const QString name =
            u"device types %1, tone %2"_s.arg(methodName(method), isToneLast ? u"last"_s : u"in place"_s);
        const auto off = [=](const QString &text) {
            return ofKeys(americanKeys(asTyped(text, method, isToneLast)), ScanTransport::Keyboard);
        };
        codecs.append({name, off, {}, false});
        codecs.append({name + u", calibrated"_s, off, typing(method), false});
        codecs.append({name + u", input method on"_s,
                       [=](const QString &text) {
                           return received(throughInputMethod(asTyped(text, method, isToneLast), method));
                       },
                       {},
                       false});
    }
    const auto plain = [=](const QString &text) { return throughInputMethod(withoutAccents(text), method); };
    codecs.append({u"accents stripped, %1 on"_s.arg(methodName(method)),
                   [=](const QString &text) { return received(plain(text)); },
                   {},
                   false});
    codecs.append({u"accents stripped, %1 on, places known"_s.arg(methodName(method)),
                   [=](const QString &text) {
                       // What is received stands at the first key; only the places matter besides.
                       QList<KeyStroke> keys = americanKeys(withoutAccents(text));
                       for (KeyStroke &key : keys)
                           key.text = u""_s;
                       keys.first().text = plain(text);
                       return ofKeys(keys, ScanTransport::Keyboard);
                   },
                   {},
                   false});
}

/// Keyboard scanners once more, with what one scan of the calibration code tells of them.
void addCalibrated(QList<ScanCodec> &codecs)
{
    for (const ScanCodec &codec : QList<ScanCodec>(codecs)) {
        if (!codec.name.startsWith(u"keyboard"))
            continue;
        const RawScan trial = codec.deliver(calibrationText());
        const auto profile = measuredProfile(trial);
        if (profile)
            codecs.append({codec.name + u", calibrated"_s, codec.deliver, *profile, codec.isExact});
    }
}

} // namespace

QList<KeyStroke> americanKeys(const QString &plain)
{
    QList<KeyStroke> keys;
    for (const QChar c : plain) {
        KeyStroke key;
        key.text = c;
        for (int code = 2; code <= 57 && key.code == 0; ++code) {
            for (const bool isShifted : {false, true}) {
                if (code != 55 && characterOfKey(code, isShifted, KeyLayout::American) == c && key.code == 0) {
                    key.code = code;
                    key.isShifted = isShifted;
                }
            }
        }
        keys.append(key);
    }
    return keys;
}

QString withoutAccents(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (!c.isMark())
            plain += c == u'đ' ? QChar(u'd') : c == u'Đ' ? QChar(u'D') : c;
    }
    return plain;
}

QString asTyped(const QString &text, TypingMethod method, bool isToneLast)
{
    const bool isTelex = method == TypingMethod::Telex;
    QString typed;
    QChar pending;
    const auto endWord = [&] {
        if (!pending.isNull())
            typed += pending;
        pending = {};
    };
    for (const QChar c : text) {
        if (!c.isLetter())
            endWord();
        const TonedLetter taken = takenApart(c);
        const qsizetype at = QStringView(u"âêôăơưđ").indexOf(taken.letter.toLower());
        const QChar plain = at < 0 ? taken.letter.toLower() : QChar(u"aeoaoud"[at]);
        const auto cased = [&](QChar key) { return c.isUpper() ? key.toUpper() : key; };
        typed += at < 0 ? taken.letter : cased(plain);
        if (at >= 0)
            typed += cased((isTelex ? u"aeowwwd" : u"6668779")[at]);
        if (taken.tone == Tone::Level)
            continue;
        pending = cased((isTelex ? u"sfrxj" : u"12345")[static_cast<int>(taken.tone) - 1]);
        if (!isToneLast)
            endWord();
    }
    endWord();
    return typed;
}

QList<ScanCodec> scanCodecs()
{
    QList<ScanCodec> codecs;
    const auto add = [&codecs](const QString &name, auto deliver, bool isExact = true) {
        codecs.append({name, std::move(deliver), {}, isExact});
    };
    add(u"serial, UTF-8"_s, [](const QString &text) { return ofBytes(text.toUtf8(), ScanTransport::Serial); });
    add(u"serial, NFD"_s, [](const QString &text) {
        return ofBytes(text.normalized(QString::NormalizationForm_D).toUtf8(), ScanTransport::Serial);
    });
    add(u"serial, 1258"_s, [](const QString &text) { return ofBytes(inPage1258(text), ScanTransport::Serial); });
    add(
        u"serial, 1252 with ?"_s, [](const QString &text) { return ofBytes(inPage1252(text), ScanTransport::Serial); },
        false);
    add(
        u"serial, accents stripped"_s,
        [](const QString &text) { return ofBytes(withoutAccents(text).toUtf8(), ScanTransport::Serial); }, false);
    add(u"HID-POS, UTF-8"_s, [](const QString &text) { return ofBytes(text.toUtf8(), ScanTransport::HidPos); });
    for (const ScanTransport transport : {ScanTransport::Device, ScanTransport::Keyboard}) {
        const QString where = transport == ScanTransport::Device ? u"evdev"_s : u"keyboard"_s;
        add(where + u", Alt+0 of UTF-8"_s,
            [=](const QString &text) { return ofKeys(altBytes(text.toUtf8()), transport); });
        add(where + u", Alt+0 of 1258"_s,
            [=](const QString &text) { return ofKeys(altBytes(inPage1258(text)), transport); });
        add(
            where + u", Alt of code points"_s,
            [=](const QString &text) { return ofKeys(altCodePoints(text), transport); }, false);
        add(
            where + u", accents stripped"_s,
            [=](const QString &text) { return ofKeys(americanKeys(withoutAccents(text)), transport); }, false);
    }
    add(u"keyboard, whole text"_s, [](const QString &text) { return received(text); });
    add(u"keyboard, UTF-8 as 1252"_s,
        [](const QString &text) { return received(asMojibake(text, CodePage::Windows1252)); });
    add(
        u"keyboard, UTF-8 as 1252, C1 lost"_s,
        [](const QString &text) { return received(withoutControls(asMojibake(text, CodePage::Windows1252))); }, false);
    add(u"keyboard, UTF-8 as 1258"_s,
        [](const QString &text) { return received(asMojibake(text, CodePage::Windows1258)); });
    add(
        u"keyboard, UTF-8 as 1258, C1 lost"_s,
        [](const QString &text) { return received(withoutControls(asMojibake(text, CodePage::Windows1258))); }, false);
    add(
        u"Vietnamese layout, accents stripped"_s,
        [](const QString &text) { return received(throughLayout(withoutAccents(text), KeyLayout::Vietnamese)); },
        false);
    add(
        u"French layout, accents stripped"_s,
        [](const QString &text) { return received(throughLayout(withoutAccents(text), KeyLayout::French)); }, false);
    addTyping(codecs, TypingMethod::Telex);
    addTyping(codecs, TypingMethod::Vni);
    addCalibrated(codecs);
    return codecs;
}
