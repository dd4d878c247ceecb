// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// A tax code (MST): ten digits of which the last is a check digit, for branches with "-ddd" (domain.md 4.7).
struct TaxCode
{
    QString number; ///< Ten digits.
    QString branch; ///< Three digits or empty.
};

/// Nothing if the form or the check digit does not hold.
std::optional<TaxCode> readTaxCode(QStringView text);
