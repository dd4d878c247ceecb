// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identification.h"

#include <QJsonObject>

/// The word of the contract: "citizen-card", "mrz", "health-insurance", "dossier-code", "tracking-url",
/// "procedure-code", "tax-code", "citizen-number", "slip", "unknown".
QString kindOf(const Identification &identification);

/// {"kind", "fields", "warnings"} exactly as command-line.md says; absent fields are null, dates ISO. Holds personal
/// data.
QJsonObject toJson(const Identification &identification);
