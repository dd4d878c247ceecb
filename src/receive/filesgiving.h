// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acting.h"
#include "filestore.h"
#include "papertable.h"

/// A scanned paper as a file outside the program, to be attached where the dossier is filed online.
struct GivenFile
{
    QString name; ///< "01-to-khai-dang-ky-khai-sinh.pdf": nothing of a person.
    QByteArray sha256;
    qint64 bytes = 0;
};

/// The dossier's papers as such files, by component.
QList<GivenFile> givenFiles(const Dossier &dossier, const QList<Paper> &papers);

/// Copies them, no longer sealed, into a new folder below `folder` and reads them back; answers the new folder's path.
/// Its name says procedure and slip, nothing of a person; nothing that is there is overwritten. Errors: "no-files",
/// "folder-missing" (BadInput, field "folder"), and StorageFailed "copy-failed" (full, pulled out, read only), after
/// which nothing of it is left there. Any thread.
Result<QString> copyFiles(const FileStore &store, const Dossier &dossier, const QList<GivenFile> &files,
                          const QString &folder);

/// Keeps in the timeline and among the audit's acts that the files were given, and how ("folder", "link").
Result<void> noteFilesGiven(Connection &connection, const QUuid &dossier, int count, const QString &way,
                            const Act &act);
