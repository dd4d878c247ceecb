// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calibrating.h"

#include "bytedecoding.h"
#include "keydecoding.h"
#include "scantext.h"
#include "vietnamesespelling.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <numeric>
#include <string_view>

using namespace Qt::StringLiterals;

namespace {

struct Calibrating
{
    Q_DECLARE_TR_FUNCTIONS(Calibrating)
};

const QString head = u"MOCUA|0123456789|"_s;
const QString probe = u"aa dd w [ a6"_s;
constexpr qsizetype probeField = 3;
constexpr qsizetype lettersField = 4;
constexpr int slowGap = 35;

QStringList accentedLetters()
{
    QStringList letters;
    for (const char16_t base : std::u16string_view(u"aăâeêioôơuưyđ")) {
        for (int tone = 0; tone <= static_cast<int>(Tone::Dot); ++tone) {
            const QChar letter = withTone(base, static_cast<Tone>(tone));
            if (letter.unicode() >= 0x80 && !letters.contains(letter)) {
                letters.append(letter);
                letters.append(letter.toUpper());
            }
        }
    }
    return letters;
}

QChar plainLetter(QChar letter)
{
    const QChar base = takenApart(letter).letter;
    const qsizetype at = QStringView(u"âêôăơưđ").indexOf(base.toLower());
    const QChar plain = at < 0 ? base : QChar(u"aeoaoud"[at]);
    return letter.isUpper() ? plain.toUpper() : plain;
}

/// How many of the letters came as they should.
double shareOf(const QStringList &came, const std::function<QString(QChar)> &expected)
{
    const QStringList letters = accentedLetters();
    int right = 0;
    for (qsizetype i = 0; i < std::min(came.size(), letters.size()); ++i)
        right += came[i].compare(expected(letters[i][0]), Qt::CaseInsensitive) == 0 ? 1 : 0;
    return double(right) / double(letters.size());
}

QString typedLetter(QChar letter, TypingMethod method)
{
    const TonedLetter taken = takenApart(letter);
    const bool isTelex = method == TypingMethod::Telex;
    const qsizetype at = QStringView(u"âêôăơưđ").indexOf(taken.letter.toLower());
    QString keys = plainLetter(letter);
    if (at >= 0)
        keys += (isTelex ? u"aeowwwd" : u"6668779")[at];
    if (taken.tone != Tone::Level)
        keys += (isTelex ? u"sfrxj" : u"12345")[static_cast<int>(taken.tone) - 1];
    return keys;
}

void readAccents(ScannerProfile &profile, const QString &field)
{
    constexpr double nearlyAll = 0.9;
    const QStringList raw = field.split(u' ');
    const auto composed = [](const QString &text) { return text.normalized(QString::NormalizationForm_C); };
    const auto self = [](QChar letter) { return QString(letter); };
    if (shareOf(composed(field).split(u' '), self) == 1.0)
        return;
    profile.accents = AccentFate::Damaged;
    const QStringList repaired = composed(withoutMojibake(field)).split(u' ');
    if (shareOf(repaired, self) == 1.0) {
        profile.accents = AccentFate::Kept;
        profile.encoding = u"UTF-8 → Windows-1252/1258"_s;
    } else if (shareOf(raw, [](QChar letter) { return QString(plainLetter(letter)); }) >= nearlyAll) {
        profile.accents = AccentFate::Stripped;
        profile.encoding.clear();
    }
    for (const TypingMethod method : {TypingMethod::Telex, TypingMethod::Vni}) {
        if (shareOf(raw, [method](QChar letter) { return typedLetter(letter, method); }) < nearlyAll)
            continue;
        profile.typing = method;
        profile.accents = AccentFate::Kept;
        profile.encoding = method == TypingMethod::Telex ? u"Telex"_s : u"VNI"_s;
    }
}

void readProbe(ScannerProfile &profile, const QString &field)
{
    if (field.compare(probe, Qt::CaseInsensitive) == 0)
        return;
    if (field.startsWith(u'â'))
        profile.inputMethod = TypingMethod::Telex;
    else if (field.endsWith(u'â'))
        profile.inputMethod = TypingMethod::Vni;
}

/// The text of the code and the layout that it came through.
std::optional<QString> foundText(const RawScan &scan, ScannerProfile &profile)
{
    const auto holds = [](const QString &text) { return text.startsWith(head, Qt::CaseInsensitive); };
    QStringList texts = scan.keys.isEmpty() ? textsOfBytes(scan.bytes) : textsAsReceived(scan.keys);
    if (!scan.text.isEmpty())
        texts = QStringList{scan.text};
    const QStringList placed = textsByPlace(scan.keys, KeyLayout::American);
    if (scan.transport == ScanTransport::Device)
        texts = placed + textsByPlace(scan.keys, KeyLayout::French);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (!holds(texts[i]))
            continue;
        const bool isPage = scan.keys.isEmpty() && texts.size() > 1;
        profile.encoding = isPage ? (i == 0 ? u"Windows-1258"_s : u"Windows-1252"_s) : u"UTF-8"_s;
        if (holdsAltDigits(scan.keys))
            profile.encoding = u"Alt"_s;
        return texts[i];
    }
    for (const KeyLayout layout : {KeyLayout::Vietnamese, KeyLayout::French}) {
        for (const QString &text : std::as_const(texts)) {
            if (!holds(retypedFrom(text, layout)))
                continue;
            profile.layout = layout;
            // Letters of the layout and letters of names look alike: only the places of the keys can tell them apart.
            return !placed.isEmpty() && holds(placed.first()) ? placed.first() : retypedFrom(text, layout);
        }
    }
    return std::nullopt;
}

} // namespace

