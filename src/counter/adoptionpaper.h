// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adoptionreview.h"
#include "sheetwriting.h"

/// Every procedure with how it was filed, what keeps it from being online and what citizens said.
Sheet adoptionSheet(const AdoptionReview &review);

/// The list for the meeting, short enough for one A4 page: the figures, the lifts that bring most, what has no online
/// dossier with its owner and the unit's reason.
Sheet meetingSheet(const AdoptionReview &review, double target);
