// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "citizencard.h"
#include "citizenid.h"
#include "covercode.h"
#include "dossiercode.h"
#include "healthinsurancecard.h"
#include "mrzcard.h"
#include "procedurecode.h"
#include "slipcode.h"
#include "taxcode.h"

#include <variant>

/// A scan of our own public tracking URL: the token in it.
struct TrackingToken
{
    QString token; ///< 26 characters.
};

/// What a scanned or typed text means, and what to look at.
struct Identification
{
    std::variant<std::monostate, CitizenCard, MrzCard, HealthInsuranceCard, DossierCode, TrackingToken, ProcedureCode,
                 TaxCode, CitizenId, SlipCode, CoverCode>
        meaning; ///< monostate: unknown; to be searched for as text.
    ScanWarnings warnings;

    bool isUnknown() const { return std::holds_alternative<std::monostate>(meaning); }
    template <typename Meaning> const Meaning *as() const { return std::get_if<Meaning>(&meaning); }
};

/// Tells what exactly this text means (domain.md 3 and 4). Pure and quick (well below 1 ms); texts above 4,096
/// characters are unknown. An error: it is recognised but must not be used (a check digit fails, an input method has
/// altered digits). Parts of a foreign URL other than a dossier code are dropped. Scans go through scandecoding.h.
Result<Identification> exactMeaning(QStringView text, QDate today);

/// The owner of a dossier that the text names, if it is a card.
std::optional<Applicant> applicantFrom(const Identification &identification);
