// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timestamping.h"

#include "opensslthings.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRandomGenerator>

#include <openssl/ess.h>
#include <openssl/pkcs7.h>
#include <openssl/ts.h>

using namespace Qt::StringLiterals;

namespace {

using OwnedRequest = std::unique_ptr<TS_REQ, Releasing<TS_REQ_free>>;
using OwnedAnswer = std::unique_ptr<TS_RESP, Releasing<TS_RESP_free>>;
using OwnedImprint = std::unique_ptr<TS_MSG_IMPRINT, Releasing<TS_MSG_IMPRINT_free>>;
using OwnedAlgorithm = std::unique_ptr<X509_ALGOR, Releasing<X509_ALGOR_free>>;
using OwnedNumber = std::unique_ptr<ASN1_INTEGER, Releasing<ASN1_INTEGER_free>>;
using OwnedStampInfo = std::unique_ptr<TS_TST_INFO, Releasing<TS_TST_INFO_free>>;
using OwnedBindingOld = std::unique_ptr<ESS_SIGNING_CERT, Releasing<ESS_SIGNING_CERT_free>>;
using OwnedBindingNew = std::unique_ptr<ESS_SIGNING_CERT_V2, Releasing<ESS_SIGNING_CERT_V2_free>>;
using OwnedToken = std::unique_ptr<PKCS7, Releasing<PKCS7_free>>;

Error stampError(const QString &detail)
{
    return Error{
        ErrorKind::NotReachable,
        u"no-time-stamp"_s,
        QCoreApplication::translate(
            "Signing", "The time-stamp authority gave no usable answer. Try again, or sign without a time stamp."),
        detail,
        {}};
}

OwnedRequest requestFor(const QByteArray &signature)
{
    QByteArray digest = QCryptographicHash::hash(signature, QCryptographicHash::Sha256);
    OwnedRequest request(TS_REQ_new());
    const OwnedImprint imprint(TS_MSG_IMPRINT_new());
    const OwnedAlgorithm algorithm(X509_ALGOR_new());
    const OwnedNumber nonce(ASN1_INTEGER_new());
    X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
    ASN1_INTEGER_set_uint64(nonce.get(), QRandomGenerator::system()->generate64() | 1);
    const bool isMade = TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get()) == 1 &&
                        TS_MSG_IMPRINT_set_msg(imprint.get(), reinterpret_cast<unsigned char *>(digest.data()),
                                               static_cast<int>(digest.size())) == 1 &&
                        TS_REQ_set_version(request.get(), 1) == 1 &&
                        TS_REQ_set_msg_imprint(request.get(), imprint.get()) == 1 &&
                        TS_REQ_set_nonce(request.get(), nonce.get()) == 1 && TS_REQ_set_cert_req(request.get(), 1) == 1;
    return isMade ? std::move(request) : OwnedRequest();
}

/// The token must name the certificate it was made with (RFC 3161 2.4.1), else another could be put in its place.
bool isBoundTo(CMS_ContentInfo *message, X509 *certificate)
{
    STACK_OF(CMS_SignerInfo) *signers = CMS_get0_SignerInfos(message);
    const CMS_SignerInfo *signer = sk_CMS_SignerInfo_value(signers, 0);
    const auto *first = static_cast<const ASN1_STRING *>(
        CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(NID_id_smime_aa_signingCertificate), -3, V_ASN1_SEQUENCE));
    const auto *second = static_cast<const ASN1_STRING *>(
        CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(NID_id_smime_aa_signingCertificateV2), -3, V_ASN1_SEQUENCE));
    const unsigned char *at = first ? ASN1_STRING_get0_data(first) : nullptr;
    const OwnedBindingOld old(first ? d2i_ESS_SIGNING_CERT(nullptr, &at, ASN1_STRING_length(first)) : nullptr);
    at = second ? ASN1_STRING_get0_data(second) : nullptr;
    const OwnedBindingNew present(second ? d2i_ESS_SIGNING_CERT_V2(nullptr, &at, ASN1_STRING_length(second)) : nullptr);
    STACK_OF(X509) *chain = sk_X509_new_null();
    sk_X509_push(chain, certificate);
    const bool fits = (old || present) && OSSL_ESS_check_signing_certs(old.get(), present.get(), chain, 1) == 1;
    sk_X509_free(chain);
    opensslDetail();
    return fits;
}

} // namespace

