// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The tone of a Vietnamese syllable, in the order of VNI's digits.
enum class Tone { Level, Acute, Grave, Hook, Tilde, Dot };

/// A letter taken apart: its vowel or consonant with breve, circumflex, horn or bar, in small or capital, and its tone.
struct TonedLetter
{
    QChar letter; ///< "ê" of "ế".
    Tone tone = Tone::Level;
};

TonedLetter takenApart(QChar letter);
QChar withTone(QChar letter, Tone tone); ///< The letter itself if it can carry none.
bool isVowel(QChar letter);              ///< In any case, with any mark.

/// Whether the word can stand in a Vietnamese text: onset, rime and tone fit. Names of minorities often do not.
bool isVietnameseSyllable(QStringView word);

/// Only letters of the Vietnamese alphabet and what stands between names: space, apostrophe, hyphen, full stop.
bool isWrittenAsName(QStringView name);

/// Whether the accents of a name seem to have gone on the way: "?" or foreign letters in it, three words without any
/// accent, or words like "NGUYEN" and "THI" that no name has without theirs.
bool hasLostAccents(QStringView name);

/// "hoà" and "hòa": syllables ending in oa, oe, uy are written in two styles.
bool hasTwoTonePlaces(QStringView syllable);

/// Whether the first word is a family of the majority, whose names are Vietnamese syllables throughout.
bool hasCommonFamilyName(QStringView name);
