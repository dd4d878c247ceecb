// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trialauthority.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/ts.h>
#include <openssl/x509v3.h>

namespace {

template <typename T> QByteArray asDer(const T *thing, int (*write)(const T *, unsigned char **))
{
    unsigned char *bytes = nullptr;
    const int size = write(thing, &bytes);
    const QByteArray der(reinterpret_cast<const char *>(bytes), size);
    OPENSSL_free(bytes);
    return der;
}

void addExtension(X509 *certificate, X509 *issuer, int name, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, name, value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

X509 *madeCertificate(const QByteArray &name, EVP_PKEY *key, int serial, const QDateTime &from, const QDateTime &until)
{
    X509 *certificate = X509_new();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), serial);
    ASN1_TIME_set(X509_getm_notBefore(certificate), from.toSecsSinceEpoch());
    ASN1_TIME_set(X509_getm_notAfter(certificate), until.toSecsSinceEpoch());
    X509_set_pubkey(certificate, key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name.constData()), -1, -1, 0);
    return certificate;
}

QByteArray read(BIO *bio)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return {bytes, size};
}

} // namespace

struct TrialAuthority::Secrets
{
    EVP_PKEY *key = nullptr;
    X509 *certificate = nullptr;
    int serial = 1;
};

TrialAuthority::TrialAuthority(const QByteArray &name) : m_secrets(std::make_unique<Secrets>())
{
    m_secrets->key = EVP_RSA_gen(2048);
    m_secrets->certificate = madeCertificate(name, m_secrets->key, 1, QDateTime::fromSecsSinceEpoch(1'500'000'000),
                                             QDateTime::fromSecsSinceEpoch(2'500'000'000));
    X509_set_issuer_name(m_secrets->certificate, X509_get_subject_name(m_secrets->certificate));
    addExtension(m_secrets->certificate, m_secrets->certificate, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(m_secrets->certificate, m_secrets->certificate, NID_key_usage, "critical,keyCertSign,cRLSign");
    X509_sign(m_secrets->certificate, m_secrets->key, EVP_sha256());
}

TrialAuthority::~TrialAuthority()
{
    X509_free(m_secrets->certificate);
    EVP_PKEY_free(m_secrets->key);
}

QByteArray TrialAuthority::certificate() const
{
    return asDer(m_secrets->certificate, i2d_X509);
}

TrialAuthority::Issued TrialAuthority::issue(const QByteArray &name, const QDateTime &from, const QDateTime &until,
                                             const QByteArray &password, Key kind, Use use)
{
    EVP_PKEY *key = kind == Key::Rsa ? EVP_RSA_gen(2048) : EVP_EC_gen("P-256");
    X509 *certificate = madeCertificate(name, key, ++m_secrets->serial, from, until);
    X509_set_issuer_name(certificate, X509_get_subject_name(m_secrets->certificate));
    addExtension(certificate, m_secrets->certificate, NID_key_usage,
                 use == Use::Encipherment ? "critical,keyEncipherment" : "critical,digitalSignature,nonRepudiation");
    if (use == Use::TimeStamping)
        addExtension(certificate, m_secrets->certificate, NID_ext_key_usage, "critical,timeStamping");
    X509_sign(certificate, m_secrets->key, EVP_sha256());

    Issued issued;
    issued.certificate = asDer(certificate, i2d_X509);
    BIO *pem = BIO_new(BIO_s_mem());
    PEM_write_bio_PKCS8PrivateKey(pem, key, nullptr, nullptr, 0, nullptr, nullptr);
    issued.key = read(pem);
    BIO_free(pem);
    STACK_OF(X509) *chain = sk_X509_new_null();
    sk_X509_push(chain, m_secrets->certificate);
    PKCS12 *container = PKCS12_create(password.constData(), "key", key, certificate, chain, 0, 0, 0, 0, 0);
    issued.p12 = asDer(container, i2d_PKCS12);
    PKCS12_free(container);
    sk_X509_free(chain);
    X509_free(certificate);
    EVP_PKEY_free(key);
    return issued;
}

Result<QByteArray> TrialAuthority::stamped(const QByteArray &request)
{
    const Issued own = issue("Trial time stamps", QDateTime::fromSecsSinceEpoch(1'600'000'000),
                             QDateTime::fromSecsSinceEpoch(2'400'000'000), "", Key::Rsa, Use::TimeStamping);
    BIO *keyText = BIO_new_mem_buf(own.key.constData(), static_cast<int>(own.key.size()));
    EVP_PKEY *key = PEM_read_bio_PrivateKey(keyText, nullptr, nullptr, nullptr);
    BIO_free(keyText);
    const auto *bytes = reinterpret_cast<const unsigned char *>(own.certificate.constData());
    X509 *certificate = d2i_X509(nullptr, &bytes, own.certificate.size());
    TS_RESP_CTX *context = TS_RESP_CTX_new();
    TS_RESP_CTX_set_signer_cert(context, certificate);
    TS_RESP_CTX_set_signer_key(context, key);
    TS_RESP_CTX_set_signer_digest(context, EVP_sha256());
    TS_RESP_CTX_add_md(context, EVP_sha256());
    ASN1_OBJECT *policy = OBJ_txt2obj("1.2.3.4.1", 1);
    TS_RESP_CTX_set_def_policy(context, policy);
    TS_RESP_CTX_set_serial_cb(
        context,
        [](TS_RESP_CTX *, void *) {
            ASN1_INTEGER *serial = ASN1_INTEGER_new();
            ASN1_INTEGER_set(serial, 7);
            return serial;
        },
        nullptr);
    BIO *asked = BIO_new_mem_buf(request.constData(), static_cast<int>(request.size()));
    TS_RESP *response = TS_RESP_create_response(context, asked);
    const QByteArray answer = response ? asDer(response, i2d_TS_RESP) : QByteArray();
    TS_RESP_free(response);
    BIO_free(asked);
    ASN1_OBJECT_free(policy);
    TS_RESP_CTX_free(context);
    X509_free(certificate);
    EVP_PKEY_free(key);
    return answer;
}
