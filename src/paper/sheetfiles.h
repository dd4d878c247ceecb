// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QStringList>

/// A scanned sheet whose pages lie in a folder. Each file that has its name is a whole page.
struct ScannedSheet
{
    int number = 0;
    QStringList files; ///< Front, then back if there is one.
};

/// The sheets that lie in the folder, by number. After a crash, of the window or of the worker, they are what is kept.
QList<ScannedSheet> completeSheets(const QString &folder);

/// Whether a scan may put its sheets from this number on into the folder: it is there, and none of them lies in it.
Result<void> checkSheetFolder(const QString &folder, int firstSheet);

/// Removes what a scan that was ended by force has left of pages that are not whole.
void removePartialPages(const QString &folder);

/// The pages' order after a stack was scanned by hand on both sides: first all fronts, then, with the whole stack
/// turned over, all backs, which then come from the last sheet to the first. Counts that differ are bad input.
Result<QStringList> manualDuplexOrder(const QStringList &fronts, const QStringList &backs);
