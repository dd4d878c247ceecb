// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onlinelist.h"

#include <QCryptographicHash>

#include <algorithm>

OnlineList onlineList(const Catalogue &catalogue, QDate day)
{
    QByteArrayList lines;
    for (const Procedure &procedure : catalogue.procedures) {
        const ProcedureTerms *terms = procedure.termsAt(day);
        const bool isOffered = terms && terms->level != ServiceLevel::InformationOnly;
        if (isOffered && catalogue.find(procedure.code, day) == &procedure)
            lines.append(procedure.code.toUtf8() + ' ' + QByteArray::number(int(terms->level)));
    }
    std::sort(lines.begin(), lines.end());
    const QByteArray digest = QCryptographicHash::hash(lines.join('\n'), QCryptographicHash::Sha256).toHex();
    return {catalogue.version, int(lines.size()), QString::fromLatin1(digest)};
}
