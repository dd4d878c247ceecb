// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"

/// Which edition of the list of procedures that can be filed online somebody looked at.
struct OnlineList
{
    int version = 0; ///< Of the catalogue; 0: not said.
    int count = 0;   ///< Procedures on it: level 3 or 4, in force.
    QString digest;  ///< SHA-256 (hex) over their codes and levels: equal lists have the same in every catalogue.

    bool isSameAs(const OnlineList &other) const { return !digest.isEmpty() && digest == other.digest; }
};

/// The list as the catalogue has it on that day.
OnlineList onlineList(const Catalogue &catalogue, QDate day);
