// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blobs.h"
#include "dossier.h"
#include "enrolleddevice.h"
#include "operation.h"
#include "problem.h"
#include "signedoperation.h"

/// An operation that came in, read and checked as far as that needs no database: done on the HTTP worker's thread, so
/// that the one writer only writes.
struct CheckedOperation
{
    SignedOperation sent;
    Operation operation;
    std::optional<EnrolledDevice> maker;  ///< Who made it, if another device sends it: an office's gateway.
    std::optional<Dossier> dossier;       ///< With dossier.receive and dossier.submitted.
    std::optional<Attachment> attachment; ///< With dossier.attach.
    QByteArray changed;                   ///< The payload's bytes for the feed.
    QByteArray document;                  ///< With dossier.receive: the dossier's bytes.
    qint64 skewSeconds = 0; ///< The sender's clock was ahead of ours by so much when it sent; 0: within five minutes.
    std::optional<Problem> problem; ///< Why it is refused; the rest is then not to be looked at.
};

/// Digest, form, device and signature of one operation.
CheckedOperation checkedOperation(SignedOperation sent, const EnrolledDevice &device);
