// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filekeeping.h"

#include <windows.h>

#include <io.h>

Result<void> keep(QFile &part, const QString &path)
{
    const bool isWritten = part.flush() && FlushFileBuffers(HANDLE(_get_osfhandle(part.handle())));
    part.close();
    const auto from = part.fileName().toStdWString();
    const auto to = path.toStdWString();
    if (isWritten && MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        return {};
    const QString why = QString::number(GetLastError());
    part.remove();
    return notWritten(why);
}
