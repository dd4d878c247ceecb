// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scandecoding.h"

#include "bytedecoding.h"
#include "folding.h"
#include "insuranceundoing.h"
#include "keydecoding.h"
#include "scantext.h"
#include "vietnamesespelling.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestUndone = 200;
constexpr qsizetype longestSearch = 64;
constexpr qsizetype cardFields = 6;

using Meaning = Result<Identification>;

bool isRecognised(const Meaning &meaning)
{
    return meaning && !meaning->isUnknown();
}

bool isComposed(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x80; });
}

void askForName(Identification &found)
{
    for (const ScanWarning &warning : std::as_const(found.warnings)) {
        if (warning.code == u"needs-review" && warning.field == u"name")
            return;
    }
    found.warnings.append(
        {u"needs-review"_s, u"name"_s,
         QCoreApplication::translate("CitizenCard", "Check the accents of the name against the card.")});
}

void askForAddress(Identification &found)
{
    found.warnings.append(
        {u"needs-review"_s, u"address"_s,
         QCoreApplication::translate("CitizenCard", "Check the address: a part of it had to be guessed.")});
}

/// A text that came through the Vietnamese layout: of a card only the numbers, whose every character must be a digit
/// then; names have these letters of their own.
QString retypedVietnamese(const QString &text)
{
    QStringList fields = text.split(u'|');
    if (fields.size() < cardFields)
        return retypedFrom(text, KeyLayout::Vietnamese);
    for (const qsizetype at : {0, 1, 3, 6}) {
        if (at >= fields.size())
            continue;
        const QString field = fields[at].trimmed();
        const bool hasDigit = std::any_of(field.begin(), field.end(), [](QChar c) { return c.unicode() < 0x80; });
        if (hasDigit)
            return text; // Not the layout's work alone: nothing is guessed in numbers.
        const QString digits = retypedFrom(field, KeyLayout::Vietnamese);
        if (isDigitsOnly(digits))
            fields[at] = digits;
    }
    return fields.join(u'|');
}

DecodedScan taken(const QString &text, ScanReading reading, const Meaning &meaning)
{
    return {cleanedScan(text), reading, meaning};
}

/// Undoes an input method where check digits or the form of the code say that it was right: never for cards.
std::optional<DecodedScan> undone(const QString &text, QDate today)
{
    const bool isCandidate = isComposed(text) && text.size() <= longestUndone && !text.contains(u'|');
    if (!isCandidate)
        return std::nullopt;
    std::optional<DecodedScan> found;
    for (const TypingMethod method : {TypingMethod::Telex, TypingMethod::Vni}) {
        for (const QString &original : typedOriginals(text.normalized(QString::NormalizationForm_C), method)) {
            const Meaning meaning = exactMeaning(original, today);
            if (!isRecognised(meaning) || meaning->as<CitizenCard>() || meaning->as<CitizenId>())
                continue;
            const bool isOther = found && found->text.compare(original, Qt::CaseInsensitive) != 0;
            if (isOther && !meaning->as<MrzCard>())
                return std::nullopt; // Two codes fit: neither is proved.
            if (!found)
                found = taken(original, ScanReading::Undone, meaning);
        }
    }
    return found;
}

/// A health-insurance card whose code or name an input method altered.
std::optional<DecodedScan> undoneInsurance(const DecodedScan &scan, QDate today)
{
    const auto *card = isRecognised(scan.meaning) ? scan.meaning->as<HealthInsuranceCard>() : nullptr;
    if (!isComposed(scan.text) || (isRecognised(scan.meaning) && !(card && card->name.isEmpty())))
        return std::nullopt;
    const QString meant = insuranceBeforeTyping(scan.text);
    if (meant.isEmpty())
        return std::nullopt;
    return taken(meant, ScanReading::Undone, exactMeaning(meant, today));
}

