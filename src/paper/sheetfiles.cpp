// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

struct SheetOrdering
{
    Q_DECLARE_TR_FUNCTIONS(SheetFiles)
};

/// The files of the sides that lie in a folder, by sheet and side.
QMap<int, QMap<int, QString>> sidesIn(const QDir &folder)
{
    static const QRegularExpression name(u"^sheet-(\\d+)-([12])\\.(jpg|png)$"_s);
    QMap<int, QMap<int, QString>> sides;
    for (const QString &file : folder.entryList({u"sheet-*"_s}, QDir::Files)) {
        const auto match = name.match(file);
        if (match.hasMatch())
            sides[match.captured(1).toInt()].insert(match.captured(2).toInt(), folder.filePath(file));
    }
    return sides;
}

} // namespace

QList<ScannedSheet> completeSheets(const QString &folder)
{
    QList<ScannedSheet> sheets;
    const auto sides = sidesIn(QDir(folder));
    for (auto sheet = sides.begin(); sheet != sides.end(); ++sheet)
        sheets.append({sheet.key(), sheet->values()});
    return sheets;
}

Result<void> checkSheetFolder(const QString &folder, int firstSheet)
{
    if (folder.isEmpty() || !QDir(folder).exists())
        return Error{ErrorKind::StorageFailed,
                     u"folder-missing"_s,
                     SheetOrdering::tr("The folder for the scanned pages is not there: choose another one."),
                     {},
                     u"out"_s};
    const auto sheets = completeSheets(folder);
    if (!sheets.isEmpty() && sheets.constLast().number >= firstSheet)
        return Error{ErrorKind::BadInput,
                     u"folder-used"_s,
                     SheetOrdering::tr("The folder holds scanned pages already: choose an empty one."),
                     {},
                     u"out"_s};
    return {};
}

void removePartialPages(const QString &folder)
{
    QDir directory(folder);
    const QStringList parts = directory.entryList({u"sheet-*.part"_s}, QDir::Files);
    for (const QString &part : parts)
        directory.remove(part);
}

Result<QStringList> manualDuplexOrder(const QStringList &fronts, const QStringList &backs)
{
    if (fronts.size() != backs.size())
        return Error{
            ErrorKind::BadInput,
            u"sides-differ"_s,
            SheetOrdering::tr("%1 fronts and %2 backs were scanned: a sheet went through twice or two at once. Turn "
                              "the stack over and scan the backs again.")
                .arg(fronts.size())
                .arg(backs.size()),
            {},
            {}};
    QStringList pages;
    for (qsizetype sheet = 0; sheet < fronts.size(); ++sheet)
        pages << fronts[sheet] << backs[backs.size() - 1 - sheet];
    return pages;
}
