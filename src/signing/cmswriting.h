// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signaturekey.h"
#include "timestamping.h"

/// Whether and how a signature is stamped.
struct StampTerms
{
    TimeStampAuthority authority; ///< None: it is not.
    bool isNeeded = true;         ///< Else there is a signature without it where no stamp can be had.
    QList<QByteArray> trusted;    ///< DER; with any, the stamp must come from one of them.
};

/// A detached CMS message.
struct SignedMessage
{
    QByteArray der;
    std::optional<QDateTime> stampedAt;
    std::optional<Error> stampTrouble; ///< Why it has no stamp.
};

/// A signature of that digest as PAdES-B-B asks for: the certificate bound by signing-certificate-v2, no time of its
/// own; with an authority a time stamp over it (B-T).
Result<SignedMessage> signedMessage(const QByteArray &sha256, SignatureKey &key, const StampTerms &terms = {});

/// How many bytes such a message has at most.
qsizetype messageRoom(const SignatureKey &key, bool isStamped);
