// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossieract.h"

/// One thing to be done with a dossier: an act, its cancelling, a paper to print, its scans as files.
struct WorkOffer
{
    enum class Kind { Act, Voiding, Print, Files };
    Kind kind = Kind::Act;
    DossierAct act = DossierAct::HandOver; ///< With Act.
    QString form;                          ///< With Print: its stable word (print/dossierform.h).
    QString text;                          ///< As the screen names it.
    QString obstacle;                      ///< Why not now; empty: it can be done.
};

/// What the officer may do with the dossier, in the order in which it is asked for most; what the life cycle does not
/// allow now stands behind, with its reason.
QList<WorkOffer> workOffers(const Dossier &dossier, const Officer &officer, QDate today);
