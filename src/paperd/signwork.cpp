// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signwork.h"

#include "certificates.h"
#include "clock.h"
#include "demonstrationkey.h"
#include "pdfsigning.h"
#include "signaturejson.h"
#include "softwarekey.h"
#include "stampasking.h"
#include "tokenkey.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

struct SignWords
{
    Q_DECLARE_TR_FUNCTIONS(SignWork)
};

constexpr std::chrono::seconds stampLimit{8};
constexpr qint64 stampPauseMs = 60'000; // An authority that is down holds up one paper a minute, not each.

Result<QList<QByteArray>> trustedFrom(const QJsonObject &request)
{
    QList<QByteArray> all;
    if (const QString file = request[u"authorityFile"_s].toString(); !file.isEmpty()) {
        const auto some = certificatesIn(file);
        if (!some)
            return some.error();
        all = *some;
    }
    const QJsonArray given = request[u"trusted"_s].toArray();
    for (const QJsonValue &one : given)
        all.append(QByteArray::fromBase64(one.toString().toLatin1()));
    return all;
}

QJsonObject certificateMessage(const QByteArray &der)
{
    const CertificateNames names = namesOf(der);
    return {{u"signer"_s, names.subject},
            {u"issuer"_s, names.issuer},
            {u"from"_s, toIsoOfficeTime(names.from)},
            {u"until"_s, toIsoOfficeTime(names.until)},
            {u"fingerprint"_s, fingerprintOf(der)}};
}

QJsonObject tokenMessage(const TokenState &token)
{
    QJsonObject message{{u"label"_s, token.label},       {u"serial"_s, token.serial},
                        {u"isPinLow"_s, token.isPinLow}, {u"isLastTry"_s, token.isLastTry},
                        {u"isLocked"_s, token.isLocked}, {u"asksItself"_s, token.asksItself}};
    if (!token.certificate.isEmpty())
        message.insert(u"certificate"_s, certificateMessage(token.certificate));
    return message;
}

/// The requests:
///   `tokens` {module} answers {tokens}, each with its certificate as far as that is seen without a PIN;
///   `unlock` {module, token, pin, lastTry} or {p12, pin} answers {signer, issuer, from, until, fingerprint} and keeps
///   the key for the requests behind it, one PIN for a batch; with `at` a certificate that must not sign then is
///   refused; `lock` gives it back;
///   `sign` {file, out, at, reason, mark, trusted, authorityFile, stampUrl} answers {bytesAdded, ms, msOfKey} and
///   {stampedAt} or {stampTrouble}; `mark` (a PDF) and `trusted` (DER) in base64. An error of the key itself locks: a
///   wrong PIN is never tried again;
///   `verify` {file, trusted, authorityFile, at} answers {signatures};
///   `demonstrate` {p12, pin, at} makes a key file that is worth nothing.
class SignWork : public Role
{
public:
    void take(const QJsonObject &request, Reply reply) override
    {
        const QString what = request[u"do"_s].toString();
        if (what == u"tokens")
            tokens(request, reply);
        else if (what == u"unlock")
            unlock(request, reply);
        else if (what == u"sign")
            sign(request, reply);
        else if (what == u"verify")
            verify(request, reply);
        else if (what == u"lock")
            lock(reply);
        else if (what == u"demonstrate")
            demonstrate(request, reply);
        else
            reply.failed({ErrorKind::BadInput,
                          u"unknown-request"_s,
                          SignWords::tr("This version of mocua-paperd does not know the request: install mocua again."),
                          what,
                          {}});
    }

private:
    static void tokens(const QJsonObject &request, const Reply &reply)
    {
        const auto found = tokensOf(request[u"module"_s].toString());
        if (!found) {
            reply.failed(found.error());
            return;
        }
        QJsonArray list;
        for (const TokenState &token : *found)
            list.append(tokenMessage(token));
        reply.ok({{u"tokens"_s, list}});
    }

    void unlock(const QJsonObject &request, const Reply &reply)
    {
        m_key.reset();
        const auto opened = openedKey(request);
        if (opened) {
            reply.failed(*opened);
            return;
        }
        const QDateTime at = fromIsoOfficeTime(request[u"at"_s].toString());
        const auto refused = at.isValid() ? whyNotSigning(m_key->certificate(), at) : std::nullopt;
        if (refused) {
            m_key.reset();
            reply.failed(*refused);
            return;
        }
        reply.ok(certificateMessage(m_key->certificate()));
    }

