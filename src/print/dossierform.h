// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dossier.h"
#include "formlayout.h"
#include "formlibrary.h"
#include "office.h"
#include "printedform.h"

/// What a form needs besides the dossier. `values` and `rows` are filled in by the act: which ones a form knows stands
/// in resources/forms/README.md. A value given here stands before one that comes from the dossier.
struct FormOccasion
{
    int copyNumber = 1;  ///< Which print this is, from 1; above 1 it is marked.
    QString formNumber;  ///< "7": below ten it gets a leading zero.
    QString trackingUrl; ///< Whole URL with the token; may be empty.
    QString officerName; ///< Who acts; empty: who received the dossier.
    QDateTime at;        ///< Of the act: place and date of the form. Invalid: the time of receipt.
    FormValues values;
    QHash<QString, QList<FormValues>> rows; ///< By the name of the table: "papers", "handovers", "results", …
    int replaces = 0;                       ///< In thay: the earlier print that this one voids; 0: none.
};

/// A form of one dossier: "supplement", "refusal", "extension", "stop", "control-slip", "return-receipt", "lost-slip",
/// "folder-label", "code-notice", … in the words of the form set under which the dossier was received. An error if
/// there is no such template ("form-missing") or form set. Needs a QGuiApplication; any thread.
Result<PrintedForm> dossierForm(const FormLibrary &library, const QString &form, const Dossier &dossier,
                                const Office &office, const FormOccasion &occasion);

/// A form of many dossiers, a row each in their order: "register", "hand-over", "result-hand-over", "post-sheet",
/// "bulk-receipt", in the words of the day. Row values of the caller (`rows["dossiers"]`, as many as dossiers, or none)
/// stand before those of the dossiers.
Result<PrintedForm> dossierListForm(const FormLibrary &library, const QString &form, const QList<Dossier> &dossiers,
                                    const Office &office, const FormOccasion &occasion);

/// What a form is filled with and how it is laid out: for checks and for tables in other formats.
struct FormWork
{
    FormTemplate form;
    FormFilling filling;
};
Result<FormWork> dossierFormWork(const FormLibrary &library, const QString &form, const Dossier &dossier,
                                 const Office &office, const FormOccasion &occasion);
Result<FormWork> dossierListWork(const FormLibrary &library, const QString &form, const QList<Dossier> &dossiers,
                                 const Office &office, const FormOccasion &occasion);
PrintedForm printedForm(const FormWork &work);
