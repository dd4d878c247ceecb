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

QByteArray digestOf(std::initializer_list<QByteArrayView> parts, const EVP_MD *kind)
{
    const std::unique_ptr<EVP_MD_CTX, Releasing<EVP_MD_CTX_free>> context(EVP_MD_CTX_new());
    QByteArray digest(EVP_MD_get_size(kind), '\0');
    EVP_DigestInit_ex(context.get(), kind, nullptr);
    for (const QByteArrayView part : parts)
        EVP_DigestUpdate(context.get(), part.data(), static_cast<size_t>(part.size()));
    EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char *>(digest.data()), nullptr);
    return digest;
}

OwnedCertificate certificateFrom(const QByteArray &der)
{
    const unsigned char *at = bytesOf(der);
    return OwnedCertificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
}
