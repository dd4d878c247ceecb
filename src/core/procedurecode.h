// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

/// A procedure code (mã TTHC): "1.004873", in provincial systems with a suffix ".000.00.00.H56" (domain.md 3.4).
class ProcedureCode
{
public:
    static Result<ProcedureCode> parse(QStringView text);

    const QString &code() const { return m_code; }     ///< The first two groups; codes are compared by these alone.
    const QString &suffix() const { return m_suffix; } ///< "000.00.00.H56" or empty.
    friend bool operator==(const ProcedureCode &a, const ProcedureCode &b) { return a.m_code == b.m_code; }

private:
    ProcedureCode(QString code, QString suffix) : m_code(std::move(code)), m_suffix(std::move(suffix)) {}
    QString m_code;
    QString m_suffix;
};