/// A card whose scanner types Telex or VNI: name, sex and address as they were meant.
void readTyped(DecodedScan &scan, const ScannerProfile &profile, QDate today)
{
    const auto *card = isRecognised(scan.meaning) ? scan.meaning->as<CitizenCard>() : nullptr;
    if (!card || isComposed(scan.text))
        return;
    const bool hasDigits = std::any_of(card->name.begin(), card->name.end(), [](QChar c) { return c.isDigit(); });
    const TypingMethod method = profile.typing.value_or(hasDigits ? TypingMethod::Vni : TypingMethod::Telex);
    const MeantText name = meantByTyping(card->name, method);
    if (!name.isChanged)
        return;
    QStringList fields = scan.text.split(u'|');
    const MeantText address = meantByTyping(fields[5], method);
    fields[2] = name.text;
    fields[4] = meantByTyping(fields[4], method).text;
    fields[5] = address.text;
    const QString text = fields.join(u'|');
    Meaning meaning = exactMeaning(text, today);
    if (!isRecognised(meaning))
        return;
    const bool isKnown = profile.typing.has_value() && !name.isAmbiguous && hasCommonFamilyName(name.text);
    if (!isKnown)
        askForName(*meaning);
    if (!profile.typing || address.isAmbiguous)
        askForAddress(*meaning);
    scan = taken(text, ScanReading::Typed, meaning);
}

/// "Ã" and "Ă" are also what is left of other letters when a code page took half of them away.
void doubtHalfLetters(DecodedScan &scan, const QString &text)
{
    const auto *card = isRecognised(scan.meaning) ? scan.meaning->as<CitizenCard>() : nullptr;
    const bool hasHalf = card && (card->name.contains(u'\u00c3') || card->name.contains(u'\u0102'));
    if (!hasHalf || text.section(u'|', 2, 2).trimmed().normalized(QString::NormalizationForm_C) != card->name)
        return;
    const bool hasWhole = std::any_of(scan.text.begin(), scan.text.end(),
                                      [](QChar c) { return c.unicode() >= 0x1EA0 && c.unicode() < 0x1F00; });
    if (!hasWhole || withoutMojibake(text) != text)
        askForName(*scan.meaning);
}

DecodedScan decodedText(const QString &text, const ScannerProfile &profile, QDate today)
{
    DecodedScan scan = taken(text, ScanReading::AsIs, exactMeaning(text, today));
    if (const auto insurance = undoneInsurance(scan, today))
        return *insurance;
    if (isRecognised(scan.meaning)) {
        readTyped(scan, profile, today);
        doubtHalfLetters(scan, text);
        return scan;
    }
    const std::pair<ScanReading, QString> layouts[] = {
        {ScanReading::VietnameseLayout, isComposed(text) ? retypedVietnamese(text) : QString()},
        {ScanReading::FrenchLayout, retypedFrom(text, KeyLayout::French)}};
    for (const auto &[reading, retyped] : layouts) {
        Meaning meaning = exactMeaning(retyped, today);
        if (!isRecognised(meaning))
            continue;
        if (meaning->as<CitizenCard>())
            askForAddress(*meaning); // Its digits and some letters cannot be told apart.
        scan = taken(retyped, reading, meaning);
        readTyped(scan, profile, today);
        return scan;
    }
    return undone(text, today).value_or(scan);
}

const CitizenCard *cardOf(const DecodedScan &scan)
{
    return isRecognised(scan.meaning) ? scan.meaning->as<CitizenCard>() : nullptr;
}

bool hasSyllables(const QString &name)
{
    const QStringList words = name.split(u' ');
    return std::all_of(words.begin(), words.end(), [](const QString &word) { return isVietnameseSyllable(word); });
}

/// The first of these that is recognised, else the first that is refused, else the first.
DecodedScan firstRecognised(const QStringList &texts, ScanReading reading, const ScannerProfile &profile, QDate today)
{
    std::optional<DecodedScan> best;
    for (const QString &text : texts) {
        DecodedScan scan = decodedText(text, profile, today);
        if (scan.reading == ScanReading::AsIs && texts.size() > 1)
            scan.reading = reading;
        const CitizenCard *card = cardOf(scan);
        const CitizenCard *before = best ? cardOf(*best) : nullptr;
        if (before && card && before->name != card->name && isWrittenAsName(card->name)) {
            // Two code pages give two names: the one of Vietnamese syllables is meant; else the officer says which.
            if (!isWrittenAsName(before->name) || (hasSyllables(card->name) && !hasSyllables(before->name)))
                best = scan;
            else if (hasSyllables(card->name) == hasSyllables(before->name))
                askForName(*best->meaning);
        } else if (!best || (!isRecognised(best->meaning) && (isRecognised(scan.meaning) || !scan.meaning))) {
            best = scan;
        }
    }
    return best.value_or(DecodedScan{});
}

