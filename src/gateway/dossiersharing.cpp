// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dossiersharing.h"

#include "blobtable.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

QString receiverOf(GatewayConnection &connection, const QString &dossier, const QString &office)
{
    return connection
        .row("SELECT office FROM dossier WHERE id = ? AND (office = ? OR EXISTS (SELECT 1 FROM shared_dossier WHERE "
             "shared_dossier.dossier = dossier.id AND shared_dossier.office = ?))",
             {dossier, office, office})
        .value(0)
        .toString();
}

DossierScopes scopesOf(GatewayConnection &connection, const QString &dossier)
{
    DossierScopes scopes;
    const auto rows = connection.rows("SELECT office, 1 FROM dossier WHERE id = ? UNION ALL SELECT office, 0 FROM "
                                      "shared_dossier WHERE dossier = ?",
                                      {dossier, dossier});
    for (const QVariantList &row : rows) {
        scopes.offices.append(row.at(0).toString());
        if (row.at(1).toInt() != 0)
            scopes.receiver = row.at(0).toString();
    }
    scopes.offices.sort();
    return scopes;
}

QStringList officesOfAgency(GatewayConnection &connection, const QString &agency)
{
    QStringList codes;
    const auto offices = connection.rows("SELECT code, document FROM office ORDER BY code", {});
    for (const QVariantList &row : offices) {
        if (QJsonDocument::fromJson(row.at(1).toString().toUtf8())["agencyCode"_L1].toString() == agency)
            codes.append(row.at(0).toString());
    }
    return codes;
}

void shareReceived(GatewayConnection &connection, const Dossier &dossier)
{
    if (!dossier.competence || dossier.competentAgency.isEmpty() || dossier.competentAgency == dossier.receivingAgency)
        return;
    const QStringList offices = officesOfAgency(connection, dossier.competentAgency);
    for (const QString &office : offices)
        shareWith(connection, dossier.id.toString(QUuid::WithoutBraces), dossier.officeCode, office);
}

void shareWith(GatewayConnection &connection, const QString &dossier, const QString &receiver, const QString &office)
{
    if (office != receiver)
        connection.run("INSERT INTO shared_dossier (dossier, office, receiver) VALUES (?, ?, ?) ON CONFLICT (office, "
                       "dossier) DO NOTHING",
                       {dossier, office, receiver});
}

void gatherAbout(GatewayConnection &connection, const QString &dossier, const QList<QByteArray> &items,
                 ScopedItems &feed)
{
    const QStringList offices = scopesOf(connection, dossier).offices;
    for (const QString &office : offices)
        feed[office].append(items);
}

bool appendAbout(GatewayConnection &connection, const QString &dossier, const QList<QByteArray> &items)
{
    ScopedItems feed;
    gatherAbout(connection, dossier, items, feed);
    return appendChanges(connection, feed);
}

std::optional<DossierFile> heldFile(GatewayConnection &connection, const QString &dossier, const QString &office,
                                    const QByteArray &sha256)
{
    if (auto blob = storedBlob(connection, office, sha256))
        return DossierFile{office, *std::move(blob)};
    const auto others = connection.rows("SELECT office FROM dossier WHERE id = ? UNION SELECT office FROM "
                                        "shared_dossier WHERE dossier = ? ORDER BY office",
                                        {dossier, dossier});
    const bool isAttached =
        others.size() > 1 &&
        !connection.row("SELECT dossier FROM attachment WHERE dossier = ? AND sha256 = ? LIMIT 1", {dossier, sha256})
             .isEmpty();
    for (const QVariantList &row : isAttached ? others : QList<QVariantList>()) {
        if (auto blob = storedBlob(connection, row.first().toString(), sha256))
            return DossierFile{row.first().toString(), *std::move(blob)};
    }
    return std::nullopt;
}
