// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papersigning.h"

#include "askedpin.h"
#include "copymark.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace {

struct PaperSigningText
{
    Q_DECLARE_TR_FUNCTIONS(mocuactl)
};

/// What the worker process answers, waited for.
template <typename T> Result<T> answerOf(const std::function<void(PaperSigner::Answer<T>)> &ask)
{
    std::optional<Result<T>> answer;
    QEventLoop loop;
    ask([&](const Result<T> &got) {
        answer = got;
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return *std::move(answer);
}

} // namespace

PaperSigning::PaperSigning(SigningOptions options, QString office)
    : m_options(std::move(options))
    , m_office(std::move(office))
{
}

Result<bool> PaperSigning::isLastTry()
{
    if (m_options.key != SigningOptions::Key::Token)
        return false;
    const auto tokens = answerOf<QList<PluggedToken>>(
        [this](const auto &answered) { m_signer.findTokens(m_options.module, answered); });
    if (!tokens)
        return tokens.error();
    return std::any_of(tokens->begin(), tokens->end(), [this](const PluggedToken &token) {
        return token.isLastTry && (m_options.token.isEmpty() || token.label == m_options.token);
    });
}

Result<void> PaperSigning::unlock(const QDateTime &at)
{
    const auto lastTry = isLastTry();
    if (!lastTry)
        return lastTry.error();
    const QString prompt = m_options.key == SigningOptions::Key::File ? PaperSigningText::tr("Password of the key: ")
                           : *lastTry ? PaperSigningText::tr("PIN (one more wrong one locks the token): ")
                                      : PaperSigningText::tr("PIN of the token: ");
    const auto pin = askedPin(prompt);
    if (!pin)
        return pin.error();
    // A script never uses up the last try.
    const auto opened = answerOf<SigningCertificate>(
        [&](const auto &answered) { m_signer.unlock(m_options, pin->pin, *lastTry && pin->isTyped, at, answered); });
    return opened ? Result<void>() : opened.error();
}

Result<SignedFile> PaperSigning::sign(const QString &file, const QString &out, const QDateTime &at)
{
    PaperToSign paper{file, out, at, {}, {}};
    if (m_options.hasMark) {
        const auto mark = digitisedCopyMark(m_office, at);
        if (!mark)
            return mark.error();
        paper.reason = digitisedCopyKind();
        paper.mark = *mark;
    }
    return answerOf<SignedFile>([&](const auto &answered) { m_signer.sign(m_options, paper, answered); });
}
