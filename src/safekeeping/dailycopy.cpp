// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dailycopy.h"

#include "storeerrors.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

struct CopyText
{
    Q_DECLARE_TR_FUNCTIONS(DailyCopy)
};

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

QString copiesFolder(const QString &directory)
{
    return directory + u"/backups"_s;
}

} // namespace

QList<DailyCopy> dailyCopies(const QString &directory)
{
    QList<DailyCopy> copies;
    const QFileInfoList files =
        QDir(copiesFolder(directory)).entryInfoList({u"mocua-*.sqlite"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QFileInfo &file : files) {
        const QDate day = QDate::fromString(file.fileName().mid(6, 8), u"yyyyMMdd"_s);
        if (day.isValid())
            copies.append({file.filePath(), day, file.size()});
    }
    return copies;
}

Result<void> copyDatabase(Connection &connection, const QString &file)
{
    if (const auto copied = connection.change("VACUUM INTO ?", {file}); !copied) {
        QFile::remove(file);
        return storageFailure(
            u"copy-not-made"_s,
            CopyText::tr("The copy of the data could not be made: make room on the disk. The data itself is whole."),
            copied.error().detail);
    }
    QFile::setPermissions(file, ownerOnly);
    if (isSoundDatabase(file))
        return {};
    QFile::remove(file);
    return storageFailure(u"copy-damaged"_s,
                          CopyText::tr("The copy of the data could not be read back: the disk may be failing. Call the "
                                       "administrator."));
}

Result<DailyCopy> makeDailyCopy(Connection &connection, const QString &directory, QDate day)
{
    const QString folder = copiesFolder(directory);
    const QString fresh = folder + u"/new.sqlite"_s;
    const QString file = folder + u"/mocua-"_s + day.toString(u"yyyyMMdd"_s) + u".sqlite"_s;
    QDir().mkpath(folder);
    QFile::setPermissions(folder, ownerOnly | QFile::ExeOwner);
    QFile::remove(fresh);
    if (const auto copied = copyDatabase(connection, fresh); !copied)
        return copied.error();
    QFile::remove(file);
    if (!QFile::rename(fresh, file))
        return storageFailure(
            u"copy-not-made"_s,
            CopyText::tr("The copy of the data could not be made: make room on the disk. The data itself is whole."));
    const QList<DailyCopy> copies = dailyCopies(directory);
    for (qsizetype i = keptDailyCopies; i < copies.size(); ++i)
        QFile::remove(copies.at(i).file);
    return DailyCopy{file, day, QFileInfo(file).size()};
}

bool isSoundDatabase(const QString &file)
{
    const auto connection = Connection::open(file, Connection::Mode::Immutable);
    if (!connection)
        return false;
    const auto verdict = (*connection)->single("PRAGMA integrity_check(1)");
    const auto version = (*connection)->single("PRAGMA user_version");
    return verdict && verdict->toString() == u"ok" && version && version->toInt() > 0;
}
