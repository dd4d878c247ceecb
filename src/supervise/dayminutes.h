// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daycheck.h"
#include "dayreview.h"
#include "daystanding.h"
#include "dossierform.h"

/// What the form "day-close" (biên bản chốt sổ) says of a day. Unsigned, its signer and seal are blank: a draft to
/// look at. Numbers of counters are as they were confirmed.
FormOccasion dayMinutes(const DayReview &review, const QList<DayCheck> &checks, const DayStanding &standing,
                        const QDateTime &now);
