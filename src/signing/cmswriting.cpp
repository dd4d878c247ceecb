// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cmswriting.h"

#include "certificates.h"
#include "opensslthings.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Error messageError(const QString &detail)
{
    return Error{ErrorKind::BadInput,
                 u"no-signature"_s,
                 QCoreApplication::translate("Signing", "The signature could not be made with this key."),
                 detail,
                 {}};
}

QByteArray derHead(char tag, qsizetype size)
{
    QByteArray length;
    for (qsizetype rest = size; rest > 0; rest >>= 8)
        length.prepend(static_cast<char>(rest & 0xff));
    if (size < 0x80)
        return QByteArray(1, tag) + static_cast<char>(size);
    return QByteArray(1, tag) + static_cast<char>(0x80 | length.size()) + length;
}

/// What is signed: the attributes as a DER set.
QByteArray toBeSigned(const CMS_SignerInfo *signer)
{
    QList<QByteArray> attributes;
    for (int i = 0; i < CMS_signed_get_attr_count(signer); ++i)
        attributes.append(derOf(CMS_signed_get_attr(signer, i), i2d_X509_ATTRIBUTE));
    std::sort(attributes.begin(), attributes.end());
    const QByteArray all = attributes.join();
    return derHead(0x31, all.size()) + all;
}

bool addAttributes(CMS_SignerInfo *signer, const QByteArray &sha256)
{
    return CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_contentType, V_ASN1_OBJECT, OBJ_nid2obj(NID_pkcs7_data), -1) ==
               1 &&
           CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, sha256.constData(),
                                       static_cast<int>(sha256.size())) == 1;
}

/// The key is elsewhere: its signature is put in by hand.
bool setSignature(CMS_SignerInfo *signer, EVP_PKEY *publicKey, const QByteArray &signature)
{
    X509_ALGOR *algorithm = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, nullptr, &algorithm);
    const bool isRsa = EVP_PKEY_get_base_id(publicKey) == EVP_PKEY_RSA;
    X509_ALGOR_set0(algorithm, OBJ_nid2obj(isRsa ? NID_sha256WithRSAEncryption : NID_ecdsa_with_SHA256),
                    isRsa ? V_ASN1_NULL : V_ASN1_UNDEF, nullptr);
    return ASN1_OCTET_STRING_set(CMS_SignerInfo_get0_signature(signer), bytesOf(signature),
                                 static_cast<int>(signature.size())) == 1;
}

constexpr qsizetype stampRoom = 8192; // As hexadecimal digits twice as much of the 40 KB that a signature may add.

Result<QByteArray> trustedStamp(const QByteArray &signature, const StampTerms &terms)
{
    auto token = timeStampOf(signature, terms.authority);
    if (token && token->size() > stampRoom)
        return Error{ErrorKind::NotReachable,
                     u"no-time-stamp"_s,
                     QCoreApplication::translate("Signing", "The time stamp is too large for a paper."),
                     u"time-stamp-large"_s,
                     {}};
    if (!token || terms.trusted.isEmpty())
        return token;
    const auto stamp = readTimeStamp(*token, signature);
    if (stamp && chainFault(stamp->certificate, stamp->others, terms.trusted, stamp->at) == ChainFault::None)
        return token;
    return Error{ErrorKind::NotReachable,
                 u"no-time-stamp"_s,
                 QCoreApplication::translate("Signing",
                                             "The time stamp comes from an authority that this office does not trust."),
                 u"time-stamp-unknown"_s,
                 {}};
}

} // namespace

Result<SignedMessage> signedMessage(const QByteArray &sha256, SignatureKey &key, const StampTerms &terms)
{
    const OwnedCertificate certificate = certificateFrom(key.certificate());
    EVP_PKEY *publicKey = certificate ? X509_get0_pubkey(certificate.get()) : nullptr;
    constexpr unsigned int flags = CMS_PARTIAL | CMS_DETACHED | CMS_BINARY | CMS_NOSMIMECAP | CMS_CADES;
    const OwnedMessage message(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags));
    CMS_SignerInfo *signer = message && publicKey
                                 ? CMS_add1_signer(message.get(), certificate.get(), publicKey, EVP_sha256(), flags)
                                 : nullptr;
    if (!signer || !addAttributes(signer, sha256))
        return messageError(opensslDetail());
    for (const QByteArray &der : key.chain()) {
        const OwnedCertificate one = certificateFrom(der);
        if (one && X509_cmp(one.get(), certificate.get()) != 0)
            CMS_add1_cert(message.get(), one.get());
    }
    const QByteArray digest = QCryptographicHash::hash(toBeSigned(signer), QCryptographicHash::Sha256);
    auto signature = key.signatureOf(digest);
    if (!signature)
        return signature.error();
    if (!setSignature(signer, publicKey, *signature))
        return messageError(opensslDetail());
    SignedMessage written;
    if (terms.authority) {
        const auto token = trustedStamp(*signature, terms);
        if (!token && terms.isNeeded)
            return token.error();
        if (!token)
            written.stampTrouble = token.error();
        else if (CMS_unsigned_add1_attr_by_NID(signer, NID_id_smime_aa_timeStampToken, V_ASN1_SEQUENCE,
                                               token->constData(), static_cast<int>(token->size())) != 1)
            return messageError(opensslDetail());
        if (token)
            written.stampedAt = readTimeStamp(*token, *signature)->at;
    }
    written.der = derOf(message.get(), i2d_CMS_ContentInfo);
    return written.der.isEmpty() ? Result<SignedMessage>(messageError(opensslDetail())) : written;
}

qsizetype messageRoom(const SignatureKey &key, bool isStamped)
{
    constexpr qsizetype frame = 2048; // Attributes, names, a signature of up to 4096 bits.
    qsizetype room = frame + key.certificate().size() + (isStamped ? stampRoom : 0);
    for (const QByteArray &one : key.chain())
        room += one.size();
    return room;
}
