// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// Ways to type Vietnamese on plain keys.
enum class TypingMethod { Telex, Vni };

/// What a scanner meant that itself types by Telex or VNI while no input method is on.
struct MeantText
{
    QString text;
    /// Some word could mean something else: it is no Vietnamese syllable, is one as it stands, or the place of its
    /// tone mark (hoà, hòa) cannot be told.
    bool isAmbiguous = false;
    bool isChanged = false;
};

/// "Nguyeenx Vawn Uwowcs" or "Nguyeexn Vawn Uwowsc" → "Nguyễn Văn Ước". Marks stand right behind their letter, tones
/// there or at the end of the syllable.
MeantText meantByTyping(QStringView typed, TypingMethod method);

/// What may have been typed into an input method that made this of it: each composed letter as its keys, the keys also
/// later in the same word. Plain text itself if nothing is composed; nothing if there are too many.
QStringList typedOriginals(QStringView composed, TypingMethod method);
