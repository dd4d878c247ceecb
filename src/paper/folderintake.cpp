// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "folderintake.h"

#include "filewholeness.h"
#include "openwriters.h"

#include <QCollator>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// A TIFF is a whole one after each of its pages; the next may take this much longer.
constexpr int tiffPatience = 5;
constexpr int stuckAfter = 40; // Times quiet: two minutes.
constexpr QLatin1StringView takenFolder("mocua-taken");

struct FolderTaking
{
    Q_DECLARE_TR_FUNCTIONS(WatchedFolder)
};

bool isTiff(const QString &name)
{
    return name.endsWith(".tif"_L1, Qt::CaseInsensitive) || name.endsWith(".tiff"_L1, Qt::CaseInsensitive);
}

/// The oldest first, of one second by their numbers: a stack of single pages keeps its order.
void sortByArrival(QFileInfoList &files)
{
    QCollator collator{QLocale(QLocale::English)}; // The C locale does not count.
    collator.setNumericMode(true);
    std::stable_sort(files.begin(), files.end(), [&collator](const QFileInfo &one, const QFileInfo &other) {
        const qint64 oneTime = one.lastModified().toSecsSinceEpoch();
        const qint64 otherTime = other.lastModified().toSecsSinceEpoch();
        return oneTime != otherTime ? oneTime < otherTime : collator.compare(one.fileName(), other.fileName()) < 0;
    });
}

/// The name, with a number if it was used before.
QString freeName(const QDir &folder, const QString &name)
{
    if (!folder.exists(name))
        return name;
    const QFileInfo parts(name);
    for (int number = 2;; ++number) {
        QString next = parts.completeBaseName() + u'-' + QString::number(number) + u'.' + parts.suffix();
        if (!folder.exists(next))
            return next;
    }
}

Error cannotMove()
{
    return {
        ErrorKind::StorageFailed,
        u"folder-read-only"_s,
        FolderTaking::tr("Scanned files cannot be taken out of the watched folder: ask the administrator for the right "
                         "to write there."),
        {},
        {}};
}

} // namespace

FolderIntake::FolderIntake(QString folder, QString owner, std::chrono::milliseconds quiet)
    : m_folder(std::move(folder))
    , m_owner(std::move(owner))
    , m_quiet(quiet)
{
}

FolderLook FolderIntake::look(std::chrono::milliseconds now, QDate today)
{
    FolderLook look;
    const QDir directory(m_folder);
    look.isReachable = !m_folder.isEmpty() && directory.exists() && directory.isReadable();
    if (!look.isReachable) {
        // When it comes back, everything proves anew that it is quiet.
        m_seen.clear();
        return look;
    }
    QFileInfoList files = directory.entryInfoList(QDir::Files | QDir::NoSymLinks);
    sortByArrival(files);
    QHash<QString, Seen> seen;
    for (const QFileInfo &file : files) {
        const QString name = file.fileName();
        if (!isPaperFile(name))
            continue;
        Seen state = m_seen.value(name);
        const qint64 changedAt = file.lastModified().toMSecsSinceEpoch();
        if (state.size != file.size() || state.changedAt != changedAt)
            state = {file.size(), changedAt, now, false};
        if (isReady(name, state, now, look)) {
            if (const auto taken = take(name, today)) {
                look.arrived.append(*taken);
                continue;
            }
            // Gone by now: another counter has it.
            if (!directory.exists(name))
                continue;
            look.problem = cannotMove();
        }
        look.isWaiting = true;
        seen.insert(name, state);
    }
    m_seen = std::move(seen);
    return look;
}

bool FolderIntake::isReady(const QString &name, Seen &seen, std::chrono::milliseconds now, FolderLook &look) const
{
    const auto quiet = now - seen.since;
    if (quiet < m_quiet * (isTiff(name) ? tiffPatience : 1))
        return false;
    const QString path = QDir(m_folder).filePath(name);
    if (seen.size > 0 && !hasWriter(path) && isWholeFile(path))
        return true;
    if (quiet >= m_quiet * stuckAfter && !seen.isTold) {
        seen.isTold = true;
        look.stuck.append(path);
    }
    return false;
}

QString FolderIntake::markOf(const QString &path) const
{
    const QFileInfo file(path);
    return file.path() + u"/."_s + file.fileName() + u'.' + m_owner + u".new"_s;
}

std::optional<QString> FolderIntake::take(const QString &name, QDate today) const
{
    QDir directory(m_folder);
    const QString day = takenFolder + u'/' + today.toString(Qt::ISODate);
    if (!directory.mkpath(day))
        return {};
    const QDir target(directory.filePath(day));
    const QString path = target.filePath(freeName(target, name));
    // The mark comes first: a file without one is confirmed.
    QFile mark(markOf(path));
    if (!mark.open(QIODevice::WriteOnly))
        return {};
    mark.close();
    if (QFile::rename(directory.filePath(name), path))
        return path;
    mark.remove();
    return {};
}

QStringList FolderIntake::unconfirmed() const
{
    QStringList files;
    const QString ending = u'.' + m_owner + u".new"_s;
    const QDir taken(QDir(m_folder).filePath(takenFolder));
    for (const QString &day : taken.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir folder(taken.filePath(day));
        for (const QString &mark :
             folder.entryList({u".*"_s + ending}, QDir::Files | QDir::Hidden, QDir::Time | QDir::Reversed)) {
            const QString path = folder.filePath(mark.sliced(1).chopped(ending.size()));
            if (QFile::exists(path))
                files.append(path);
            else // The program ended before the file was moved.
                QFile::remove(folder.filePath(mark));
        }
    }
    return files;
}

void FolderIntake::confirm(const QString &path) const
{
    QFile::remove(markOf(path));
}
