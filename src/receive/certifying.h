// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orderchecking.h"
#include "receiving.h"

// Chứng thực: what may be entered, and how papers get their numbers in the book (domain.md 13.4).

/// What keeps papers from being certified, and an act from being finished at once: "papers-missing", "name-missing",
/// "pages-wrong", "copies-wrong", "many-copies" (asked once: ReceiveOrder::areManyConfirmed), "not-at-once". Fields are
/// "papers", "paper.N.name", "paper.N.pages", "paper.N.copies" with N from 1, "finish".
QList<FieldFault> certificationFaults(const ReceiveOrder &order, const Procedure &procedure);

/// Gives the papers their numbers of this year's book from the lease of this counter, in the order in which they
/// stand; where it is empty a provisional one ("TAM-…/1") that the book's follows later. Does nothing where they have
/// them. Runs in the write transaction that saves the dossier.
Result<void> numberPapers(Connection &connection, Dossier &dossier, const QDateTime &at);

/// Gives papers that this counter certified with provisional numbers those of the book, as far as its lease reaches:
/// event and operation each, in the name of who certified them. Runs in one write transaction. Answers how many
/// dossiers got theirs.
Result<int> numberWaitingPapers(Connection &connection, const QString &agency, const Device &device,
                                const QDateTime &at);
