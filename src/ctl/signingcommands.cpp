// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "askedpin.h"
#include "certificates.h"
#include "commands.h"
#include "copymark.h"
#include "pdfsigning.h"
#include "pdfwriting.h"
#include "signaturejson.h"
#include "softwarekey.h"
#include "tokenkey.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct SigningText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

Result<std::unique_ptr<SignatureKey>> tokenKey(const QString &module, const QString &label)
{
    const auto tokens = tokensOf(module);
    if (!tokens)
        return tokens.error();
    const bool isLastTry = std::any_of(tokens->begin(), tokens->end(), [&label](const TokenState &token) {
        return token.isLastTry && (label.isEmpty() || token.label == label);
    });
    const auto pin = askedPin(isLastTry ? SigningText::tr("PIN (one more wrong one locks the token): ")
                                        : SigningText::tr("PIN of the token: "));
    if (!pin)
        return pin.error();
    auto key =
        TokenKey::open(module, label, pin->pin, pin->isTyped ? TokenKey::LastTry::Allowed : TokenKey::LastTry::Refused);
    if (!key)
        return key.error();
    return std::unique_ptr<SignatureKey>(std::move(*key));
}

Result<std::unique_ptr<SignatureKey>> fileKey(const QString &file)
{
    const auto pin = askedPin(SigningText::tr("Password of the key: "));
    if (!pin)
        return pin.error();
    auto key = SoftwareKey::open(file, pin->pin);
    if (!key)
        return key.error();
    return std::unique_ptr<SignatureKey>(std::move(*key));
}

Result<QList<QByteArray>> authorities(const QStringList &files)
{
    QList<QByteArray> all;
    for (const QString &file : files) {
        const auto some = certificatesIn(file);
        if (!some)
            return some.error();
        all += *some;
    }
    return all;
}

/// Errors of the key end a batch; those of one paper do not.
bool endsBatch(const Error &error)
{
    return error.kind == ErrorKind::NotAllowed || error.kind == ErrorKind::NotReachable;
}

} // namespace

int runSign(const Invocation &invocation)
{
    int status = 0;
    const QString usage = u"mocuactl sign FILE… --module M --token T | --p12 KEY [--ca FILE]… [--out OUT.pdf] "
                          "[--copy KIND --organisation NAME]"_s;
    const auto line = CommandLine::parse(
        invocation, usage,
        {{u"module"_s, u"M"_s, SigningText::tr("The token's driver (PKCS #11).")},
         {u"token"_s, u"T"_s, SigningText::tr("The token's label, where several are plugged in.")},
         {u"p12"_s, u"KEY"_s, SigningText::tr("A key in a file (.p12, .pfx) instead of a token.")},
         {u"ca"_s, u"FILE"_s, SigningText::tr("Certificates that are trusted; the chain is checked then.")},
         {u"out"_s, u"OUT.pdf"_s, SigningText::tr("Where the signed paper goes; without it in the place of FILE.")},
         {u"copy"_s, u"KIND"_s, SigningText::tr("Show at the top right what copy this is, e.g. “SAO Y”.")},
         {u"organisation"_s, u"NAME"_s, SigningText::tr("The organisation that stands there.")},
         {u"at"_s, u"ISO"_s, SigningText::tr("The time of the signature.")}},
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    const bool hasKey = line->has(u"module"_s) != line->has(u"p12"_s);
    const bool hasPlaces = !line->has(u"out"_s) || line->arguments().size() == 1;
    if (line->arguments().isEmpty() || !hasKey || !hasPlaces || line->has(u"copy"_s) != line->has(u"organisation"_s))
        return printer.misused(SigningText::tr("Usage: %1").arg(usage));
    const auto clock = clockAt(line->value(u"at"_s));
    if (!clock)
        return printer.failed(clock.error());
    const auto trusted = authorities(line->values(u"ca"_s));
    if (!trusted)
        return printer.failed(trusted.error());
    const auto key = line->has(u"p12"_s) ? fileKey(line->value(u"p12"_s))
                                         : tokenKey(line->value(u"module"_s), line->value(u"token"_s));
    if (!key)
        return printer.failed(key.error());
    for (const QString &file : line->arguments()) {
        SigningOrder order{.file = file, .out = line->value(u"out"_s), .trusted = *trusted};
        order.at = clock->now();
        if (line->has(u"copy"_s)) {
            order.reason = line->value(u"copy"_s);
            const auto mark = formPdf(copyMarkForm({line->value(u"copy"_s), line->value(u"organisation"_s), order.at}));
            if (!mark)
                return printer.failed(mark.error());
            order.mark = *mark;
        }
        const auto done = signPaper(order, **key);
        if (!done) {
            status = printer.failed(done.error());
            if (endsBatch(done.error()))
                return status;
            continue;
        }
        printer.object({{u"file"_s, order.out.isEmpty() ? file : order.out},
                        {u"bytesAdded"_s, done->bytesAdded},
                        {u"ms"_s, std::round(done->ms)},
                        {u"msOfKey"_s, std::round(done->msOfKey)}});
    }
    return status;
}

int runVerify(const Invocation &invocation)
{
    int status = 0;
    const QString usage = u"mocuactl verify FILE [--ca FILE]…"_s;
    const auto line = CommandLine::parse(
        invocation, usage, {{u"ca"_s, u"FILE"_s, SigningText::tr("Certificates of the authorities that are trusted.")}},
        status);
    if (!line)
        return status;
    const Printer printer(invocation.isJson);
    if (line->arguments().size() != 1)
        return printer.misused(SigningText::tr("Usage: %1").arg(usage));
    const auto clock = clockAt({});
    if (!clock)
        return printer.failed(clock.error());
    const auto trusted = authorities(line->values(u"ca"_s));
    if (!trusted)
        return printer.failed(trusted.error());
    const auto checked = verifySignatures(line->arguments().first(), *trusted, clock->now());
    if (!checked)
        return printer.failed(checked.error());
    QJsonArray signatures;
    std::optional<SignatureFault> worst;
    for (const CheckedSignature &signature : *checked) {
        signatures.append(toJson(signature));
        if (!worst && !signature.isGood())
            worst = signature.faults.first();
    }
    printer.object({{u"good"_s, !worst}, {u"signatures"_s, signatures}});
    if (!worst)
        return 0;
    return printer.failed(Error{ErrorKind::BadInput, wordOf(*worst), sentenceOf(*worst), wordOf(*worst), u"file"_s});
}
