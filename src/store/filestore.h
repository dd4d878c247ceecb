// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>

/// Files by the SHA-256 of their bytes, under files/ab/cd/ of the data directory, sealed at rest with the counter's
/// file key. A file is whole or not there: written beside, flushed, renamed. Usable from any thread.
class FileStore
{
public:
    /// Without a key (32 bytes, fileKeyFrom) files are kept as they are. Files kept without one stay readable with one.
    FileStore(QString directory, QByteArray key) : m_directory(std::move(directory)), m_key(std::move(key)) {}
    Result<QByteArray> put(const QByteArray &bytes); ///< Answers the hash, 32 bytes; known bytes are not written again.
    Result<QByteArray> get(const QByteArray &sha256); ///< An error if it is missing or its bytes have another hash.
    bool holds(const QByteArray &sha256) const;
    QString path(const QByteArray &sha256) const;

private:
    QString m_directory;
    QByteArray m_key;
};
