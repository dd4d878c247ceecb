// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identification.h"
#include "rawscan.h"
#include "scannerprofile.h"

/// How the meaning of a scan was found.
enum class ScanReading {
    AsIs,             ///< What came is what was meant (UTF-8, put right where it was read as 1252 or 1258).
    OtherPage,        ///< Bytes of code page 1258 or 1252.
    ByPlace,          ///< From the places of the keys; layout and input method had altered the text.
    VietnameseLayout, ///< The text typed anew from the Vietnamese keyboard layout.
    FrenchLayout,
    Typed, ///< The scanner typed by Telex or VNI.
    Undone ///< What an input method had made of plain keys, undone and proved by check digit or form.
};

enum class ScanVerdict {
    Accepted,
    NeedsReview, ///< Something was guessed or lost: an officer looks at it before it is saved.
    Rejected,    ///< It must not be used.
    Unknown      ///< Nothing that we know; to be searched for as text.
};

/// A scan with its meaning.
struct DecodedScan
{
    QString text; ///< What is meant, cleaned; of an unknown scan what can be read of it.
    ScanReading reading = ScanReading::AsIs;
    Result<Identification> meaning = Identification();

    ScanVerdict verdict() const;
    /// It may have been a code of which a part is missing or damaged: to be scanned again, not searched for.
    bool isDamaged() const;
};

/// From bytes or keys to a meaning (ux.md 2.5): candidates, of which the first that is recognised is taken; names that
/// were guessed, or whose accents got lost, carry the warning "needs-review" at "name". A number of a card without
/// check digit is never guessed. Pure; about 50 µs, never above some milliseconds.
DecodedScan decodedScan(const RawScan &scan, QDate today, const ScannerProfile &profile = {});

/// What a text means that was typed, pasted, read from a picture, or that a simple device gave.
Result<Identification> identified(QStringView text, QDate today);
