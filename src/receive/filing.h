// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papertable.h"
#include "receiving.h"

/// A component's paper, made and kept in the FileStore, to be attached to its dossier.
struct FinishedPaper
{
    int component = 0;
    QByteArray sha256;
    qint64 bytes = 0;
    int pages = 0;
    QString text;                                 ///< Recognised on it.
    QString origin = QStringLiteral("digitised"); ///< A word of DigitalState.
    QString source;                               ///< Of a reused paper: the code of the dossier it comes from.
    PaperSignature signature;
};

/// An earlier paper taken over instead of being scanned again. What was a result once stays one (DigitalState 3).
FinishedPaper reusedPaper(const ReusablePaper &earlier);

/// Attaches papers to a dossier: rows, one event, one operation a paper. Runs in one write transaction, after the files
/// are kept (sync.md I5). A paper replaces what its component had before.
/// Refused for a dossier that is cancelled.
Result<void> filePapers(Connection &connection, const QUuid &dossier, const QList<FinishedPaper> &papers,
                        const Act &act);