Result<QByteArray> timeStampOf(const QByteArray &signature, const TimeStampAuthority &authority)
{
    const OwnedRequest request = requestFor(signature);
    if (!request)
        return stampError(opensslDetail());
    auto answered = authority(derOf(request.get(), i2d_TS_REQ));
    if (!answered)
        return answered;
    const unsigned char *at = bytesOf(*answered);
    const OwnedAnswer answer(d2i_TS_RESP(nullptr, &at, static_cast<long>(answered->size())));
    const TS_STATUS_INFO *status = answer ? TS_RESP_get_status_info(answer.get()) : nullptr;
    TS_TST_INFO *info = answer ? TS_RESP_get_tst_info(answer.get()) : nullptr;
    if (!info || ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(status)) > TS_STATUS_GRANTED_WITH_MODS)
        return stampError(u"not granted"_s);
    const ASN1_INTEGER *nonce = TS_TST_INFO_get_nonce(info);
    if (!nonce || ASN1_INTEGER_cmp(nonce, TS_REQ_get_nonce(request.get())) != 0)
        return stampError(u"an answer to another request"_s);
    const QByteArray token = derOf(TS_RESP_get_token(answer.get()), i2d_PKCS7);
    if (!readTimeStamp(token, signature))
        return stampError(u"a token that does not verify"_s);
    return token;
}

std::optional<TimeStamp> readTimeStamp(const QByteArray &token, const QByteArray &signature)
{
    const unsigned char *at = bytesOf(token);
    const OwnedToken read(d2i_PKCS7(nullptr, &at, static_cast<long>(token.size())));
    const OwnedStampInfo info(read && PKCS7_type_is_signed(read.get()) ? PKCS7_to_TS_TST_INFO(read.get()) : nullptr);
    if (!info)
        return std::nullopt;
    const QByteArray digest = QCryptographicHash::hash(signature, QCryptographicHash::Sha256);
    const ASN1_OCTET_STRING *stamped = TS_MSG_IMPRINT_get_msg(TS_TST_INFO_get_msg_imprint(info.get()));
    const QByteArrayView imprint(ASN1_STRING_get0_data(stamped), ASN1_STRING_length(stamped));
    tm broken = {};
    if (imprint != digest || ASN1_TIME_to_tm(TS_TST_INFO_get_time(info.get()), &broken) != 1)
        return std::nullopt;

    // Its own signature; whether its authority is trusted is asked by those who know the trusted ones.
    const unsigned char *again = bytesOf(token);
    const OwnedMessage message(d2i_CMS_ContentInfo(nullptr, &again, static_cast<long>(token.size())));
    const OwnedBio content(BIO_new(BIO_s_mem()));
    constexpr unsigned int flags = CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY;
    if (!message || CMS_verify(message.get(), nullptr, nullptr, nullptr, content.get(), flags) != 1) {
        opensslDetail();
        return std::nullopt;
    }
    TimeStamp stamp;
    stamp.at = QDateTime(QDate(broken.tm_year + 1900, broken.tm_mon + 1, broken.tm_mday),
                         QTime(broken.tm_hour, broken.tm_min, broken.tm_sec), Qt::UTC);
    STACK_OF(X509) *signers = CMS_get0_signers(message.get());
    if (signers && sk_X509_num(signers) == 1)
        stamp.certificate = derOf(sk_X509_value(signers, 0), i2d_X509);
    sk_X509_free(signers);
    const OwnedCertificates all(CMS_get1_certs(message.get()));
    for (int i = 0; all && i < sk_X509_num(all.get()); ++i)
        stamp.others.append(derOf(sk_X509_value(all.get(), i), i2d_X509));
    const OwnedCertificate certificate = certificateFrom(stamp.certificate);
    const bool mayStamp = certificate && (X509_get_extended_key_usage(certificate.get()) & XKU_TIMESTAMP) != 0 &&
                          isBoundTo(message.get(), certificate.get());
    return mayStamp ? std::optional(stamp) : std::nullopt;
}
