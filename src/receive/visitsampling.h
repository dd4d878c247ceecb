// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "dossier.h"

/// Of so many paper dossiers that could have been filed online, one citizen is asked why they came; 0: none.
inline constexpr int usualVisitSample = 5;
inline constexpr auto visitSampleSetting = "adoption.sample";

/// Whether the citizen of this dossier is asked: by the number on its slip, so that it is the same however often it is
/// looked at, and no officer chooses whom to ask.
bool isVisitSampled(const Dossier &dossier, const Catalogue &catalogue, int sample);
