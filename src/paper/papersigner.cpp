// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papersigner.h"

#include "clock.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

// Tokens with keys of their own wait for a person.
constexpr std::chrono::seconds signerSilence{90};

PluggedToken pluggedTokenFrom(const QJsonObject &json)
{
    return {json[u"label"].toString(), json[u"isPinLow"].toBool(), json[u"isLastTry"].toBool(),
            json[u"isLocked"].toBool(), signingCertificateFrom(json[u"certificate"].toObject())};
}

/// Without certificates that are trusted nobody asks who vouches for the signer.
bool isFault(const QString &fault, const SigningOptions &options)
{
    const bool isOfTrust = fault == u"unknown-authority" || fault == u"time-stamp-unknown";
    return !isOfTrust || !options.authorityFile.isEmpty();
}

Result<PaperSignature> goodSignature(const QJsonArray &signatures, const SigningOptions &options)
{
    const QJsonObject last = signatures.isEmpty() ? QJsonObject() : signatures.last().toObject();
    QStringList faults = last[u"faults"].toVariant().toStringList();
    faults.removeIf([&options](const QString &fault) { return !isFault(fault, options); });
    if (last[u"coversWholeFile"].toBool() && faults.isEmpty()) {
        PaperSignature signature{last[u"signer"].toString(),
                                 fromIsoOfficeTime(last[u"claimedAt"].toString()),
                                 last[u"fingerprint"].toString(),
                                 {}};
        if (last.contains(u"stampedAt"))
            signature.stampedAt = fromIsoOfficeTime(last[u"stampedAt"].toString());
        return signature;
    }
    return Error{ErrorKind::RefusedByRule,
                 u"not-verified"_s,
                 PaperSigner::tr("The signature did not pass its own check. The paper was not filed."),
                 faults.join(u' '),
                 {}};
}

} // namespace

PaperSigner::PaperSigner(const QString &program, QObject *parent) : QObject(parent), m_worker(program, u"sign"_s)
{
    m_worker.setSilenceLimit(signerSilence);
}

void PaperSigner::findTokens(const QString &module, Answer<QList<PluggedToken>> answered)
{
    m_worker.ask(u"tokens"_s, {{u"module"_s, module}},
                 [answered = std::move(answered)](const Result<QJsonObject> &got) {
                     if (!got)
                         return answered(got.error());
                     QList<PluggedToken> tokens;
                     const QJsonArray list = (*got)[u"tokens"].toArray();
                     for (const QJsonValue &token : list)
                         tokens.append(pluggedTokenFrom(token.toObject()));
                     answered(tokens);
                 });
}

void PaperSigner::unlock(const SigningOptions &options, const QString &pin, bool mayUseLastTry, const QDateTime &at,
                         Answer<SigningCertificate> answered)
{
    QJsonObject request{{u"pin"_s, pin}, {u"at"_s, toIsoOfficeTime(at)}};
    if (options.key == SigningOptions::Key::File) {
        request.insert(u"p12"_s, options.file);
    } else {
        request.insert(u"module"_s, options.module);
        request.insert(u"token"_s, options.token);
        request.insert(u"lastTry"_s, mayUseLastTry);
    }
    m_worker.ask(u"unlock"_s, request, [answered = std::move(answered)](const Result<QJsonObject> &got) {
        answered(got ? Result<SigningCertificate>(signingCertificateFrom(*got)) : got.error());
    });
}

void PaperSigner::sign(const SigningOptions &options, const PaperToSign &paper, Answer<SignedFile> answered)
{
    const QJsonObject request{{u"file"_s, paper.file},
                              {u"out"_s, paper.out},
                              {u"at"_s, toIsoOfficeTime(paper.at)},
                              {u"reason"_s, paper.reason},
                              {u"mark"_s, QString::fromLatin1(paper.mark.toBase64())},
                              {u"authorityFile"_s, options.authorityFile},
                              {u"stampUrl"_s, options.stampUrl}};
    m_worker.ask(u"sign"_s, request,
                 [this, options, paper, answered = std::move(answered)](const Result<QJsonObject> &done) {
                     if (!done)
                         return answered(done.error());
                     const QString trouble = (*done)[u"stampTrouble"].toString();
                     check(options, paper.out, paper.at, [answered, trouble](const Result<PaperSignature> &good) {
                         answered(good ? Result<SignedFile>(SignedFile{*good, trouble}) : good.error());
                     });
                 });
}

void PaperSigner::check(const SigningOptions &options, const QString &file, const QDateTime &at,
                        Answer<PaperSignature> answered)
{
    const QJsonObject request{
        {u"file"_s, file}, {u"at"_s, toIsoOfficeTime(at)}, {u"authorityFile"_s, options.authorityFile}};
    m_worker.ask(u"verify"_s, request, [options, answered = std::move(answered)](const Result<QJsonObject> &got) {
        answered(got ? goodSignature((*got)[u"signatures"].toArray(), options) : got.error());
    });
}

void PaperSigner::makeDemonstrationKey(const QString &file, const QString &password, const QDateTime &at,
                                       std::function<void(const Result<void> &)> answered)
{
    m_worker.ask(u"demonstrate"_s, {{u"p12"_s, file}, {u"pin"_s, password}, {u"at"_s, toIsoOfficeTime(at)}},
                 [answered = std::move(answered)](const Result<QJsonObject> &made) {
                     answered(made ? Result<void>() : made.error());
                 });
}

void PaperSigner::lock()
{
    if (m_worker.processId() != 0)
        m_worker.ask(u"lock"_s, {}, [](const Result<QJsonObject> &) {});
}
