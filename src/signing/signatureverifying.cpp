// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signatureverifying.h"

#include "certificates.h"
#include "cmschecking.h"
#include "latercomparing.h"
#include "timestamping.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

using namespace Qt::StringLiterals;

namespace {

struct VerifyingText
{
    Q_DECLARE_TR_FUNCTIONS(Signing)
};

using Handle = QPDFObjectHandle;

constexpr int deepestField = 20;
constexpr qint64 largestChecked = 256ll * 1024 * 1024;

/// A signature as it stands in the file.
struct FoundSignature
{
    QString field;
    QByteArray kind; ///< "/ETSI.CAdES.detached".
    QByteArray contents;
    QList<qint64> range;
    QString at;
};

Error noPdf(const QString &detail)
{
    return Error{ErrorKind::BadInput, u"broken-pdf"_s,
                 VerifyingText::tr("This file is no PDF whose signatures can be checked."), detail, u"file"_s};
}

FoundSignature foundSignature(Handle value, const QString &name)
{
    FoundSignature found;
    found.field = name;
    if (value.getKey("/SubFilter").isName())
        found.kind = QByteArray::fromStdString(value.getKey("/SubFilter").getName());
    if (value.getKey("/Contents").isString())
        found.contents = QByteArray::fromStdString(value.getKey("/Contents").getStringValue());
    if (value.getKey("/M").isString())
        found.at = QString::fromStdString(value.getKey("/M").getUTF8Value());
    Handle range = value.getKey("/ByteRange");
    for (int i = 0; range.isArray() && i < std::min(range.getArrayNItems(), 8); ++i) {
        if (range.getArrayItem(i).isInteger())
            found.range.append(range.getArrayItem(i).getIntValue());
    }
    return found;
}

void collect(Handle field, const QString &before, int depth, QList<FoundSignature> &all)
{
    if (!field.isDictionary() || depth > deepestField)
        return;
    QString name = before;
    if (field.getKey("/T").isString())
        name += (name.isEmpty() ? QString() : u"."_s) + QString::fromStdString(field.getKey("/T").getUTF8Value());
    const bool isSignature = field.getKey("/FT").isName() && field.getKey("/FT").getName() == "/Sig";
    if (isSignature && field.getKey("/V").isDictionary())
        all.append(foundSignature(field.getKey("/V"), name));
    Handle kids = field.getKey("/Kids");
    for (int i = 0; kids.isArray() && i < kids.getArrayNItems(); ++i)
        collect(kids.getArrayItem(i), name, depth + 1, all);
}

Result<QList<FoundSignature>> signaturesIn(const QByteArray &pdf)
{
    try {
        QPDF read;
        read.setSuppressWarnings(true);
        read.setAttemptRecovery(false);
        read.processMemoryFile("paper", pdf.constData(), static_cast<size_t>(pdf.size()));
        QList<FoundSignature> all;
        Handle form = read.getRoot().getKey("/AcroForm");
        Handle fields = form.isDictionary() ? form.getKey("/Fields") : Handle::newNull();
        for (int i = 0; fields.isArray() && i < fields.getArrayNItems(); ++i)
            collect(fields.getArrayItem(i), {}, 0, all);
        return all;
    } catch (const std::exception &fault) {
        return noPdf(QString::fromUtf8(fault.what()).left(120));
    }
}

/// Everything from the first byte to the end of a revision but the contents themselves, which stand there as written.
bool isRangeSound(const QByteArray &pdf, const FoundSignature &found)
{
    if (found.range.size() != 4)
        return false;
    const auto [start, before, after, rest] =
        std::tuple(found.range[0], found.range[1], found.range[2], found.range[3]);
    if (start != 0 || before <= 0 || after <= before + 1 || rest < 0 || after > pdf.size() || rest > pdf.size() - after)
        return false;
    const QByteArray gap = pdf.mid(before, after - before);
    const bool isString = gap.startsWith('<') && gap.endsWith('>');
    const QByteArray digits = gap.mid(1, gap.size() - 2);
    const bool areDigits = std::all_of(digits.begin(), digits.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    return isString && areDigits && QByteArray::fromHex(digits) == found.contents;
}

/// "D:20261123094100+07'00'"; a time without an offset is the office's.
QDateTime timeFromPdf(const QString &text)
{
    QString digits = text.startsWith(u"D:") ? text.mid(2) : text;
    QDateTime at = QDateTime::fromString(digits.left(14), u"yyyyMMddHHmmss"_s);
    if (!at.isValid())
        return {};
    int minutes = 7 * 60;
    const QString offset = digits.mid(14).remove(u'\'');
    if (offset.startsWith(u'Z'))
        minutes = 0;
    else if (offset.size() >= 3)
        minutes = (offset.mid(1, 2).toInt() * 60 + offset.mid(3, 2).toInt()) * (offset[0] == u'-' ? -1 : 1);
    at.setOffsetFromUtc(minutes * 60);
    return at;
}

void checkTimes(CheckedSignature &signature, const CheckedMessage &message, const QList<QByteArray> &trusted,
                const QDateTime &now)
{
    bool isProved = false;
    if (!message.timeStampToken.isEmpty()) {
        const auto stamp = readTimeStamp(message.timeStampToken, message.signature);
        isProved = stamp && chainFault(stamp->certificate, stamp->others, trusted, stamp->at) == ChainFault::None;
        if (stamp)
            signature.stampedAt = stamp->at;
        if (!isProved)
            signature.faults.append(stamp ? SignatureFault::TimeStampUnknown : SignatureFault::TimeStampWrong);
    }
    const QDateTime claimed = signature.claimedAt.isValid() && signature.claimedAt < now ? signature.claimedAt : now;
    const QDateTime at = isProved ? *signature.stampedAt : claimed;
    const CertificateNames names = namesOf(message.certificate);
    const ChainFault fault = chainFault(message.certificate, message.others, trusted, at);
    if (at < names.from || at > names.until || fault == ChainFault::NotValidThen)
        signature.faults.append(SignatureFault::NotValidThen);
    if (fault == ChainFault::UnknownAuthority)
        signature.faults.append(SignatureFault::UnknownAuthority);
}

CheckedSignature checkedSignature(const QByteArray &pdf, const FoundSignature &found, const QList<QByteArray> &trusted,
                                  const QDateTime &now)
{
    CheckedSignature signature;
    signature.field = found.field;
    signature.claimedAt = timeFromPdf(found.at);
    const bool isPades = found.kind == "/ETSI.CAdES.detached";
    if (!isPades && found.kind != "/adbe.pkcs7.detached") {
        signature.faults = {SignatureFault::Unreadable};
        return signature;
    }
    if (!isRangeSound(pdf, found)) {
        signature.faults = {SignatureFault::RangeWrong};
        return signature;
    }
    const qint64 end = found.range[2] + found.range[3];
    signature.coversWholeFile = end == pdf.size();
    const QByteArrayView all(pdf);
    const CheckedMessage message =
        checkedMessage(found.contents, all.first(found.range[1]), all.sliced(found.range[2], found.range[3]), isPades);
    signature.faults = message.faults;
    const CertificateNames names = namesOf(message.certificate);
    signature.signer = names.subject;
    signature.issuer = names.issuer;
    signature.fingerprint = fingerprintOf(message.certificate);
    if (!message.certificate.isEmpty())
        checkTimes(signature, message, trusted, now);
    if (isChangedSince(pdf, end))
        signature.faults.append(SignatureFault::ChangedAfterwards);
    return signature;
}

} // namespace

Result<QList<CheckedSignature>> checkedSignatures(const QByteArray &pdf, const QList<QByteArray> &trusted,
                                                  const QDateTime &now)
{
    auto found = signaturesIn(pdf);
    if (!found)
        return found.error();
    if (found->isEmpty()) {
        return Error{ErrorKind::BadInput, u"no-signature"_s, VerifyingText::tr("This PDF is not signed."),
                     u"no signature field with a value"_s, u"file"_s};
    }
    const auto endOf = [](const FoundSignature &one) {
        return one.range.size() == 4 ? one.range[2] + one.range[3] : 0;
    };
    std::stable_sort(found->begin(), found->end(),
                     [&](const FoundSignature &a, const FoundSignature &b) { return endOf(a) < endOf(b); });
    QList<CheckedSignature> checked;
    for (const FoundSignature &one : std::as_const(*found))
        checked.append(checkedSignature(pdf, one, trusted, now));
    // Bytes behind the last signature belong to nobody, whatever they say.
    CheckedSignature &last = checked.last();
    if (!last.coversWholeFile && !last.faults.contains(SignatureFault::RangeWrong) &&
        !last.faults.contains(SignatureFault::ChangedAfterwards))
        last.faults.append(SignatureFault::ChangedAfterwards);
    return checked;
}

Result<QList<CheckedSignature>> verifySignatures(const QString &name, const QList<QByteArray> &trusted,
                                                 const QDateTime &now)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestChecked)
        return noPdf(file.errorString());
    return checkedSignatures(file.readAll(), trusted, now);
}

