// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificates.h"

#include "opensslthings.h"

#include <QCoreApplication>
#include <QFile>

#include <openssl/pem.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace {

struct CertificateText
{
    Q_DECLARE_TR_FUNCTIONS(Signing)
};

using OwnedStore = std::unique_ptr<X509_STORE, Releasing<X509_STORE_free>>;
using OwnedCheck = std::unique_ptr<X509_STORE_CTX, Releasing<X509_STORE_CTX_free>>;

QString commonName(const X509_NAME *name)
{
    const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (at < 0)
        return {};
    unsigned char *text = nullptr;
    const int size = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    QString common = size > 0 ? QString::fromUtf8(reinterpret_cast<const char *>(text), size) : QString();
    OPENSSL_free(text);
    return common;
}

QDateTime timeOf(const ASN1_TIME *time)
{
    tm broken = {};
    if (ASN1_TIME_to_tm(time, &broken) != 1)
        return {};
    return QDateTime(QDate(broken.tm_year + 1900, broken.tm_mon + 1, broken.tm_mday),
                     QTime(broken.tm_hour, broken.tm_min, broken.tm_sec), Qt::UTC);
}

void addAll(STACK_OF(X509) * stack, const QList<QByteArray> &all)
{
    for (const QByteArray &der : all) {
        if (OwnedCertificate one = certificateFrom(der))
            sk_X509_push(stack, one.release());
    }
}

} // namespace

CertificateNames namesOf(const QByteArray &der)
{
    const OwnedCertificate certificate = certificateFrom(der);
    if (!certificate)
        return {};
    return {commonName(X509_get_subject_name(certificate.get())), commonName(X509_get_issuer_name(certificate.get())),
            timeOf(X509_get0_notBefore(certificate.get())), timeOf(X509_get0_notAfter(certificate.get()))};
}

QString fingerprintOf(const QByteArray &der)
{
    return der.isEmpty() ? QString() : QString::fromLatin1(digestOf({der}).toHex());
}

bool isAuthority(const QByteArray &der)
{
    const OwnedCertificate certificate = certificateFrom(der);
    return certificate && X509_check_ca(certificate.get()) > 0;
}

Result<QList<QByteArray>> certificatesIn(const QString &name)
{
    QFile file(name);
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly))
        bytes = file.readAll();
    QList<QByteArray> all;
    const OwnedBio source(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
    while (const OwnedCertificate one{PEM_read_bio_X509(source.get(), nullptr, nullptr, nullptr)})
        all.append(derOf(one.get(), i2d_X509));
    opensslDetail(); // Where PEM ends is no error.
    if (all.isEmpty() && certificateFrom(bytes))
        all.append(bytes);
    if (all.isEmpty()) {
        return Error{
            ErrorKind::BadInput, u"no-certificate"_s,
            CertificateText::tr("This file holds no certificate. Choose the file of the authority (.pem, .crt or "
                                ".cer)."),
            u"neither PEM nor DER"_s, u"file"_s};
    }
    return all;
}

std::optional<Error> whyNotSigning(const QByteArray &der, const QDateTime &at)
{
    const auto refused = [](const QString &code, const QString &message) {
        return Error{ErrorKind::RefusedByRule, code, message, code, {}};
    };
    const OwnedCertificate certificate = certificateFrom(der);
    if (!certificate)
        return refused(u"no-certificate"_s, CertificateText::tr("The key has no certificate that can be read."));
    const CertificateNames names = namesOf(der);
    if (at > names.until) {
        return refused(u"certificate-expired"_s,
                       CertificateText::tr("The certificate expired on %1: have it renewed, then sign again.")
                           .arg(names.until.toString(u"dd/MM/yyyy"_s)));
    }
    if (at < names.from) {
        return refused(u"certificate-early"_s,
                       CertificateText::tr("The certificate is valid from %1 only: check the computer's date.")
                           .arg(names.from.toString(u"dd/MM/yyyy"_s)));
    }
    const quint32 use = X509_get_key_usage(certificate.get()); // All bits where the certificate does not say.
    if ((use & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) == 0)
        return refused(u"certificate-use"_s, CertificateText::tr("This certificate was not issued for signing."));
    return std::nullopt;
}

ChainFault chainFault(const QByteArray &der, const QList<QByteArray> &others, const QList<QByteArray> &trusted,
                      const QDateTime &at)
{
    const OwnedCertificate certificate = certificateFrom(der);
    const OwnedStore store(X509_STORE_new());
    for (const QByteArray &one : trusted) {
        if (const OwnedCertificate authority = certificateFrom(one))
            X509_STORE_add_cert(store.get(), authority.get());
    }
    const OwnedCertificates untrusted(sk_X509_new_null());
    addAll(untrusted.get(), others);
    const OwnedCheck check(X509_STORE_CTX_new());
    if (!certificate || X509_STORE_CTX_init(check.get(), store.get(), certificate.get(), untrusted.get()) != 1)
        return ChainFault::UnknownAuthority;
    X509_VERIFY_PARAM *terms = X509_STORE_CTX_get0_param(check.get());
    X509_VERIFY_PARAM_set_flags(terms, X509_V_FLAG_PARTIAL_CHAIN); // An office may trust an intermediate one alone.
    X509_VERIFY_PARAM_set_time(terms, static_cast<time_t>(at.toSecsSinceEpoch()));
    if (X509_verify_cert(check.get()) == 1)
        return ChainFault::None;
    const int fault = X509_STORE_CTX_get_error(check.get());
    opensslDetail();
    return fault == X509_V_ERR_CERT_HAS_EXPIRED || fault == X509_V_ERR_CERT_NOT_YET_VALID
               ? ChainFault::NotValidThen
               : ChainFault::UnknownAuthority;
}
