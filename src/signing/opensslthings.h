// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QByteArray>

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

template <auto release> struct Releasing
{
    template <typename T> void operator()(T *thing) const { release(thing); }
};

inline void freeCertificates(STACK_OF(X509) * all)
{
    sk_X509_pop_free(all, X509_free);
}

using OwnedBio = std::unique_ptr<BIO, Releasing<BIO_free_all>>;
using OwnedCertificate = std::unique_ptr<X509, Releasing<X509_free>>;
using OwnedCertificates = std::unique_ptr<STACK_OF(X509), Releasing<freeCertificates>>;
using OwnedKey = std::unique_ptr<EVP_PKEY, Releasing<EVP_PKEY_free>>;
using OwnedKeyContext = std::unique_ptr<EVP_PKEY_CTX, Releasing<EVP_PKEY_CTX_free>>;
using OwnedMessage = std::unique_ptr<CMS_ContentInfo, Releasing<CMS_ContentInfo_free>>;

/// What OpenSSL said last, for the log; forgets it.
QString opensslDetail();
/// Of DER; null if it is none.
OwnedCertificate certificateFrom(const QByteArray &der);
/// Over parts that follow one another. Several times as fast as Qt's.
QByteArray digestOf(std::initializer_list<QByteArrayView> parts, const EVP_MD *kind = EVP_sha256());
/// A thing of OpenSSL as DER; empty on failure.
template <typename T> QByteArray derOf(const T *thing, int (*write)(const T *, unsigned char **))
{
    unsigned char *bytes = nullptr;
    const int size = write(thing, &bytes);
    QByteArray der;
    if (size > 0)
        der = QByteArray(reinterpret_cast<const char *>(bytes), size);
    OPENSSL_free(bytes);
    return der;
}
inline const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}
