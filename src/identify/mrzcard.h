// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "applicant.h"
#include "result.h"
#include "scanwarning.h"

#include <optional>

/// What the machine-readable zone says: on the back of an identity card (TD1, three lines of thirty) or in a passport
/// of any country (TD3, two of forty-four). All its check digits have been verified; the name has no accents.
struct MrzCard
{
    IdentityKind kind = IdentityKind::CitizenCard; ///< Or Passport.
    QString country = QStringLiteral("VNM");       ///< That issued it, three letters.
    QString number;
    std::optional<PartialDate> birthDate;
    std::optional<Sex> sex;
    QDate expiry; ///< Invalid: without limit (991231).
    QString name; ///< "NGUYEN THI MAU THU"
};

/// Reads a zone from text with or without line breaks. Nothing: this is none of a Vietnamese card or of a
/// passport. An error: a check digit does not hold. `warnings`: of a Vietnamese name that it is to be completed.
Result<std::optional<MrzCard>> readMrzCard(QStringView text, QDate today, ScanWarnings &warnings);

/// The person as owner of a dossier.
Applicant applicantFrom(const MrzCard &card);
