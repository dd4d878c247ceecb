// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "covercode.h"
#include "printedform.h"

/// What stands on a cover sheet, which is laid before a paper in the feeder; nothing of the citizen.
struct CoverSheet
{
    CoverCode code;
    QString dossier; ///< Its code, as people read it; empty on the sheet that only says “next paper”.
    QString paper;   ///< The component's name.
};

/// The sheet for a paper of a dossier. Nothing if the dossier has no slip of ours: only the general sheet is for it.
std::optional<CoverSheet> coverSheetOf(const Dossier &dossier, const Component &component);
/// The general sheet: the next paper of the dossier begins behind it.
CoverSheet nextPaperSheet();

/// A sheet of A4 for each, its code twice on it, large and in the corner, so that a torn or folded one is read too.
Result<PrintedForm> coverSheetForm(const QList<CoverSheet> &sheets);
