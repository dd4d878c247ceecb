// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>

/// Working files that hold what citizens handed in, sealed at rest: each is bound to its name and its folder's, so that
/// none can stand in another's place. Usable from any thread.
class SealedFiles
{
public:
    /// Without a key (32 bytes, fileKeyFrom) files are written as they are. Files that lie there unsealed stay readable
    /// with one.
    explicit SealedFiles(QByteArray key = {}) : m_key(std::move(key)) {}

    Result<QByteArray> read(const QString &path) const;
    /// Whole or not at all, flushed to the disk. Makes the folder.
    Result<void> write(const QString &path, const QByteArray &bytes) const;

    /// For who writes by himself: as it is to lie there.
    Result<QByteArray> sealedFor(const QString &path, const QByteArray &bytes) const;

private:
    QByteArray m_key;
};
