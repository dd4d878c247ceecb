// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keylayouts.h"
#include "rawscan.h"
#include "typedvietnamese.h"

#include <QJsonObject>

#include <optional>

/// What became of Vietnamese letters on their way from a code to this program.
enum class AccentFate { Kept, Stripped, Damaged };

/// What one scan of the calibration code has told of a scanner (ux.md 2.6); kept per device.
struct ScannerProfile
{
    QString device; ///< As in RawScan; empty: the one keyboard scanner that cannot be told from others.
    ScanTransport transport = ScanTransport::Text;
    int gapMean = 0; ///< Milliseconds between keys; 0 where bytes come.
    int gap95 = 0;
    QString prefix;
    QString suffix;
    KeyLayout layout = KeyLayout::American;  ///< What the keys passed through.
    std::optional<TypingMethod> typing;      ///< The scanner itself types Vietnamese in this way.
    std::optional<TypingMethod> inputMethod; ///< An input method altered the scan.
    AccentFate accents = AccentFate::Kept;
    QString encoding; ///< "UTF-8", "Windows-1252", "Alt", …; empty where no accents came.
    bool isCalibrated = false;
};

QJsonObject toJson(const ScannerProfile &profile);
ScannerProfile scannerProfileFromJson(const QJsonObject &object);
