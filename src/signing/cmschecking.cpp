// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cmschecking.h"

#include "opensslthings.h"

#include <algorithm>
#include <openssl/ess.h>
#include <openssl/x509v3.h>

namespace {

using OwnedBinding = std::unique_ptr<ESS_SIGNING_CERT_V2, Releasing<ESS_SIGNING_CERT_V2_free>>;

QByteArray octetsOf(const ASN1_STRING *text)
{
    return text ? QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(text)), ASN1_STRING_length(text))
                : QByteArray();
}

/// The signer's only value of that attribute, of that ASN.1 type.
const ASN1_STRING *attributeOf(const CMS_SignerInfo *signer, int name, int type, bool isSigned)
{
    const int at =
        isSigned ? CMS_signed_get_attr_by_NID(signer, name, -1) : CMS_unsigned_get_attr_by_NID(signer, name, -1);
    X509_ATTRIBUTE *attribute = at < 0     ? nullptr
                                : isSigned ? CMS_signed_get_attr(signer, at)
                                           : CMS_unsigned_get_attr(signer, at);
    return attribute && X509_ATTRIBUTE_count(attribute) == 1
               ? static_cast<const ASN1_STRING *>(X509_ATTRIBUTE_get0_data(attribute, 0, type, nullptr))
               : nullptr;
}

/// SHA-2 only; null for what is no longer safe or not known.
const EVP_MD *safeDigest(const CMS_SignerInfo *signer)
{
    X509_ALGOR *algorithm = nullptr;
    CMS_SignerInfo_get0_algs(const_cast<CMS_SignerInfo *>(signer), nullptr, nullptr, &algorithm, nullptr);
    const ASN1_OBJECT *name = nullptr;
    X509_ALGOR_get0(&name, nullptr, nullptr, algorithm);
    switch (OBJ_obj2nid(name)) {
    case NID_sha256:
        return EVP_sha256();
    case NID_sha384:
        return EVP_sha384();
    case NID_sha512:
        return EVP_sha512();
    default:
        return nullptr;
    }
}

bool isBound(const CMS_SignerInfo *signer, X509 *certificate)
{
    const ASN1_STRING *value = attributeOf(signer, NID_id_smime_aa_signingCertificateV2, V_ASN1_SEQUENCE, true);
    if (!value)
        return false;
    const unsigned char *at = ASN1_STRING_get0_data(value);
    const OwnedBinding binding(d2i_ESS_SIGNING_CERT_V2(nullptr, &at, ASN1_STRING_length(value)));
    STACK_OF(X509) *chain = sk_X509_new_null();
    sk_X509_push(chain, certificate);
    const bool fits = binding && OSSL_ESS_check_signing_certs(nullptr, binding.get(), chain, 1) == 1;
    sk_X509_free(chain);
    opensslDetail();
    return fits;
}

X509 *certificateOf(CMS_SignerInfo *signer, STACK_OF(X509) * all)
{
    for (int i = 0; all && i < sk_X509_num(all); ++i) {
        if (CMS_SignerInfo_cert_cmp(signer, sk_X509_value(all, i)) == 0)
            return sk_X509_value(all, i);
    }
    return nullptr;
}

/// The signature over the signed attributes, of which one is the content's digest; else over the content itself.
bool verifies(CMS_ContentInfo *message, CMS_SignerInfo *signer, X509 *certificate, QByteArrayView before,
              QByteArrayView after)
{
    bool isRight = false;
    if (CMS_signed_get_attr_count(signer) > 0) {
        CMS_SignerInfo_set1_signer_cert(signer, certificate);
        isRight = CMS_SignerInfo_verify(signer) == 1;
    } else {
        const QByteArray content = before.toByteArray() + after.toByteArray();
        const OwnedBio source(BIO_new_mem_buf(content.constData(), static_cast<int>(content.size())));
        const OwnedBio sink(BIO_new(BIO_s_null()));
        constexpr unsigned int flags = CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY;
        isRight = CMS_verify(message, nullptr, nullptr, source.get(), sink.get(), flags) == 1;
    }
    opensslDetail();
    return isRight;
}

} // namespace

CheckedMessage checkedMessage(const QByteArray &der, QByteArrayView before, QByteArrayView after, bool isPades)
{
    CheckedMessage checked;
    const unsigned char *at = bytesOf(der);
    const OwnedMessage message(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(der.size())));
    // The room behind it is empty: nobody has signed what stands there.
    const unsigned char *end = bytesOf(der) + der.size();
    const bool isAlone = std::all_of(at, end, [](unsigned char byte) { return byte == 0; });
    const bool isSigned = message && isAlone && OBJ_obj2nid(CMS_get0_type(message.get())) == NID_pkcs7_signed;
    STACK_OF(CMS_SignerInfo) *signers = isSigned ? CMS_get0_SignerInfos(message.get()) : nullptr;
    if (!signers || sk_CMS_SignerInfo_num(signers) != 1 || CMS_is_detached(message.get()) != 1) {
        opensslDetail();
        checked.faults = {SignatureFault::Unreadable};
        return checked;
    }
    CMS_SignerInfo *signer = sk_CMS_SignerInfo_value(signers, 0);
    const OwnedCertificates all(CMS_get1_certs(message.get()));
    X509 *certificate = certificateOf(signer, all.get());
    const EVP_MD *digest = safeDigest(signer);
    if (!certificate || !digest) {
        checked.faults = {SignatureFault::Unreadable};
        return checked;
    }
    checked.certificate = derOf(certificate, i2d_X509);
    for (int i = 0; i < sk_X509_num(all.get()); ++i)
        checked.others.append(derOf(sk_X509_value(all.get(), i), i2d_X509));
    checked.signature = octetsOf(CMS_SignerInfo_get0_signature(signer));
    checked.timeStampToken = octetsOf(attributeOf(signer, NID_id_smime_aa_timeStampToken, V_ASN1_SEQUENCE, false));
    const ASN1_STRING *said = attributeOf(signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, true);
    const bool isOfNothing = !said && CMS_signed_get_attr_count(signer) > 0;
    if (isOfNothing)
        checked.faults.append(SignatureFault::Unreadable);
    else if (said && octetsOf(said) != digestOf({before, after}, digest))
        checked.faults.append(SignatureFault::DigestWrong);
    else if (!verifies(message.get(), signer, certificate, before, after))
        checked.faults.append(said ? SignatureFault::SignatureWrong : SignatureFault::DigestWrong);
    const bool maySign = (X509_get_key_usage(certificate) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
    if (!maySign || (isPades && !isBound(signer, certificate)))
        checked.faults.append(SignatureFault::CertificateWrong);
    return checked;
}
