// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "filestore.h"

/// One thing that is not as it should be.
struct Finding
{
    QString code;   ///< "page-damaged", "chain-broken", "signature-wrong", "conservation-broken", "file-missing", …
    QString detail; ///< English; no personal data.
};

/// Verifies a counter's data: the database's pages, the chain of operations with their hashes and signatures, gap-free
/// sequences, conservation counted row by row (sync.md I4), every dossier's operation and every archived file.
/// Reads everything: about 20 s for a million operations. Empty: all is well.
Result<QList<Finding>> checkedData(Connection &connection, FileStore &files, const QByteArray &publicKey);
