// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signaturekey.h"

#include <memory>

/// A key from a file (PKCS #12: .p12, .pfx), for offices without tokens.
class SoftwareKey : public SignatureKey
{
public:
    ~SoftwareKey() override;
    /// Errors: wrong-pin, no-key, unreadable.
    static Result<std::unique_ptr<SoftwareKey>> open(const QString &file, const QString &password);
    Result<QByteArray> signatureOf(const QByteArray &sha256) override;

private:
    struct Secret;
    explicit SoftwareKey(std::unique_ptr<Secret> secret);

    std::unique_ptr<Secret> m_secret;
};
