// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opensslthings.h"

#include <openssl/err.h>

QString opensslDetail()
{
    const unsigned long code = ERR_peek_last_error();
    ERR_clear_error();
    const char *reason = code == 0 ? nullptr : ERR_reason_error_string(code);
    return QString::fromLatin1(reason ? reason : "no reason given");
}

QByteArray sha256Digest(const QByteArray &bytes)
{
    QByteArray digest(EVP_MD_get_size(EVP_sha256()), '\0');
    EVP_Digest(bytes.constData(), static_cast<size_t>(bytes.size()), reinterpret_cast<unsigned char *>(digest.data()),
               nullptr, EVP_sha256(), nullptr);
    return digest;
}

OwnedCertificate certificateFrom(const QByteArray &der)
{
    const unsigned char *at = bytesOf(der);
    return OwnedCertificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
}
