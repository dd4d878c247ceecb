// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "absence.h"
#include "doing.h"
#include "dossierform.h"

/// What the form of an act says besides the dossier, from the facts of its event (receive/actfacts.h). `events`: all of
/// the dossier, for what earlier acts say.
FormOccasion actOccasion(const Dossier &dossier, const DossierEvent &event, const QList<DossierEvent> &events);

/// The forms that an act prints, by name; none if it prints nothing.
QStringList formsOfAct(const DossierEvent &event);

/// What a form says that is printed without an act, e.g. the control slip on its way or the folder's label.
FormOccasion sheetOccasion(const Dossier &dossier, const QList<DossierEvent> &events, const Act &act);

/// A form of one dossier or of a list with this dossier alone.
Result<PrintedForm> actForm(const FormLibrary &library, const QString &form, const Dossier &dossier,
                            const Office &office, const FormOccasion &occasion);

/// What the list of a batch says besides its dossiers ("hand-over", "result-hand-over").
FormOccasion listOccasion(const DoneBatch &batch, const ActOrder &order, const Officer &officer);

/// What the list of an absent officer's work says (form "absence-hand-over").
FormOccasion absenceOccasion(const AbsenceHandover &handover, const QString &reason, const Officer &supervisor,
                             const QDateTime &at);
