// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "office.h"
#include "onlinefiling.h"
#include "procedure.h"
#include "queuerules.h"
#include "result.h"
#include "vietqr.h"

#include <QByteArray>

/// How far an appointment may be put off (domain.md 2.5), between two dates.
struct ExtensionRule
{
    QDate validFrom;
    QDate validTo;       ///< Invalid: still in force.
    int most = 1;        ///< Times a dossier may be extended.
    int leadDays = 0;    ///< Working days before the appointment by which the letter must be out.
    int longestDays = 0; ///< Working days by which it may be put off at once; 0: no limit.
    QString ground;      ///< The text that says so.
};

/// How long after the receipt a dossier may be entered (nhập bù, domain.md 13.7), between two dates.
struct LateEntryRule
{
    QDate validFrom;
    QDate validTo;           ///< Invalid: still in force.
    int officerDays = 3;     ///< Working days back for an officer; 0: only today.
    int supervisorDays = 15; ///< And for a supervisor.
    QString ground;          ///< The text that says so.
};

/// Phi địa giới (domain.md 13.1): what the competent unit gives to a dossier that another one receives, between two
/// dates; the receiving unit gives the rest.
struct BorderlessRule
{
    QDate validFrom;
    QDate validTo; ///< Invalid: still in force.
    bool givesCode = false;
    bool givesCalendar = false;
    bool givesHead = false;
    bool givesAccount = false;
    QString ground; ///< The text that says so.
};

/// The procedures, agencies and declared days that an office works with: versioned, effective-dated data.
struct Catalogue
{
    int version = 0;
    QDate issuedOn;
    bool isDemonstration = false;
    QList<Procedure> procedures;
    QList<Agency> agencies;
    QList<DeclaredDays> declaredDays;
    QHash<int, QList<OpeningSpan>> openingHours; ///< By Qt::DayOfWeek; days that are not named keep the usual hours.
    QList<ExtensionRule> extensionRules;
    QList<LateEntryRule> lateEntryRules;
    QList<BorderlessRule> borderlessRules;
    QList<FeeAccount> feeAccounts;
    QList<Certifier> certifiers; ///< Who may sign certifications, the usual one first.
    QStringList departments;     ///< To whom dossiers are handed over, in the order of the office.
    QueueRules queue;            ///< Empty: the catalogue says nothing of waiting numbers.
    OnlineFiling filing;         ///< The national portal, ministries' systems, grounds for paper all the same.

    const ExtensionRule *extensionRuleAt(QDate date) const; ///< Null: nothing limits it.
    LateEntryRule lateEntryRuleAt(QDate date) const;        ///< The usual days where the catalogue has none.
    /// The account of that agency, empty: the office's own. Null: fees cannot be transferred; never another's account.
    const FeeAccount *feeAccountAt(QDate date, const QString &agency = {}) const;
    BorderlessRule borderlessRuleAt(QDate date) const; ///< Without a rule the receiving unit gives everything.
    /// Units that may be competent for what is received here, but for `own`, by name.
    QList<const Agency *> otherAgencies(QDate date, const QString &own) const;
    /// The version of the procedure in force on that date; null if there is none. The code may carry a suffix.
    const Procedure *find(QStringView code, QDate date) const;
    /// Procedures that fit a typed text, best first: by code, by initials ("dkks"), by words without accents. An empty
    /// text gives all in force.
    QList<const Procedure *> search(QStringView text, QDate date) const;
};

/// Reads a catalogue file (JSON, UTF-8; its form is described in resources/catalogue/README.md). An error names the
/// line or the entry at fault.
Result<Catalogue> readCatalogue(const QByteArray &json);
