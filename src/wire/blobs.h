// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QJsonObject>
#include <QList>

#include <optional>

/// A file as the portal knows it: by the SHA-256 of its bytes (sync.md 7).
struct Blob
{
    QByteArray sha256; ///< 32 bytes.
    qint64 bytes = 0;
    QString type; ///< "application/pdf"
};

/// What a dossier.attach says: this file is the paper of that component.
struct Attachment
{
    int component = 0; ///< The component's number.
    Blob file;
    int pages = 0;
    QString origin;        ///< A word of DigitalState, "digitised", "reused" or "reused-result"; empty: not said.
    QString source;        ///< Of a reused one: the code of the dossier it comes from.
    QJsonObject signature; ///< {signer, at, certificate, stampedAt} as the file says itself; empty: not said.
};

/// From the payload of a dossier.attach; the error's field names the bad value.
Result<Attachment> attachmentFromJson(const QJsonObject &payload);
/// Besides the payload's members "state", the number of its DigitalState.
QJsonObject toJson(const Attachment &attachment);

/// The 32 bytes of 64 lower-case hexadecimal digits; empty: they are none.
QByteArray hashFromHex(const QByteArray &hex);

/// {"sha256":[…]} of POST /v1/blobs:lookup, and its answer {"held":[…]}: those that this organisation holds.
QByteArray writtenBlobLookup(const QList<QByteArray> &hashes);
std::optional<QList<QByteArray>> readBlobLookup(const QByteArray &json, int most);
QByteArray writtenHeldBlobs(const QList<QByteArray> &hashes);
Result<QList<QByteArray>> readHeldBlobs(const QByteArray &json);

/// The header Upload-Metadata of a tus creation: keys sha256 (hex) and filetype.
QByteArray writtenUploadMetadata(const Blob &blob);
/// Nothing if it names no hash; `bytes` is not in it.
std::optional<Blob> readUploadMetadata(const QByteArray &header);

/// Where an upload stands.
struct UploadStand
{
    QString id;
    qint64 offset = 0; ///< So many bytes are there.
    qint64 bytes = 0;  ///< Of the whole file; when all are there, their hash was verified.

    bool isDone() const { return offset == bytes; }
};

QByteArray writtenUploadStand(const UploadStand &stand);
Result<UploadStand> readUploadStand(const QByteArray &json);
