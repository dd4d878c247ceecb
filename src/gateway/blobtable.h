// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blobs.h"
#include "enrolleddevice.h"

/// An upload as the database knows it; how far it is, the shelf says.
struct StoredUpload
{
    QString id;
    QString office;
    Blob blob;
    QString expiresAt;
};

/// The file of this name that an office holds; nothing: none. Like all of this file it runs on a database thread.
std::optional<Blob> storedBlob(GatewayConnection &connection, const QString &office, const QByteArray &sha256);

/// Notes a file that is whole on the shelf, once. In the caller's transaction.
bool addBlob(GatewayConnection &connection, const EnrolledDevice &device, const Blob &blob, const QString &now);

/// Bytes that an office's files and its uploads under way take; nothing: the database failed.
std::optional<qint64> officeBytes(GatewayConnection &connection, const QString &office);

/// The device's upload of this file, made if there is none; its time begins anew.
std::optional<StoredUpload> openedUpload(GatewayConnection &connection, const EnrolledDevice &device, const Blob &blob,
                                         const QString &newId, const QString &expiresAt);
std::optional<StoredUpload> storedUpload(GatewayConnection &connection, const QString &office, const QString &id);
bool prolongUpload(GatewayConnection &connection, const QString &id, const QString &expiresAt);
bool removeUpload(GatewayConnection &connection, const QString &id);
/// Takes away uploads whose time is over; answers their ids.
QStringList removeExpiredUploads(GatewayConnection &connection, const QString &now);

/// Attaches a file that the office holds to a dossier, once; again, it becomes the newest. In the caller's transaction.
bool addAttachment(GatewayConnection &connection, const QUuid &dossier, const Attachment &attachment, qint64 version);
/// What GET /v1/dossiers shows as files, in the order in which they came.
QJsonArray attachmentsOf(GatewayConnection &connection, const QString &dossier);
