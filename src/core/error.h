// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What kind of trouble an Error is. The numbers are the exit statuses of mocuactl (command-line contract).
enum class ErrorKind {
    BadInput = 3,      ///< What was given cannot be used; nothing changed.
    RefusedByRule = 4, ///< A rule of the office forbids it.
    NotReachable = 5,  ///< Portal, printer or device does not answer.
    StorageFailed = 6, ///< Disk full, damaged or read-only.
    NotAllowed = 7,    ///< Nobody signed in, or not this officer.
    HeldElsewhere = 8, ///< Another process holds the data directory.
};

/// An error as a value: what happened, in words for the officer and for the log.
struct Error
{
    ErrorKind kind = ErrorKind::BadInput;
    QString code;    ///< Short, stable, English, e.g. "unknown-procedure".
    QString message; ///< For the officer: translated, says what to do, holds no personal data.
    QString detail;  ///< For the log: English, holds no personal data.
    QString field;   ///< The field at fault, e.g. "phone"; empty if none is.
};
