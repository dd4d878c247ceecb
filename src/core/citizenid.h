// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QString>

/// A Vietnamese citizen identity number (số định danh cá nhân): always twelve ASCII digits.
class CitizenId
{
public:
    /// Spaces, dots and dashes between the digits are dropped; anything else but twelve digits is an error.
    static Result<CitizenId> parse(QStringView text);

    const QString &digits() const { return m_digits; }
    /// "083190••••67": the only form allowed on shared screens and in logs.
    QString masked() const;
    /// Sex that the fourth digit tells: 0 male, 1 female (even male, odd female).
    bool isFemale() const;
    /// Year of birth that digits 4 to 6 tell, e.g. 1990.
    int birthYear() const;
    friend bool operator==(const CitizenId &, const CitizenId &) = default;

private:
    explicit CitizenId(QString digits) : m_digits(std::move(digits)) {}
    QString m_digits;
};

/// Masks any identity number for a shared screen: keeps the first six (of nine: three) and the last two characters.
QString maskedNumber(const QString &number);

/// Masks a telephone number for a shared screen: "0912 •••• 678".
QString maskedPhone(const QString &phone);

/// "NGUYỄN V** Ư**": the family name, of the others their first letters; for screens that others can see.
QString maskedName(const QString &name);
