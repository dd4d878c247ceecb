// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QString>

#include <memory>

/// The lock that makes one process the writer of a data directory (sync.md 3). It lies in `writer.lock` and is the
/// kernel's: a killed process frees it.
class WriterLock
{
public:
    /// An error of kind HeldElsewhere if another process has it.
    static Result<std::unique_ptr<WriterLock>> take(const QString &directory);
    ~WriterLock();
    WriterLock(const WriterLock &) = delete;
    WriterLock &operator=(const WriterLock &) = delete;

private:
    explicit WriterLock(qintptr handle) : m_handle(handle) {}
    qintptr m_handle;
};

/// The error for a directory that another process holds.
Error heldElsewhere();
