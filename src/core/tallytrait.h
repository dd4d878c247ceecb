// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fee.h"

/// How a dossier was closed, as figures tell it apart.
enum class Closing { Open = 0, Result = 1, NotAccepted = 2, Withdrawn = 3, Stopped = 4 };

/// How far the papers of a dossier are files.
enum class PapersDigitised { NoneHandedIn = 0, None = 1, Some = 2, All = 3 };

/// What became of a dossier's fee.
enum class FeeSettled { NothingDue = 0, Open = 1, Cash = 2, Transfer = 3 };

/// What a dossier is, for counting: the bits of tally.traits in the store, packed so that a year of dossiers falls into
/// few groups. The view dossier_tally (resources/sql/store/012-figures.sql) writes them.
struct TallyTraits
{
    int bits = 0;

    Channel channel() const { return Channel(bits & 3); }
    bool isAssisted() const { return has(2); }       ///< Filed online with help at a counter: no paper dossier.
    bool isPaperException() const { return has(3); } ///< On paper although the rule is online only.
    bool isEnteredLate() const { return has(4); }    ///< Nhập bù.
    bool isBorderless() const { return has(5); }     ///< Phi địa giới.
    bool isElsewhere() const { return has(6); }      ///< Lives in a ministry's system.
    bool isAtOnce() const { return has(7); }         ///< Trả ngay.
    Closing closing() const { return Closing(bits >> 8 & 7); }
    bool isPaused() const { return (bits >> 11 & 3) != 0; }
    bool isPausedLate() const { return (bits >> 11 & 3) == 2; } ///< Its appointment had passed when the clock stopped.
    bool isApologised() const { return has(13); }               ///< Mẫu 04 was given at least once.
    PapersDigitised papers() const { return PapersDigitised(bits >> 14 & 3); }
    bool hasReused() const { return has(16); } ///< At least one paper is reused instead of handed in.
    FeeSettled fee() const { return FeeSettled(bits >> 17 & 3); }
    bool isVoid() const { return has(19); }
    bool awaitsAcceptance() const { return has(20); } ///< Submitted online, not taken over yet.
    bool awaitsSupplement() const { return has(21); }
    bool isReturned() const { return has(22); } ///< Its results are with the citizen.

private:
    bool has(int bit) const { return (bits >> bit & 1) != 0; }
};
