// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "applicant.h"
#include "scanwarning.h"

#include <optional>

/// What the QR code of a health-insurance card (BHYT) says (domain.md 4.6).
struct HealthInsuranceCard
{
    QString code; ///< Ten or fifteen characters.
    QString name; ///< Empty if it could not be read.
    std::optional<PartialDate> birthDate;
    std::optional<Sex> sex;
};

std::optional<HealthInsuranceCard> readHealthInsuranceCard(const QString &cleaned, ScanWarnings &warnings);
