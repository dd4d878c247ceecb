// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blobshelf.h"
#include "databasethreads.h"
#include "portallimits.h"

#include <QDateTime>

/// A counter's bundle that was brought by hand, and where its receipt goes.
struct CarriedFile
{
    QString bundle;
    QString receipt;            ///< Written anew, sealed to the counter.
    bool isFromRevoked = false; ///< A revoked device's last work is taken (sealed hand-over, sync.md 10).
    PortalLimits limits = {};   ///< Of operations and files.
    QDateTime now = {};
};

/// What became of a bundle.
struct CarriedAnswer
{
    QString deviceId;
    int applied = 0;      ///< Operations new here.
    int repeated = 0;     ///< Operations that had come before, by whichever way.
    int refused = 0;      ///< Their reasons go back with the receipt.
    int files = 0;        ///< New here.
    int filesRefused = 0; ///< Too large, of a type not taken, or without room; their papers wait.
};

/// Takes what a counter carried here: read to its end first; altered, cut off, or not of an enrolled device: nothing of
/// it is done (sync.md 11). Each operation has the one effect that it has over the wire. The receipt holds all outcomes
/// and the feed from where the counter stood. Errors: no-bundle, bundle-…, receipt-not-written, storage-failed.
Result<CarriedAnswer> takeCarried(DatabaseThreads &database, const BlobShelf &shelf, const CarriedFile &carried);
