// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "applicant.h"
#include "result.h"
#include "scanwarning.h"

#include <QStringList>

#include <optional>

/// What the QR code of an identity card (CCCD, Thẻ căn cước, old CMND) says: no proof, only what was printed at its
/// issue.
struct CitizenCard
{
    QString number; ///< Twelve digits, with OldIdentityCard nine.
    IdentityKind idType = IdentityKind::CitizenCard;
    QString oldNumber;
    QString name; ///< As on the card, NFC.
    std::optional<PartialDate> birthDate;
    std::optional<Sex> sex;
    QString address; ///< As at the time of issue.
    QDate issueDate;
    QStringList extra; ///< Fields 8 and up, raw and unlabelled.
};

/// Reads the fields of a card's code by the rules of domain.md 4.3. Nothing: this is no card. An error: it is one, but
/// an input method has altered its digits.
Result<std::optional<CitizenCard>> readCitizenCard(const QString &cleaned, QDate today, ScanWarnings &warnings);

/// Adds the warnings about a number that contradicts the sex or the year of birth beside it.
void compareWithNumber(const QString &number, std::optional<Sex> sex, const std::optional<PartialDate> &birthDate,
                       ScanWarnings &warnings);

/// The person of the card as owner of a dossier; telephone and e-mail stay empty.
Applicant applicantFrom(const CitizenCard &card);
