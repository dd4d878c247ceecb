// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDate>

/// An official dossier code (mã hồ sơ): agency-YYMMDD-serial (domain.md 3.1).
class DossierCode
{
public:
    /// Trims, upper-cases and turns every dash into '-'; then the agency style, the date (must exist, not later than
    /// `today` + 1 if a `today` is given) and 4 to 7 serial digits must hold.
    static Result<DossierCode> parse(QStringView text, QDate today = {});
    static DossierCode make(const QString &agency, QDate date, int serial); ///< Serial at least four digits wide.

    const QString &agency() const { return m_agency; } ///< "H61.33" or "000.00.01.H22".
    QDate date() const { return m_date; }
    const QString &serial() const { return m_serial; }
    QString text() const; ///< "H61.33-261123-0007".
    friend bool operator==(const DossierCode &, const DossierCode &) = default;

private:
    DossierCode(QString agency, QDate date, QString serial);
    QString m_agency;
    QDate m_date;
    QString m_serial;
};
