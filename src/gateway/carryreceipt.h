// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "carrybundle.h"
#include "databasethreads.h"
#include "enrolleddevice.h"

/// What goes back to the counter that sent a bundle.
struct CarryReceipt
{
    QString file;
    EnrolledDevice device;
    SigningKey portal;
    CarryHeader bundle;         ///< What it answers.
    QList<QByteArray> outcomes; ///< One for each operation, as bytes.
    QString cursor;             ///< Where the counter stood in its office's feed; empty: at the beginning.
    QDateTime now;
};

/// Writes the receipt beside and renames it: outcomes, then the pages of the feed after the cursor with the catalogues
/// that they name. Where the cursor is not known here the pages are left to the line. Error: receipt-not-written.
Result<void> writeCarryReceipt(DatabaseThreads &database, const CarryReceipt &receipt);
