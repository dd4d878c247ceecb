// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scannerprofile.h"

/// What the calibration code says: digits, marks, what Telex and VNI would alter, all 134 accented letters.
QString calibrationText();

/// What a scan of the calibration code tells of the scanner and its way here; nothing if it is another code, or one
/// that came through so altered that its digits cannot be told any more.
std::optional<ScannerProfile> measuredProfile(const RawScan &scan);

/// The bytes of a scan for people to look at: letters and digits hidden, as they may be personal; what tells of prefix,
/// suffix, separators and encoding stays.
QString maskedBytes(const RawScan &scan);

/// How well a scanner serves as it is set now.
enum class ScannerGrade {
    Good,    ///< Everything arrives as it stands on the paper.
    Usable,  ///< It works; names must be checked, or it hangs on something that may change.
    Unusable ///< Names arrive damaged.
};

ScannerGrade gradeOf(const ScannerProfile &profile);

/// What to do about it, in order of use; empty if nothing is to be done.
QStringList adviceFor(const ScannerProfile &profile);
