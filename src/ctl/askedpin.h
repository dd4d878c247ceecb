// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

/// The PIN of a token, or the password of a key in a file.
struct AskedPin
{
    QString pin;
    bool isTyped = false; ///< By a person, just now.
};

/// From the file that MOCUA_PIN_FILE names, which nobody else may read, else asked for on the terminal; never from the
/// command line. Error: no-pin.
Result<AskedPin> askedPin(const QString &prompt);
