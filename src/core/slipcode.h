// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDate>

/// The 18 digits on our own slips: office(4) counter(2) yymmdd(6) serial(4) check(2), the check by ISO 7064 MOD 97-10
/// (ux.md 2.7). Digits only, so that no input method can corrupt a scan. It leads to the dossier; it is no official
/// code.
class SlipCode
{
public:
    static SlipCode make(int office, int counter, QDate date, int serial); ///< 0–9999, 0–99, date, 0–9999.
    /// Reads 18 digits, also grouped 4-2-6-4-2 with dashes or spaces, also behind "TAM-". An error if the check fails.
    static Result<SlipCode> parse(QStringView text);

    const QString &digits() const { return m_digits; }
    QString grouped() const; ///< "0033-02-261123-0018-65".
    QString
    provisional() const; ///< "TAM-0033-02-261123-0018-65": the number of a dossier that has no official code yet.
    int office() const;
    int counter() const;
    QDate date() const;
    int serial() const;
    friend bool operator==(const SlipCode &, const SlipCode &) = default;

private:
    explicit SlipCode(QString digits) : m_digits(std::move(digits)) {}
    QString m_digits;
};

/// The two check digits behind these digits, by ISO 7064 MOD 97-10.
QString checkDigits(const QString &digits);
