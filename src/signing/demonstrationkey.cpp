// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demonstrationkey.h"

#include "opensslthings.h"

#include <QCoreApplication>
#include <QFile>

#include <openssl/pkcs12.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace {

using OwnedPkcs12 = std::unique_ptr<PKCS12, Releasing<PKCS12_free>>;

Error noDemonstrationKey(const QString &detail)
{
    return Error{ErrorKind::StorageFailed,
                 u"no-demonstration-key"_s,
                 QCoreApplication::translate("Signing", "The key of the demonstration could not be made."),
                 detail,
                 {}};
}

bool addName(X509_NAME *name, const char *part, const char *text)
{
    return X509_NAME_add_entry_by_txt(name, part, MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(text), -1, -1,
                                      0) == 1;
}

bool extend(X509 *certificate, int what, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, what, value);
    const bool isAdded = extension && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return isAdded;
}

OwnedCertificate ownCertificate(EVP_PKEY *key, const QDateTime &now)
{
    OwnedCertificate certificate(X509_new());
    X509 *made = certificate.get();
    constexpr int years = 10;
    const bool isMade = X509_set_version(made, 2) == 1 &&
                        ASN1_INTEGER_set_int64(X509_get_serialNumber(made), now.toSecsSinceEpoch()) == 1 &&
                        ASN1_TIME_set(X509_getm_notBefore(made), now.addYears(-1).toSecsSinceEpoch()) &&
                        ASN1_TIME_set(X509_getm_notAfter(made), now.addYears(years).toSecsSinceEpoch()) &&
                        X509_set_pubkey(made, key) == 1 &&
                        addName(X509_get_subject_name(made), "CN", "Khóa ký trình diễn") &&
                        addName(X509_get_subject_name(made), "O", "Trình diễn, không có giá trị pháp lý") &&
                        X509_set_issuer_name(made, X509_get_subject_name(made)) == 1 &&
                        extend(made, NID_basic_constraints, "critical,CA:FALSE") &&
                        extend(made, NID_key_usage, "critical,digitalSignature,nonRepudiation") &&
                        X509_sign(made, key, EVP_sha256()) > 0;
    return isMade ? std::move(certificate) : OwnedCertificate();
}

} // namespace

Result<void> writeDemonstrationKey(const QString &name, const QString &password, const QDateTime &now)
{
    const OwnedKey key(EVP_EC_gen("P-256"));
    const OwnedCertificate certificate = key ? ownCertificate(key.get(), now) : OwnedCertificate();
    const OwnedPkcs12 container(certificate ? PKCS12_create(password.toUtf8().constData(), "trinh-dien", key.get(),
                                                            certificate.get(), nullptr, 0, 0, 0, 0, 0)
                                            : nullptr);
    const QByteArray bytes = container ? derOf(container.get(), i2d_PKCS12) : QByteArray();
    if (bytes.isEmpty())
        return noDemonstrationKey(opensslDetail());
    QFile file(name);
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::NewOnly) &&
                           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                           file.write(bytes) == bytes.size() && file.flush();
    return isWritten ? Result<void>() : noDemonstrationKey(file.errorString());
}
