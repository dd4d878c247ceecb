// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "slipcode.h"

/// The 21 digits on our cover sheets: a slip's office, counter, date and serial, the number of a paper in that
/// dossier's list (3 digits) and two check digits (ISO 7064 MOD 97-10). Without a dossier, all zeros, it says that the
/// next paper begins. Digits only, and nothing personal.
class CoverCode
{
public:
    static constexpr int mostComponents = 999;

    static CoverCode forPaper(const SlipCode &dossier, int component); ///< 1 to 999.
    static CoverCode nextPaper();
    /// Reads 21 digits, also grouped 4-2-6-4-3-2 with dashes or spaces. An error if the check fails.
    static Result<CoverCode> parse(QStringView text);

    const QString &digits() const { return m_digits; }
    QString grouped() const; ///< "0033-02-261123-0018-004-41".
    bool isNextPaper() const { return component() == 0; }
    int component() const; ///< 0: the next paper of the dossier at hand.
    QString slip() const;  ///< The dossier's slip digits (SlipCode); empty for the next paper.
    friend bool operator==(const CoverCode &, const CoverCode &) = default;

private:
    explicit CoverCode(QString digits) : m_digits(std::move(digits)) {}
    QString m_digits;
};
