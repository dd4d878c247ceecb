// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stacksplitting.h"

#include "dossiertable.h"
#include "scandecoding.h"

namespace {

/// The dossier to which a text on a page leads; nothing if it leads to none here.
Result<std::optional<qint64>> dossierOf(DossierTable &dossiers, const QString &text, QDate today)
{
    const auto meaning = identified(text, today);
    if (!meaning)
        return std::optional<qint64>();
    if (const auto *slip = meaning->as<SlipCode>())
        return dossiers.keyOfCode(slip->digits());
    if (const auto *code = meaning->as<DossierCode>())
        return dossiers.keyOfCode(code->text());
    const auto *token = meaning->as<TrackingToken>();
    if (!token)
        return std::optional<qint64>();
    const auto id = dossiers.idOfTracking(token->token);
    if (!id)
        return id.error();
    return *id ? dossiers.keyOf(**id) : Result<std::optional<qint64>>(std::optional<qint64>());
}

Result<std::optional<qint64>> dossierOn(DossierTable &dossiers, const ScannedPage &page, QDate today)
{
    for (const QString &text : page.findings.codes) {
        auto key = dossierOf(dossiers, text, today);
        if (!key || *key)
            return key;
    }
    return std::optional<qint64>();
}

} // namespace

Result<StackSplit> splitByCodes(Connection &connection, qint64 dossier, const QList<ScannedPage> &pages, QDate today)
{
    DossierTable dossiers(connection);
    StackSplit split;
    qint64 now = dossier;
    for (const ScannedPage &page : pages) {
        if (page.isDropped)
            continue;
        const auto key = dossierOn(dossiers, page, today);
        if (!key)
            return key.error();
        if (*key) {
            split.covers.append(page.id);
            if (**key != now && **key != dossier) {
                const auto row = dossiers.row(**key);
                if (!row)
                    return row.error();
                split.parts.append({**key, row->code, {}});
            }
            now = **key;
        }
        if (now != dossier)
            split.parts.last().pages.append(page.id);
    }
    return split;
}
