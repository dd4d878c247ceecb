// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filesgiving.h"

#include "audittable.h"
#include "papernaming.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

struct FilesGiving
{
    Q_DECLARE_TR_FUNCTIONS(FilesGiving)
};

Error copyFailed(const QString &detail)
{
    return {
        ErrorKind::StorageFailed, u"copy-failed"_s,
        FilesGiving::tr("The files could not be copied there: see whether it is full, write-protected or was pulled "
                        "out, then copy again. Nothing of it was left there."),
        detail, u"folder"_s};
}

/// A new folder; invalid: it cannot be made.
std::optional<QDir> newFolder(const QString &folder, const Dossier &dossier)
{
    constexpr int shownDigits = 6;
    constexpr int tries = 100;
    const QString name = u"ho-so-%1-%2"_s.arg(dossier.procedureCode, dossier.slipDigits.right(shownDigits));
    const QDir parent(folder);
    for (int i = 1; i <= tries; ++i) {
        const QString wanted = i == 1 ? name : u"%1-%2"_s.arg(name).arg(i);
        if (parent.exists(wanted))
            continue;
        if (!parent.mkdir(wanted))
            return std::nullopt;
        return QDir(parent.filePath(wanted));
    }
    return std::nullopt;
}

Result<void> copyFile(FileStore store, const GivenFile &file, const QString &path)
{
    const auto bytes = store.get(file.sha256);
    if (!bytes)
        return bytes.error();
    QSaveFile copy(path);
    if (!copy.open(QIODevice::WriteOnly) || copy.write(*bytes) != bytes->size() || !copy.commit())
        return copyFailed(copy.errorString());
    QFile written(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!written.open(QIODevice::ReadOnly) || !hash.addData(&written) || hash.result() != file.sha256)
        return copyFailed(u"what was written reads otherwise"_s);
    return {};
}

} // namespace

QList<GivenFile> givenFiles(const Dossier &dossier, const QList<Paper> &papers)
{
    QList<GivenFile> files;
    for (const Paper &paper : papers) {
        QString name;
        for (const Component &component : dossier.components) {
            if (component.number == paper.component)
                name = component.name;
        }
        files.append({paperFileName(paper.component, name), paper.sha256, paper.bytes});
    }
    return files;
}

Result<QString> copyFiles(const FileStore &store, const Dossier &dossier, const QList<GivenFile> &files,
                          const QString &folder)
{
    if (files.isEmpty())
        return Error{ErrorKind::RefusedByRule,
                     u"no-files"_s,
                     FilesGiving::tr("No paper of this dossier is scanned yet: scan them first (F6)."),
                     {},
                     {}};
    if (folder.trimmed().isEmpty() || !QFileInfo(folder).isDir())
        return Error{
            ErrorKind::BadInput,
            u"folder-missing"_s,
            FilesGiving::tr("There is no such folder: plug the USB stick in and choose it, or type the folder."),
            {},
            u"folder"_s};
    auto target = newFolder(folder, dossier);
    if (!target)
        return copyFailed(u"no new folder"_s);
    for (const GivenFile &file : files) {
        if (const auto copied = copyFile(store, file, target->filePath(file.name)); !copied) {
            target->removeRecursively();
            return copied.error();
        }
    }
    return target->absolutePath();
}

Result<void> noteFilesGiven(Connection &connection, const QUuid &dossier, int count, const QString &way, const Act &act)
{
    const auto stored = storedDossier(connection, dossier);
    if (!stored)
        return stored.error();
    const QString text = way == u"link"
                             ? FilesGiving::tr("%n paper(s), by a link that works once", nullptr, count)
                             : FilesGiving::tr("%n paper(s), copied to a folder or USB stick", nullptr, count);
    DossierEvent event = eventOf(u"files-given"_s, act, text);
    event.facts = {{u"count"_s, count}, {u"way"_s, way}};
    if (const auto noted = DossierTable(connection).addEvent(stored->key, event); !noted)
        return noted.error();
    return AuditTable(connection)
        .add(act.at, act.officer.id, u"files-given"_s,
             u"%1 %2 %3"_s.arg(way).arg(count).arg(stored->dossier.slipDigits));
}