QString calibrationText()
{
    return head + u"-.|"_s + probe + u'|' + accentedLetters().join(u' ');
}

std::optional<ScannerProfile> measuredProfile(const RawScan &scan)
{
    ScannerProfile profile;
    const std::optional<QString> text = foundText(scan, profile);
    if (!text)
        return std::nullopt;
    profile.device = scan.device;
    profile.transport = scan.transport;
    profile.prefix = scan.prefix;
    profile.suffix = scan.suffix;
    profile.isCalibrated = true;
    if (!scan.gaps.isEmpty()) {
        QList<int> gaps = scan.gaps;
        std::sort(gaps.begin(), gaps.end());
        profile.gapMean = std::accumulate(gaps.begin(), gaps.end(), 0) / static_cast<int>(gaps.size());
        profile.gap95 = gaps[gaps.size() * 95 / 100];
    }
    readProbe(profile, text->section(u'|', probeField, probeField));
    readAccents(profile, text->section(u'|', lettersField, lettersField));
    return profile;
}

QString maskedBytes(const RawScan &scan)
{
    constexpr qsizetype shownBytes = 400;
    QByteArray bytes = scan.bytes;
    for (const KeyStroke &key : scan.keys)
        bytes += key.text.toUtf8();
    QStringList shown;
    bytes.truncate(shownBytes);
    for (const char byte : std::as_const(bytes)) {
        const bool isPersonal =
            (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        shown += isPersonal ? u"••"_s : u"%1"_s.arg(static_cast<unsigned char>(byte), 2, 16, QChar(u'0'));
    }
    return shown.join(u' ');
}

ScannerGrade gradeOf(const ScannerProfile &profile)
{
    if (profile.accents == AccentFate::Damaged)
        return ScannerGrade::Unusable;
    const bool isKeyboard = profile.transport == ScanTransport::Keyboard;
    const bool isAltered = profile.inputMethod || profile.layout != KeyLayout::American || profile.typing ||
                           profile.encoding.startsWith(u"UTF-8 →");
    const bool isLoose = isKeyboard && (profile.suffix.isEmpty() || profile.gap95 > slowGap);
    return profile.accents == AccentFate::Kept && !isAltered && !isLoose ? ScannerGrade::Good : ScannerGrade::Usable;
}

QStringList adviceFor(const ScannerProfile &profile)
{
    QStringList advice;
    const bool isKeyboard = profile.transport == ScanTransport::Keyboard || profile.transport == ScanTransport::Device;
    if (profile.accents != AccentFate::Kept && isKeyboard) {
        advice +=
            Calibrating::tr("Accents get lost on the way: set the scanner to serial mode (USB-COM) by the code in "
                            "its manual, then choose “USB serial” in Settings.");
    } else if (profile.accents != AccentFate::Kept) {
        advice += Calibrating::tr(
            "Accents get lost on the way: set the scanner's output to UTF-8 by the code in its manual.");
    }
    if (profile.inputMethod)
        advice += Calibrating::tr("A Vietnamese input method alters scans: switch it off while scanning.");
    if (profile.layout != KeyLayout::American)
        advice += Calibrating::tr("The keyboard layout alters scans: set this computer's keyboard to English (US).");
    if (profile.typing)
        advice += Calibrating::tr("The scanner types Vietnamese key by key: set it to UTF-8 or to serial mode.");
    if (isKeyboard && profile.suffix.isEmpty())
        advice +=
            Calibrating::tr("Scans have no end mark: set the suffix Enter (CR) by the code in the scanner's manual.");
    if (profile.transport == ScanTransport::Keyboard && profile.gap95 > slowGap) {
        advice +=
            Calibrating::tr("The scanner types slowly: set the prefix “~” or a higher keyboard speed by the codes in "
                            "its manual.");
    }
    return advice;
}
