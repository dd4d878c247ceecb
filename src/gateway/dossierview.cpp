// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dossierview.h"

#include "dossierstate.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

DossierView dossierViewOf(const QVariantList &row)
{
    QJsonObject document = QJsonDocument::fromJson(row.at(5).toByteArray()).object();
    if (const auto state = dossierStateFromNumber(row.at(2).toInt()))
        document.insert("state"_L1, toText(*state));
    document.insert("void"_L1, row.at(3).toInt() != 0);
    const QString official = row.at(4).toString();
    if (!official.isEmpty()) {
        QJsonArray codes{QJsonObject{{"kind"_L1, u"official"_s}, {"text"_L1, official}}};
        const QJsonArray earlier = document.value("codes"_L1).toArray();
        for (const QJsonValue &value : earlier) {
            QJsonObject code = value.toObject();
            // An official code of its own beside a minted one was disputed (sync.md 9).
            if (code.value("kind"_L1).toString() == "official"_L1)
                code.insert("kind"_L1, u"disputed"_s);
            codes.append(code);
        }
        document.insert("codes"_L1, codes);
    }
    return {.id = row.at(0).toString(), .version = row.at(1).toLongLong(), .document = document};
}
