// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signingsettings.h"

#include "settingtable.h"
#include "signingchoosing.h"
#include "signingpane.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

const QString certificateSetting = u"signing.certificate"_s;

struct KeptSigning
{
    std::optional<SigningOptions> options;
    QJsonObject certificate;
};

Result<KeptSigning> readSigning(Connection &connection)
{
    const auto options = chosenSigning(connection);
    if (!options)
        return options.error();
    const auto certificate = SettingTable(connection).object(certificateSetting);
    if (!certificate)
        return certificate.error();
    return KeptSigning{*options, *certificate};
}

} // namespace

SigningSettings::SigningSettings(CounterContext &context, SigningPane &pane, PaperSigner &signer, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_pane(pane)
    , m_signer(signer)
{
    connect(&pane, &SigningPane::optionsChosen, this, &SigningSettings::choose);
    connect(&pane, &SigningPane::tokensAsked, this, [this] {
        noteOfficer();
        look();
    });
    context.store.read<KeptSigning>(readSigning).then(this, [this](const Result<KeptSigning> &kept) {
        if (kept) {
            m_options = kept->options.value_or(SigningOptions());
            m_isChosen = kept->options.has_value();
            m_certificate = signingCertificateFrom(kept->certificate);
            m_certificateMark = kept->certificate[u"key"].toString();
            m_pane.setOptions(m_options);
        }
        m_isRead = true;
        showCertificate();
        emit read();
    });
}

QString SigningSettings::keyMark() const
{
    if (m_options.key == SigningOptions::Key::Token)
        return m_options.module + u'|' + m_options.token;
    const QFileInfo file(m_options.file);
    return u"%1|%2|%3"_s.arg(m_options.file).arg(file.size()).arg(file.lastModified().toSecsSinceEpoch());
}

SigningCertificate SigningSettings::certificate() const
{
    return m_certificateMark == keyMark() ? m_certificate : SigningCertificate();
}

void SigningSettings::noteCertificate(const SigningCertificate &certificate)
{
    if (m_certificateMark == keyMark() && m_certificate.fingerprint == certificate.fingerprint)
        return;
    m_certificate = certificate;
    m_certificateMark = keyMark();
    showCertificate();
    QJsonObject kept = toJson(certificate);
    kept.insert(u"key"_s, m_certificateMark);
    m_context.store.write<void>(WritePriority::Sync,
                                [kept](Connection &c) { return SettingTable(c).setObject(certificateSetting, kept); });
}

void SigningSettings::demonstrate()
{
    if (!m_isRead) {
        connect(this, &SigningSettings::read, this, &SigningSettings::demonstrate);
        return;
    }
    if (m_isChosen || !m_context.lookUpOnly.isEmpty() || !m_context.identity.office.isDemonstration)
        return;
    SigningOptions options;
    options.key = SigningOptions::Key::File;
    options.file = m_context.store.directory() + u"/khoa-ky-trinh-dien.p12"_s;
    m_signer.makeDemonstrationKey(
        options.file, u"mocua"_s, m_context.clock.now(), [this, options](const Result<void> &made) {
            if (!made)
                return;
            m_pane.setOptions(options);
            take(options);
            m_context.store.write<void>(WritePriority::OfficersAct,
                                        [options](Connection &c) { return keepSigning(c, options); });
        });
}

void SigningSettings::noteOfficer()
{
    m_pane.setMayChoose(mayChooseSigning(m_context.officer));
}

void SigningSettings::choose(const SigningOptions &options)
{
    m_context.store
        .write<void>(WritePriority::OfficersAct, [options, officer = m_context.officer, now = m_context.clock.now()](
                                                     Connection &c) { return chooseSigning(c, options, officer, now); })
        .then(this, [this, options](const Result<void> &chosen) {
            if (chosen)
                return take(options);
            m_pane.setOptions(m_options);
            m_pane.setTrouble(chosen.error().message);
        });
}

void SigningSettings::take(const SigningOptions &options)
{
    m_isChosen = true;
    m_options = options;
    showCertificate();
    look();
    emit changed();
}

void SigningSettings::look()
{
    m_pane.setTrouble({});
    if (m_options.key == SigningOptions::Key::File && !m_options.file.isEmpty() && !QFileInfo(m_options.file).isFile())
        return m_pane.setTrouble(tr("The file of the key is not there: choose it again."));
    if (m_options.key != SigningOptions::Key::Token || m_options.module.isEmpty())
        return;
    m_signer.findTokens(m_options.module, [this](const Result<QList<PluggedToken>> &tokens) {
        QStringList labels;
        for (const PluggedToken &token : tokens ? *tokens : QList<PluggedToken>())
            labels.append(token.label);
        m_pane.setTokens(labels);
        if (!tokens)
            return m_pane.setTrouble(tokens.error().message);
        if (labels.isEmpty())
            return m_pane.setTrouble(tr("No token is plugged in."));
        for (const PluggedToken &token : *tokens) {
            const bool isChosen = m_options.token.isEmpty() ? tokens->size() == 1 : token.label == m_options.token;
            if (!isChosen)
                continue;
            if (token.isLocked)
                m_pane.setTrouble(tr("The token is locked after too many wrong PINs."));
            if (token.certificate.isKnown())
                noteCertificate(token.certificate);
        }
    });
}

void SigningSettings::findToken(PaperSigner::Answer<PluggedToken> answered)
{
    m_signer.findTokens(m_options.module, [this, answered = std::move(answered)](const auto &tokens) {
        if (!tokens)
            return answered(tokens.error());
        QList<PluggedToken> fitting;
        for (const PluggedToken &token : *tokens) {
            if (m_options.token.isEmpty() || token.label == m_options.token)
                fitting.append(token);
        }
        if (fitting.size() == 1)
            return answered(fitting.first());
        answered(Error{ErrorKind::NotReachable,
                       fitting.isEmpty() ? u"no-token"_s : u"several-tokens"_s,
                       fitting.isEmpty() ? tr("Plug in the token, then type the PIN.")
                                         : tr("Several tokens are plugged in: choose one in the settings."),
                       {},
                       {}});
    });
}

void SigningSettings::showCertificate()
{
    m_pane.setCertificate(certificate(), m_context.clock.now());
}
