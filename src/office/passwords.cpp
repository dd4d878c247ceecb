// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "passwords.h"

#include <sodium.h>

QString makeVerifier(const QString &password)
{
    if (sodium_init() < 0)
        return {};
    const QByteArray secret = password.normalized(QString::NormalizationForm_C).toUtf8();
    char verifier[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str(verifier, secret.constData(), size_t(secret.size()), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        return {};
    return QString::fromLatin1(verifier);
}

bool fitsVerifier(const QString &password, const QString &verifier)
{
    if (sodium_init() < 0)
        return false;
    const QByteArray secret = password.normalized(QString::NormalizationForm_C).toUtf8();
    return crypto_pwhash_str_verify(verifier.toLatin1().constData(), secret.constData(), size_t(secret.size())) == 0;
}
