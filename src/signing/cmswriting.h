// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signaturekey.h"
#include "timestamping.h"

/// A detached CMS signature of that digest as PAdES-B-B asks for: the certificate bound by signing-certificate-v2, no
/// time of its own; with an authority a time stamp over it. DER.
Result<QByteArray> signedMessage(const QByteArray &sha256, SignatureKey &key, const TimeStampAuthority &authority = {});

/// How many bytes such a message has at most.
qsizetype messageRoom(const SignatureKey &key, bool isStamped);
