// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfsigning.h"

#include "certificates.h"
#include "cmswriting.h"
#include "opensslthings.h"
#include "pdfupdating.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

struct PdfSigningText
{
    Q_DECLARE_TR_FUNCTIONS(Signing)
};

constexpr qint64 largestPdf = 100ll * 1024 * 1024; // It is held a few times.

/// A key that says how long it took.
class TimedKey : public SignatureKey
{
public:
    explicit TimedKey(SignatureKey &key) : m_key(key)
    {
        m_certificate = key.certificate();
        m_chain = key.chain();
    }
    Result<QByteArray> signatureOf(const QByteArray &sha256) override
    {
        QElapsedTimer timer;
        timer.start();
        auto signature = m_key.signatureOf(sha256);
        ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        return signature;
    }

    double ms = 0;

private:
    SignatureKey &m_key;
};

/// "D:20261123094100+07'00'".
QString pdfTime(const QDateTime &at)
{
    const int minutes = at.offsetFromUtc() / 60;
    return at.toString(u"'D:'yyyyMMddHHmmss"_s) + (minutes < 0 ? u'-' : u'+') +
           u"%1'%2'"_s.arg(qAbs(minutes) / 60, 2, 10, QChar(u'0')).arg(qAbs(minutes) % 60, 2, 10, QChar(u'0'));
}

Error unreadable(const QString &detail)
{
    return {ErrorKind::BadInput, u"unreadable"_s,
            PdfSigningText::tr("The paper to sign cannot be read, is empty or too large."), detail, u"file"_s};
}

Result<QByteArray> bytesOfPaper(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestPdf)
        return unreadable(file.errorString());
    return file.readAll();
}

/// Nobody gets a signature from us that we would refuse ourselves.
std::optional<Error> whyNotGood(const QByteArray &pdf, const SigningOrder &order)
{
    const auto checked = checkedSignatures(pdf, order.trusted, order.at);
    QStringList faults;
    if (checked && !checked->isEmpty()) {
        for (const SignatureFault fault : checked->last().faults) {
            const bool isOfTrust =
                fault == SignatureFault::UnknownAuthority || fault == SignatureFault::TimeStampUnknown;
            if (!isOfTrust || !order.trusted.isEmpty())
                faults.append(wordOf(fault));
        }
        if (faults.isEmpty())
            return std::nullopt;
    }
    return Error{ErrorKind::RefusedByRule,
                 u"not-verified"_s,
                 faults.contains(wordOf(SignatureFault::UnknownAuthority))
                     ? PdfSigningText::tr("The certificate does not come from the authority that this office trusts. "
                                          "Nothing was written.")
                     : PdfSigningText::tr("The signature did not pass its own check. Nothing was written."),
                 checked ? faults.join(u' ') : checked.error().detail,
                 {}};
}

} // namespace

Result<SignedPaper> signedPaper(const QByteArray &original, const SigningOrder &order, SignatureKey &key)
{
    QElapsedTimer timer;
    timer.start();
    if (const auto refused = whyNotSigning(key.certificate(), order.at))
        return *refused;
    if (original.isEmpty() || original.size() > largestPdf)
        return unreadable(u"%1 bytes"_s.arg(original.size()));
    SignatureField field{.at = pdfTime(order.at), .reason = order.reason, .mark = order.mark};
    field.room = messageRoom(key, order.authority != nullptr);
    auto spaced = withSignatureField(original, field);
    if (!spaced)
        return spaced.error();
    TimedKey timed(key);
    const QByteArray digest = digestOf({spaced->before(), spaced->after()});
    double msOfStamp = 0;
    StampTerms terms{.authority = {}, .isNeeded = order.needsStamp, .trusted = order.trusted};
    if (order.authority) {
        terms.authority = [&](const QByteArray &request) {
            QElapsedTimer asking;
            asking.start();
            auto answer = order.authority(request);
            msOfStamp = static_cast<double>(asking.nsecsElapsed()) / 1e6;
            return answer;
        };
    }
    const auto message = signedMessage(digest, timed, terms);
    if (!message)
        return message.error();
    if (message->der.size() > field.room) {
        return Error{ErrorKind::BadInput,
                     u"no-signature"_s,
                     PdfSigningText::tr("The signature could not be made with this key."),
                     u"larger than its room"_s,
                     {}};
    }
    const QByteArray pdf = withMessage(std::move(*spaced), message->der);
    if (const auto fault = whyNotGood(pdf, order))
        return *fault;
    return SignedPaper{pdf,
                       pdf.size() - original.size(),
                       timed.ms,
                       static_cast<double>(timer.nsecsElapsed()) / 1e6 - msOfStamp,
                       message->stampedAt,
                       message->stampTrouble};
}

Result<SignedPaper> signPaper(const SigningOrder &order, SignatureKey &key)
{
    const auto original = bytesOfPaper(order.file);
    if (!original)
        return original.error();
    auto done = signedPaper(*original, order, key);
    if (!done)
        return done;
    QSaveFile out(order.out.isEmpty() ? order.file : order.out);
    if (!out.open(QIODevice::WriteOnly) || out.write(done->pdf) != done->pdf.size() || !out.commit()) {
        return Error{ErrorKind::StorageFailed, u"not-written"_s,
                     PdfSigningText::tr("The signed paper could not be written. Check the disk and the folder."),
                     out.errorString(), u"file"_s};
    }
    return done;
}