    std::optional<Error> openedKey(const QJsonObject &request)
    {
        const QString pin = request[u"pin"_s].toString();
        if (request.contains(u"p12"_s)) {
            auto key = SoftwareKey::open(request[u"p12"_s].toString(), pin);
            if (!key)
                return key.error();
            m_key = std::move(*key);
            return std::nullopt;
        }
        auto key =
            TokenKey::open(request[u"module"_s].toString(), request[u"token"_s].toString(), pin,
                           request[u"lastTry"_s].toBool() ? TokenKey::LastTry::Allowed : TokenKey::LastTry::Refused);
        if (!key)
            return key.error();
        m_key = std::move(*key);
        return std::nullopt;
    }

    void sign(const QJsonObject &request, const Reply &reply)
    {
        if (!m_key) {
            reply.failed(
                {ErrorKind::NotAllowed, u"not-unlocked"_s, SignWords::tr("Enter the PIN before signing."), {}, {}});
            return;
        }
        auto trusted = trustedFrom(request);
        if (!trusted) {
            reply.failed(trusted.error());
            return;
        }
        SigningOrder order;
        order.file = request[u"file"_s].toString();
        order.out = request[u"out"_s].toString();
        order.at = fromIsoOfficeTime(request[u"at"_s].toString());
        order.reason = request[u"reason"_s].toString();
        order.mark = QByteArray::fromBase64(request[u"mark"_s].toString().toLatin1());
        order.trusted = *trusted;
        order.needsStamp = false;
        if (const QUrl stamps(request[u"stampUrl"_s].toString()); !stamps.isEmpty())
            order.authority = [this, stamps](const QByteArray &wanted) { return stampFrom(stamps, wanted); };
        const auto done = signedFile(order);
        if (done) {
            QJsonObject answer{{u"bytesAdded"_s, done->bytesAdded}, {u"ms"_s, done->ms}, {u"msOfKey"_s, done->msOfKey}};
            if (done->stampedAt)
                answer.insert(u"stampedAt"_s, toIsoOfficeTime(*done->stampedAt));
            if (done->stampTrouble)
                answer.insert(u"stampTrouble"_s, done->stampTrouble->message);
            reply.ok(answer);
            return;
        }
        if (done.error().kind == ErrorKind::NotAllowed || done.error().kind == ErrorKind::NotReachable)
            m_key.reset();
        reply.failed(done.error());
    }

    /// The signed paper lies on the disk as the paper did.
    Result<SignedPaper> signedFile(const SigningOrder &order)
    {
        const auto paper = files().read(order.file);
        if (!paper)
            return paper.error();
        auto done = signedPaper(*paper, order, *m_key);
        if (!done)
            return done;
        if (const auto written = files().write(order.out.isEmpty() ? order.file : order.out, done->pdf); !written)
            return written.error();
        return done;
    }

    Result<QByteArray> stampFrom(const QUrl &authority, const QByteArray &request)
    {
        if (m_sinceNoStamp.isValid() && m_sinceNoStamp.elapsed() < stampPauseMs)
            return *m_stampTrouble;
        auto answer = timeStampAnswer(authority, request, stampLimit);
        m_sinceNoStamp.invalidate();
        if (!answer) {
            m_stampTrouble = answer.error();
            m_sinceNoStamp.start();
        }
        return answer;
    }

    void verify(const QJsonObject &request, const Reply &reply)
    {
        const auto trusted = trustedFrom(request);
        if (!trusted) {
            reply.failed(trusted.error());
            return;
        }
        const auto paper = files().read(request[u"file"_s].toString());
        if (!paper) {
            reply.failed(paper.error());
            return;
        }
        const auto checked = checkedSignatures(*paper, *trusted, fromIsoOfficeTime(request[u"at"_s].toString()));
        if (!checked) {
            reply.failed(checked.error());
            return;
        }
        QJsonArray signatures;
        for (const CheckedSignature &signature : *checked)
            signatures.append(toJson(signature));
        reply.ok({{u"signatures"_s, signatures}});
    }

    static void demonstrate(const QJsonObject &request, const Reply &reply)
    {
        const auto made = writeDemonstrationKey(request[u"p12"_s].toString(), request[u"pin"_s].toString(),
                                                fromIsoOfficeTime(request[u"at"_s].toString()));
        if (made)
            reply.ok();
        else
            reply.failed(made.error());
    }

    void lock(const Reply &reply)
    {
        m_key.reset();
        reply.ok();
    }

    std::unique_ptr<SignatureKey> m_key;
    QElapsedTimer m_sinceNoStamp;
    std::optional<Error> m_stampTrouble;
};

} // namespace

std::unique_ptr<Role> signWork()
{
    return std::make_unique<SignWork>();
}
