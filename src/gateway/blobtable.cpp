// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blobtable.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace {

StoredUpload uploadOf(const QVariantList &row)
{
    return {.id = row.at(0).toString(),
            .office = row.at(1).toString(),
            .blob = {.sha256 = row.at(2).toByteArray(), .bytes = row.at(3).toLongLong(), .type = row.at(4).toString()},
            .expiresAt = row.at(5).toString()};
}

} // namespace

std::optional<Blob> storedBlob(GatewayConnection &connection, const QString &office, const QByteArray &sha256)
{
    const QVariantList row =
        connection.row("SELECT bytes, media_type FROM stored_file WHERE office = ? AND sha256 = ?", {office, sha256});
    if (row.isEmpty())
        return std::nullopt;
    return Blob{.sha256 = sha256, .bytes = row.at(0).toLongLong(), .type = row.at(1).toString()};
}

bool addBlob(GatewayConnection &connection, const EnrolledDevice &device, const Blob &blob, const QString &now)
{
    const QVariantList added =
        connection.row("INSERT INTO stored_file (office, sha256, bytes, media_type, arrived_at, device) "
                       "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (office, sha256) DO NOTHING RETURNING bytes",
                       {device.office, blob.sha256, blob.bytes, blob.type, now, device.id});
    if (added.isEmpty())
        return !connection.hasFailed();
    return connection.run("INSERT INTO office_files (office, bytes) VALUES (?, ?) "
                          "ON CONFLICT (office) DO UPDATE SET bytes = office_files.bytes + ?",
                          {device.office, blob.bytes, blob.bytes});
}

std::optional<qint64> officeBytes(GatewayConnection &connection, const QString &office)
{
    const QVariantList row = connection.row(
        "SELECT CAST(COALESCE((SELECT bytes FROM office_files WHERE office = ?), 0) AS bigint), "
        "CAST(COALESCE((SELECT SUM(u.bytes) FROM upload u WHERE u.office = ? AND NOT EXISTS (SELECT 1 FROM "
        "stored_file f WHERE f.office = u.office AND f.sha256 = u.sha256)), 0) AS bigint)",
        {office, office});
    if (row.isEmpty())
        return std::nullopt;
    return row.at(0).toLongLong() + row.at(1).toLongLong();
}

std::optional<StoredUpload> openedUpload(GatewayConnection &connection, const EnrolledDevice &device, const Blob &blob,
                                         const QString &newId, const QString &expiresAt)
{
    const QVariantList row = connection.row(
        "INSERT INTO upload (id, office, device, sha256, bytes, media_type, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (device, sha256, bytes) DO UPDATE SET expires_at = ? "
        "RETURNING id, office, sha256, bytes, media_type, expires_at",
        {newId, device.office, device.id, blob.sha256, blob.bytes, blob.type, expiresAt, expiresAt});
    if (row.isEmpty())
        return std::nullopt;
    return uploadOf(row);
}

std::optional<StoredUpload> storedUpload(GatewayConnection &connection, const QString &office, const QString &id)
{
    const QVariantList row = connection.row(
        "SELECT id, office, sha256, bytes, media_type, expires_at FROM upload WHERE id = ? AND office = ?",
        {id, office});
    if (row.isEmpty())
        return std::nullopt;
    return uploadOf(row);
}

bool prolongUpload(GatewayConnection &connection, const QString &id, const QString &expiresAt)
{
    return connection.run("UPDATE upload SET expires_at = ? WHERE id = ?", {expiresAt, id});
}

bool removeUpload(GatewayConnection &connection, const QString &id)
{
    return connection.run("DELETE FROM upload WHERE id = ?", {id});
}

QStringList removeExpiredUploads(GatewayConnection &connection, const QString &now)
{
    QStringList ids;
    const auto rows = connection.rows("DELETE FROM upload WHERE expires_at < ? RETURNING id", {now});
    for (const QVariantList &row : rows)
        ids.append(row.first().toString());
    return ids;
}

bool addAttachment(GatewayConnection &connection, const QUuid &dossier, const Attachment &attachment, qint64 version)
{
    return connection.run("INSERT INTO attachment (dossier, component, sha256, seq, document) VALUES (?, ?, ?, ?, ?) "
                          "ON CONFLICT (dossier, component, sha256) DO UPDATE SET seq = ?",
                          {dossier.toString(QUuid::WithoutBraces), attachment.component, attachment.file.sha256,
                           version, QString::fromUtf8(QJsonDocument(toJson(attachment)).toJson(QJsonDocument::Compact)),
                           version});
}

QJsonArray attachmentsOf(GatewayConnection &connection, const QString &dossier)
{
    QJsonArray files;
    const auto rows =
        connection.rows("SELECT document FROM attachment WHERE dossier = ? ORDER BY seq, component", {dossier});
    for (const QVariantList &row : rows)
        files.append(QJsonDocument::fromJson(row.first().toString().toUtf8()).object());
    return files;
}
