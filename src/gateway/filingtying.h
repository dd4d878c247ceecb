// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gatewayconnection.h"

#include <QStringList>

/// How a dossier was filed, as filing_tally.way has it.
enum class FilingWay {
    Paper = 0,
    Alone = 1,
    Helped = 2,
    Void = 3,
    Tied = 4, ///< A filing with help whose dossier the portal has sent: that one counts, as filed with help.
};

/// By what a dossier is known as one matter with another of its office.
struct FilingCodes
{
    QString dossier;
    QString office;
    bool isHelp = false; ///< Filed with help at a counter; else submitted online.
    QString person;      ///< The owner's number; may be empty.
    QStringList codes;   ///< Empty: filed neither online nor with help.
};

/// Keeps the codes, and sets the way in filing_tally of all dossiers that they concern: a filing with help and what the
/// portal sent of it are one matter, by the same rules as the counters' own (store/filingties). In the transaction that
/// wrote the dossier's own row of filing_tally. `isNew`: nothing of it can be there yet.
void tieFiling(GatewayConnection &connection, const FilingCodes &filing, bool isNew);
