// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signatureverifying.h"

/// What a detached CMS message says of the content that it covers.
struct CheckedMessage
{
    QByteArray certificate; ///< Of the signer, DER.
    QList<QByteArray> others;
    QByteArray signature;
    QByteArray timeStampToken;
    QList<SignatureFault> faults; ///< Of message and content; authorities and times are not asked here.
};

/// `isPades`: the certificate must be bound (signing-certificate-v2). The content: what stands before the message and
/// after it.
CheckedMessage checkedMessage(const QByteArray &message, QByteArrayView before, QByteArrayView after, bool isPades);
