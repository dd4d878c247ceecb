// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossierrow.h"
#include "period.h"
#include "reportfacts.h"
#include "tallyreading.h"

/// The lists of dossiers behind a figure; together they hold as many as the figure says, as long as nothing changed
/// since the facts were read. Empty for questions that are not about dossiers (money, ratings, procedures).
QList<TallyList> dossierLists(const FigureSource &question, const ReportFacts &facts, const Period &period);

/// The dossiers themselves, the latest received first, at most `limit`.
Result<QList<DossierRow>> dossiersBehind(Connection &connection, const QList<TallyList> &lists, int limit);
