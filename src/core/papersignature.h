// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <optional>

/// The officer's signature on a paper's file.
struct PaperSignature
{
    QString signer;      ///< As the certificate names them.
    QDateTime at;        ///< As the signature says.
    QString fingerprint; ///< Of the certificate: SHA-256, hexadecimal digits.
    std::optional<QDateTime> stampedAt;

    bool isThere() const { return !fingerprint.isEmpty(); }
    friend bool operator==(const PaperSignature &, const PaperSignature &) = default;
};
