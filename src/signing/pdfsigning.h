// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signaturekey.h"
#include "signatureverifying.h"
#include "timestamping.h"

/// A paper to be signed.
struct SigningOrder
{
    QString file;
    QString out;               ///< Empty: in the place of `file`.
    QByteArray mark;           ///< A PDF of one page, shown at the top right of page 1; empty: nothing is shown.
    QString reason;            ///< May be empty.
    QDateTime at;              ///< With the office's offset; stands in the signature as the signer's word.
    QList<QByteArray> trusted; ///< DER; with any, the chain is checked too.
    TimeStampAuthority authority;
    bool needsStamp = true; ///< With an authority: no signature without its stamp.
};

/// What was added.
struct SignedPaper
{
    QByteArray pdf;
    qint64 bytesAdded = 0;
    double msOfKey = 0; ///< That the key itself took.
    double ms = 0;      ///< All of it, without the time stamp's authority.
    std::optional<QDateTime> stampedAt;
    std::optional<Error> stampTrouble; ///< Why there is no stamp though there is an authority.
};

/// Signs a PDF behind its last byte (PAdES-B-B, with an authority B-T) and checks the result before anything is
/// written; written whole or not at all. Blocks; any thread.
Result<SignedPaper> signPaper(const SigningOrder &order, SignatureKey &key);

/// The same without files: of the order neither `file` nor `out` is looked at.
Result<SignedPaper> signedPaper(const QByteArray &original, const SigningOrder &order, SignatureKey &key);
