// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databaseaddress.h"

#include <QStringList>

/// What an administrator's command did: lines for people, and the exit status of the program.
struct AdministrationAnswer
{
    int status = 0; ///< 0 done, 2 wrong usage, 3 bad input, 4 refused by a rule, 5 not reached, 6 storage failed.
    QString text;
};

/// `mocua-gateway admin …` on the database itself:
///   office add FILE [--serial-start N] · office list
///   officer add OFFICE ID --name NAME [--role R] [--title T] [--account A]   (see officeradministering.h)
///   officer list OFFICE · officer remove OFFICE ID
///   enrolment-code new OFFICE [--counter N] [--days N] [--portal | --relay]
///   device list [OFFICE] · device revoke ID
///   catalogue import FILE · catalogue list
///   feed renew
///   outward list [STATE] · outward retry ID|refused
///   join --upstream URL --code CODE [--ca-file FILE] · upstream · upstream list [STATE] · upstream retry ID|refused
///   carry take BUNDLE --receipt FILE --files DIR [--from-revoked] · carry list [DEVICE]
///   audit [--device D] [--dossier CODE] [--from DATE] [--to DATE] · audit --drop-before DATE
///   national list [STATE] · national retry ID|parked
AdministrationAnswer administer(const DatabaseAddress &address, const QStringList &words);

QString administrationUsage();

/// The value of "--name VALUE" in the words; empty: not there. Both are taken out.
QString takeOption(QStringList &words, QLatin1StringView name);