QString wordOf(SignatureFault fault)
{
    static const QHash<SignatureFault, QString> words{{SignatureFault::Unreadable, u"unreadable"_s},
                                                      {SignatureFault::RangeWrong, u"range-wrong"_s},
                                                      {SignatureFault::DigestWrong, u"digest-wrong"_s},
                                                      {SignatureFault::SignatureWrong, u"signature-wrong"_s},
                                                      {SignatureFault::CertificateWrong, u"certificate-wrong"_s},
                                                      {SignatureFault::UnknownAuthority, u"unknown-authority"_s},
                                                      {SignatureFault::NotValidThen, u"not-valid-then"_s},
                                                      {SignatureFault::ChangedAfterwards, u"changed-afterwards"_s},
                                                      {SignatureFault::TimeStampWrong, u"time-stamp-wrong"_s},
                                                      {SignatureFault::TimeStampUnknown, u"time-stamp-unknown"_s}};
    return words.value(fault);
}

QString sentenceOf(SignatureFault fault)
{
    switch (fault) {
    case SignatureFault::Unreadable:
        return VerifyingText::tr("The signature is of a kind that cannot be checked here.");
    case SignatureFault::RangeWrong:
        return VerifyingText::tr("The signature does not cover the paper.");
    case SignatureFault::DigestWrong:
        return VerifyingText::tr("The paper was changed after it was signed.");
    case SignatureFault::SignatureWrong:
        return VerifyingText::tr("The signature was not made with the key of its certificate.");
    case SignatureFault::CertificateWrong:
        return VerifyingText::tr("The signature is not bound to its certificate, or that is not for signing.");
    case SignatureFault::UnknownAuthority:
        return VerifyingText::tr("The certificate comes from an authority that is not trusted here.");
    case SignatureFault::NotValidThen:
        return VerifyingText::tr("The certificate was not valid when the paper was signed.");
    case SignatureFault::ChangedAfterwards:
        return VerifyingText::tr(
            "Something was added to the paper after the last signature, or changed since this one.");
    case SignatureFault::TimeStampWrong:
        return VerifyingText::tr("The time stamp does not fit the signature.");
    case SignatureFault::TimeStampUnknown:
        return VerifyingText::tr("The time stamp comes from an authority that is not trusted here.");
    }
    return {};
}
