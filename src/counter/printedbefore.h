// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "paperform.h"
#include "storeddossier.h"

/// Stable word of a form in the print table.
QString formName(PaperForm form);

/// A dossier to be printed once more, and the form that it got last.
struct PrintedBefore
{
    std::optional<StoredDossier> dossier;
    QString form;         ///< Stable word; of an act's form also printed anew.
    QList<QUuid> sharing; ///< All dossiers of the receipt that it shares with others; empty: it does not.
};

/// The last act that printed this form; nothing for papers of the receipt.
std::optional<DossierEvent> actThatPrinted(const QList<DossierEvent> &events, const QString &form);

/// On a store's thread.
Result<PrintedBefore> readPrinted(Connection &connection, const QUuid &id);
