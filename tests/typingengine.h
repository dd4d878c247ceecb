// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typedvietnamese.h"

/// What a Vietnamese input method makes of plain keys, in the way of those in use: marks and tones work backwards
/// within a word, a repeated key takes its work back, and a key that would make no syllable stays a letter.
QString throughInputMethod(QStringView keys, TypingMethod method);
