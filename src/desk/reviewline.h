// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daylink.h"
#include "theme.h"

/// A line of the review: what, how much, where it leads.
struct ReviewLine
{
    QString icon;
    Token ink = Token::Muted; ///< Of the icon.
    QString text;
    QString value; ///< Bold at the right; empty: none, and no sign that it leads somewhere.
    DayLink link;
};
