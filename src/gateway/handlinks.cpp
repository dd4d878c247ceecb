// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handlinks.h"

#include "blobtable.h"
#include "clock.h"
#include "dossierjson.h"
#include "dossiersharing.h"
#include "papernaming.h"
#include "registering.h"
#include "signing.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <map>

using namespace Qt::StringLiterals;

namespace {

/// What the paper of a component is, as the catalogue called it when the dossier came.
QString nameOf(const Dossier &dossier, int component)
{
    for (const Component &paper : dossier.components) {
        if (paper.number == component)
            return paper.name;
    }
    return {};
}

} // namespace

QString newHandLink(GatewayConnection &connection, const EnrolledDevice &device, const QString &dossier,
                    const QDateTime &now)
{
    const QVariantList row = receiverOf(connection, dossier, device.office).isEmpty()
                                 ? QVariantList()
                                 : connection.row("SELECT document FROM dossier WHERE id = ?", {dossier});
    const auto read = row.isEmpty() ? Result<Dossier>(Error())
                                    : dossierFromJson(QJsonDocument::fromJson(row.first().toByteArray()).object());
    if (!read)
        return {};
    std::map<int, QByteArray> newest; // The papers come in the order in which they were attached.
    const QJsonArray attached = attachmentsOf(connection, dossier);
    for (const QJsonValue &value : attached) {
        if (const auto attachment = attachmentFromJson(value.toObject()))
            newest[attachment->component] = attachment->file.sha256;
    }
    if (newest.empty())
        return {};
    constexpr int randomBytes = 10;
    QString token = makeToken(randomBytes);
    const QByteArray hash = hashOfSecret(token);
    const QString text = toIsoOfficeTime(now);
    connection.run("DELETE FROM hand_file WHERE token_hash IN (SELECT token_hash FROM hand_link WHERE expires_at < ?)",
                   {text});
    connection.run("DELETE FROM hand_link WHERE expires_at < ?", {text});
    connection.run("INSERT INTO hand_link (token_hash, office, dossier, device, made_at, expires_at) VALUES "
                   "(?, ?, ?, ?, ?, ?)",
                   {hash, device.office, dossier, device.id, text, toIsoOfficeTime(now.addSecs(handLinkMinutes * 60))});
    int number = 0;
    for (const auto &[component, sha256] : newest)
        connection.run("INSERT INTO hand_file (token_hash, number, sha256, name, fetched_at) VALUES (?, ?, ?, ?, '')",
                       {hash, ++number, sha256, paperFileName(component, nameOf(*read, component))});
    return token;
}

std::optional<HandLink> handLink(GatewayConnection &connection, const QString &token, const QDateTime &now)
{
    const QByteArray hash = hashOfSecret(token);
    const QVariantList row =
        connection.row("SELECT office, dossier, expires_at FROM hand_link WHERE token_hash = ? AND expires_at >= ?",
                       {hash, toIsoOfficeTime(now)});
    if (row.isEmpty())
        return std::nullopt;
    HandLink link{row.at(0).toString(), row.at(1).toString(), fromIsoOfficeTime(row.at(2).toString()), {}};
    const auto files = connection.rows(
        "SELECT number, sha256, name, fetched_at FROM hand_file WHERE token_hash = ? ORDER BY number", {hash});
    for (const QVariantList &file : files)
        link.files.append(
            {file.at(0).toInt(), file.at(1).toByteArray(), file.at(2).toString(), !file.at(3).toString().isEmpty()});
    return link;
}

std::optional<HandLink::File> takeHandFile(GatewayConnection &connection, const QString &token, int number,
                                           const QDateTime &now)
{
    const QVariantList row =
        connection.row("UPDATE hand_file SET fetched_at = ? WHERE token_hash = ? AND number = ? AND fetched_at = '' "
                       "RETURNING sha256, name",
                       {toIsoOfficeTime(now), hashOfSecret(token), number});
    if (row.isEmpty())
        return std::nullopt;
    return HandLink::File{number, row.at(0).toByteArray(), row.at(1).toString(), true};
}
