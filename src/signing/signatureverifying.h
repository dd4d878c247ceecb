// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDateTime>

#include <optional>

/// What is wrong with a signature.
enum class SignatureFault {
    Unreadable,       ///< Not of a kind that can be checked here.
    RangeWrong,       ///< It does not cover what it must.
    DigestWrong,      ///< What it covers was changed.
    SignatureWrong,   ///< Not made with the key of its certificate.
    CertificateWrong, ///< It is bound to another certificate, or to one that is not for signing.
    UnknownAuthority,
    NotValidThen,      ///< The certificate was not valid yet or no longer when it was signed.
    ChangedAfterwards, ///< The paper was changed later on beyond further signatures, or has bytes that none covers.
    TimeStampWrong,
    TimeStampUnknown, ///< It fits, but nobody that is trusted vouches for it.
};

QString wordOf(SignatureFault fault);     ///< Short, stable, English: "digest-wrong".
QString sentenceOf(SignatureFault fault); ///< For people.

/// A signature in a PDF and what its check says. Whether a certificate was revoked is not asked.
struct CheckedSignature
{
    QString field;
    QString signer; ///< As the certificate names it.
    QString issuer;
    QString fingerprint;                ///< Of the certificate, SHA-256 in hexadecimal digits.
    QDateTime claimedAt;                ///< The signer's word; may be invalid.
    std::optional<QDateTime> stampedAt; ///< A time stamp's word; an authority's where no fault says otherwise.
    bool coversWholeFile = false;
    QList<SignatureFault> faults; ///< Empty: it is good.

    bool isGood() const { return faults.isEmpty(); }
};

/// Every signature of a PDF, the oldest first. `trusted`: authorities, DER. `now` bounds what is claimed. An error if
/// it is no PDF or has none (broken-pdf, no-signature).
Result<QList<CheckedSignature>> checkedSignatures(const QByteArray &pdf, const QList<QByteArray> &trusted,
                                                  const QDateTime &now);
Result<QList<CheckedSignature>> verifySignatures(const QString &file, const QList<QByteArray> &trusted,
                                                 const QDateTime &now);
