// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exceptionwording.h"

#include "clock.h"

using namespace Qt::StringLiterals;

QString exceptionGround(const DossierRow &row, const OnlineFiling &filing)
{
    const PaperException *exception = filing.exceptionAt(row.paperException, inOfficeTime(row.receivedAt).date());
    return exception ? exception->name : row.paperException;
}

QString exceptionWords(const DossierRow &row, const OnlineFiling &filing)
{
    if (row.paperException.isEmpty())
        return {};
    QStringList parts{exceptionGround(row, filing), inOfficeTime(row.receivedAt).toString(u"HH:mm dd/MM/yyyy"_s)};
    if (!row.receivedBy.isEmpty())
        parts.append(row.receivedBy);
    return parts.join(u" · "_s);
}
