// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blobfiling.h"

#include <windows.h>

#include <io.h>

void keepNames(const QString &) {} // NTFS keeps a journal of names.

bool moveLasting(QFile &file, const QString &path)
{
    if (!file.flush() || !FlushFileBuffers(HANDLE(_get_osfhandle(file.handle()))))
        return false;
    file.close(); // An open file cannot be renamed here.
    const auto from = file.fileName().toStdWString();
    const auto to = path.toStdWString();
    return MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0;
}
