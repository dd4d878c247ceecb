// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dossierview.h"

#include "dossierstate.h"
#include "jsonscanner.h"
#include "jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

/// The dossier's codes with the one that was minted here before them.
QJsonArray codesWith(const QString &official, const QJsonArray &earlier)
{
    QJsonArray codes{QJsonObject{{"kind"_L1, u"official"_s}, {"text"_L1, official}}};
    for (const QJsonValue &value : earlier) {
        QJsonObject code = value.toObject();
        // An official code of its own beside a minted one was disputed (sync.md 9).
        if (code.value("kind"_L1).toString() == "official"_L1)
            code.insert("kind"_L1, u"disputed"_s);
        codes.append(code);
    }
    return codes;
}

} // namespace

DossierView dossierViewOf(const QVariantList &row)
{
    QJsonObject document = QJsonDocument::fromJson(row.at(5).toByteArray()).object();
    if (const auto state = dossierStateFromNumber(row.at(2).toInt()))
        document.insert("state"_L1, toText(*state));
    document.insert("void"_L1, row.at(3).toInt() != 0);
    const QString official = row.at(4).toString();
    if (!official.isEmpty())
        document.insert("codes"_L1, codesWith(official, document.value("codes"_L1).toArray()));
    return {.id = row.at(0).toString(), .version = row.at(1).toLongLong(), .document = document};
}

QByteArray dossierBytesOf(const QVariantList &row)
{
    const QByteArray kept = row.at(5).toByteArray();
    const auto state = dossierStateFromNumber(row.at(2).toInt());
    const QString official = row.at(4).toString();
    JsonWriter writer(kept.size() + 256);
    QByteArray codes;
    JsonScanner scanner(kept);
    scanner.enter('{');
    while (scanner.next()) {
        const auto key = scanner.key();
        const QByteArrayView value = scanner.value();
        if (!key || scanner.hasFailed())
            break;
        if (*key == "codes" && !official.isEmpty())
            codes = value.toByteArray();
        else if (*key != "void" && (*key != "state" || !state))
            writer.raw(QLatin1StringView(*key), value.toByteArray());
    }
    if (scanner.hasFailed())
        return QJsonDocument(dossierViewOf(row).document).toJson(QJsonDocument::Compact);
    if (state)
        writer.text("state"_L1, toText(*state));
    writer.flag("void"_L1, row.at(3).toInt() != 0);
    if (!official.isEmpty())
        writer.raw(
            "codes"_L1,
            QJsonDocument(codesWith(official, QJsonDocument::fromJson(codes).array())).toJson(QJsonDocument::Compact));
    return writer.finished();
}
