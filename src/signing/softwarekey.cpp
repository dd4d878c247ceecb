// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "softwarekey.h"

#include "opensslthings.h"

#include <QCoreApplication>
#include <QFile>

#include <openssl/pkcs12.h>

using namespace Qt::StringLiterals;

namespace {

struct SoftwareKeyText
{
    Q_DECLARE_TR_FUNCTIONS(Signing)
};

using OwnedContainer = std::unique_ptr<PKCS12, Releasing<PKCS12_free>>;

Error keyFileError(ErrorKind kind, const QString &code, const QString &message)
{
    return Error{kind, code, message, opensslDetail(), u"file"_s};
}

} // namespace

struct SoftwareKey::Secret
{
    OwnedKey key;
};

SoftwareKey::SoftwareKey(std::unique_ptr<Secret> secret) : m_secret(std::move(secret)) {}

SoftwareKey::~SoftwareKey() = default;

Result<std::unique_ptr<SoftwareKey>> SoftwareKey::open(const QString &name, const QString &password)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        return keyFileError(ErrorKind::BadInput, u"unreadable"_s,
                            SoftwareKeyText::tr("The file of the key cannot be read: choose another one."));
    }
    const QByteArray bytes = file.readAll();
    const unsigned char *at = bytesOf(bytes);
    const OwnedContainer container(d2i_PKCS12(nullptr, &at, static_cast<long>(bytes.size())));
    if (!container) {
        return keyFileError(ErrorKind::BadInput, u"unreadable"_s,
                            SoftwareKeyText::tr("This is no file of a key (.p12 or .pfx)."));
    }
    const QByteArray secret = password.toUtf8();
    if (PKCS12_mac_present(container.get()) && PKCS12_verify_mac(container.get(), secret.constData(), -1) != 1) {
        return keyFileError(ErrorKind::NotAllowed, u"wrong-pin"_s,
                            SoftwareKeyText::tr("The password of the key is wrong. Nothing was signed."));
    }
    EVP_PKEY *key = nullptr;
    X509 *certificate = nullptr;
    STACK_OF(X509) *others = nullptr;
    const int parsed = PKCS12_parse(container.get(), secret.constData(), &key, &certificate, &others);
    const OwnedKey ownedKey(key);
    const OwnedCertificate ownedCertificate(certificate);
    const OwnedCertificates ownedOthers(others);
    if (parsed != 1 || !key || !certificate) {
        return keyFileError(
            ErrorKind::BadInput, u"no-key"_s,
            SoftwareKeyText::tr("The file holds no key with a certificate that this computer can read."));
    }
    auto opened = std::unique_ptr<SoftwareKey>(new SoftwareKey(std::make_unique<Secret>()));
    EVP_PKEY_up_ref(key);
    opened->m_secret->key.reset(key);
    opened->m_certificate = derOf(certificate, i2d_X509);
    for (int i = 0; others && i < sk_X509_num(others); ++i)
        opened->m_chain.append(derOf(sk_X509_value(others, i), i2d_X509));
    return opened;
}

Result<QByteArray> SoftwareKey::signatureOf(const QByteArray &sha256)
{
    const OwnedKeyContext context(EVP_PKEY_CTX_new(m_secret->key.get(), nullptr));
    const auto digestSize = static_cast<size_t>(sha256.size());
    size_t size = 0;
    const bool isReady = context && EVP_PKEY_sign_init(context.get()) == 1 &&
                         EVP_PKEY_CTX_set_signature_md(context.get(), EVP_sha256()) == 1 &&
                         EVP_PKEY_sign(context.get(), nullptr, &size, bytesOf(sha256), digestSize) == 1;
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    auto *to = reinterpret_cast<unsigned char *>(signature.data());
    if (!isReady || EVP_PKEY_sign(context.get(), to, &size, bytesOf(sha256), digestSize) != 1)
        return keyFileError(ErrorKind::BadInput, u"no-signature"_s, SoftwareKeyText::tr("The key could not sign."));
    signature.truncate(static_cast<qsizetype>(size));
    return signature;
}