/// Whether a name may come from an input method that worked on plain letters: accents that only it can have brought,
/// beside words or an address of which it made nothing.
bool looksAltered(const CitizenCard &card)
{
    const QStringList words = card.name.split(u' ');
    const bool hasOddWord = std::any_of(words.begin(), words.end(), [](const QString &word) {
        return isComposed(word) && (!isVietnameseSyllable(word) || hasTwoTonePlaces(word));
    });
    const QStringList places = card.address.split(u' ');
    const auto accented =
        std::count_if(places.begin(), places.end(), [](const QString &word) { return isComposed(word); });
    const bool isPlainBeside = places.size() >= 3 && accented * 4 < places.size();
    return !isComposed(card.name) || hasOddWord || isPlainBeside || !hasCommonFamilyName(card.name);
}

/// Whether the name stands among the keys as it is; a name put right from another code page does not.
bool isAsReceived(const CitizenCard &card, const QList<KeyStroke> &keys)
{
    QString text;
    for (const KeyStroke &key : keys)
        text += key.text;
    return cleanedText(text.section(u'|', 2, 2)) == card.name;
}

/// Keys that the window received, whose places may be known as well.
DecodedScan decodedKeys(const RawScan &raw, const ScannerProfile &profile, QDate today)
{
    const QStringList byPlace = textsByPlace(raw.keys, KeyLayout::American);
    if (raw.transport == ScanTransport::Device) {
        DecodedScan american = firstRecognised(byPlace, ScanReading::OtherPage, profile, today);
        if (isRecognised(american.meaning))
            return american;
        const QStringList french = textsByPlace(raw.keys, KeyLayout::French);
        DecodedScan other = firstRecognised(french, ScanReading::FrenchLayout, profile, today);
        return isRecognised(other.meaning) ? other : american;
    }
    DecodedScan received = firstRecognised(textsAsReceived(raw.keys), ScanReading::OtherPage, profile, today);
    DecodedScan placed = firstRecognised(byPlace, ScanReading::OtherPage, profile, today);
    if (!isRecognised(received.meaning) && isRecognised(placed.meaning)) {
        placed.reading = ScanReading::ByPlace;
        return placed;
    }
    const CitizenCard *card = cardOf(received);
    const CitizenCard *other = cardOf(placed);
    if (card && other && card->name == other->name && placed.reading == ScanReading::Typed)
        return placed; // It types Vietnamese into an input method.
    // Letters only by place, and others received: an input method was at work. Digits in the name: the layout was
    // meant.
    if (card && other && received.text != placed.text && isWrittenAsName(other->name) && !holdsAltDigits(raw.keys)) {
        placed.reading = ScanReading::ByPlace;
        askForName(*placed.meaning);
        return placed;
    }
    const bool isTrusted = profile.isCalibrated && !profile.inputMethod && profile.accents == AccentFate::Kept;
    if (card && !isTrusted && mayBeComposed(raw.keys) && isAsReceived(*card, raw.keys) && looksAltered(*card))
        askForName(*received.meaning);
    // VNI takes pairs of digits out of a name's hexadecimal digits without a trace; what is left is hardly a name.
    const auto *insurance = isRecognised(received.meaning) ? received.meaning->as<HealthInsuranceCard>() : nullptr;
    const bool isLikely = insurance && isWrittenAsName(insurance->name) && hasSyllables(insurance->name);
    if (insurance && !isTrusted && !insurance->name.isEmpty() && !isLikely)
        askForName(*received.meaning);
    return received;
}

} // namespace

ScanVerdict DecodedScan::verdict() const
{
    if (!meaning)
        return ScanVerdict::Rejected;
    if (meaning->isUnknown())
        return ScanVerdict::Unknown;
    const auto &warnings = meaning->warnings;
    const bool isDoubtful = std::any_of(warnings.begin(), warnings.end(),
                                        [](const ScanWarning &warning) { return warning.code == u"needs-review"; });
    return isDoubtful ? ScanVerdict::NeedsReview : ScanVerdict::Accepted;
}

bool DecodedScan::isDamaged() const
{
    if (verdict() != ScanVerdict::Unknown)
        return false;
    return text.isEmpty() || text.size() > longestSearch || text.contains(u'|') || text.contains(u'\ufffd');
}

DecodedScan decodedScan(const RawScan &scan, QDate today, const ScannerProfile &profile)
{
    if (scan.transport == ScanTransport::Text)
        return decodedText(scan.text, profile, today);
    if (!scan.keys.isEmpty())
        return decodedKeys(scan, profile, today);
    return firstRecognised(textsOfBytes(scan.bytes), ScanReading::OtherPage, profile, today);
}

Result<Identification> identified(QStringView text, QDate today)
{
    return decodedText(text.toString(), {}, today).meaning;
}
