// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writerlock.h"

#include "storeerrors.h"

#include <QCoreApplication>
#include <QDir>

#include <windows.h>

using namespace Qt::StringLiterals;

Result<std::unique_ptr<WriterLock>> WriterLock::take(const QString &directory)
{
    const std::wstring path = QDir::toNativeSeparators(directory + u"/writer.lock"_s).toStdWString();
    const HANDLE file = CreateFileW(path.c_str(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                                    nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return storageFailure(
            u"read-only"_s,
            QCoreApplication::translate(
                "WriterLock",
                "The data folder cannot be written to. Ask the administrator for the right to write there."),
            u"writer.lock: error %1"_s.arg(GetLastError()));
    OVERLAPPED whole{};
    if (!LockFileEx(file, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &whole)) {
        CloseHandle(file);
        return heldElsewhere();
    }
    return std::unique_ptr<WriterLock>(new WriterLock(reinterpret_cast<qintptr>(file)));
}

WriterLock::~WriterLock()
{
    CloseHandle(reinterpret_cast<HANDLE>(m_handle));
}
