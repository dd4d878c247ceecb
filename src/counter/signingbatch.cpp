// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signingbatch.h"

#include "copymark.h"
#include "counterwindow.h"
#include "digitisepage.h"
#include "settingspage.h"

#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes longestPause{15};

/// The next paper would meet the same.
bool isOfTheKey(const Error &error)
{
    return error.kind == ErrorKind::NotAllowed || error.kind == ErrorKind::NotReachable ||
           error.code.startsWith(u"certificate-") || error.code == u"no-certificate";
}

bool isDead(const Error &error)
{
    return error.code == u"worker-died" || error.code == u"worker-hung";
}

/// A PIN would not help.
bool isHopeless(const Error &error)
{
    return error.code == u"pin-locked" || error.code.startsWith(u"certificate-") || error.code == u"no-certificate" ||
           error.code == u"no-key" || error.code == u"no-token-module" || error.code == u"several-tokens" ||
           error.code == u"worker-missing";
}

} // namespace

SigningBatch::SigningBatch(CounterContext &context, CounterWindow &window, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(window)
    , m_pane(*window.digitisePage()->pinPane())
    , m_settings(new SigningSettings(context, *window.settingsPage()->signingPane(), m_signer, this))
{
    m_signer.worker().setFileKey(context.identity.fileKey());
    m_idle.setSingleShot(true);
    m_idle.setInterval(longestPause);
    connect(&m_idle, &QTimer::timeout, this, &SigningBatch::relock);
    connect(m_settings, &SigningSettings::read, this, &SigningBatch::ready);
    connect(m_settings, &SigningSettings::changed, this, [this] {
        lock();
        m_pane.clear();
        m_waiting = 0;
        emit ready(); // What waited may need no signature now.
    });
    connect(&m_pane, &PinPane::signAsked, this, &SigningBatch::ask);
    connect(&m_pane, &PinPane::pinEntered, this, &SigningBatch::unlock);
    connect(&m_pane, &PinPane::laterAsked, this, [this] {
        relock();
        m_window.digitisePage()->takeFocus();
    });
    connect(&window, &CounterWindow::lockShown, this, &SigningBatch::relock);
}

SigningBatch::~SigningBatch() = default;

QString SigningBatch::title() const
{
    const int dossiers = std::max(1, m_waiting);
    return m_state == State::Unlocked ? tr("Signing %n dossier(s)…", nullptr, dossiers)
                                      : tr("%n dossier(s) wait for your signature", nullptr, dossiers);
}

QString SigningBatch::who(const SigningCertificate &certificate) const
{
    if (!certificate.isKnown())
        return {};
    return tr("%1 · valid until %2")
        .arg(certificate.signer, certificate.until.toOffsetFromUtc(7 * 3600).toString(u"dd/MM/yyyy"_s));
}

QString SigningBatch::whyNot(const SigningCertificate &certificate) const
{
    const QDateTime now = m_context.clock.now();
    const auto day = [](const QDateTime &at) { return at.toOffsetFromUtc(7 * 3600).toString(u"dd/MM/yyyy"_s); };
    if (certificate.isExpired(now))
        return tr("The certificate expired on %1: have it renewed. The papers wait until then.")
            .arg(day(certificate.until));
    if (certificate.isEarly(now))
        return tr("The certificate is valid from %1 only: check the computer's date. The papers wait until then.")
            .arg(day(certificate.from));
    return {};
}

void SigningBatch::show(const QString &trouble, PinPane::Entry entry, PinPane::Focus focus)
{
    m_pane.setKeyFile(m_settings->options().key == SigningOptions::Key::File);
    m_pane.ask(title(), who(m_settings->certificate()), trouble, entry, focus);
}

void SigningBatch::ask()
{
    if (!isOn() || m_state != State::Locked)
        return;
    ++m_asking;
    m_note.clear();
    m_mayUseLastTry = false;
    const QString refused = whyNot(m_settings->certificate());
    show(refused, refused.isEmpty() ? PinPane::Entry::Open : PinPane::Entry::Closed, PinPane::Focus::Taken);
    if (m_settings->options().key == SigningOptions::Key::Token)
        look();
}

void SigningBatch::look()
{
    m_settings->findToken([this, asking = m_asking](const Result<PluggedToken> &token) {
        if (asking != m_asking || m_state != State::Locked || !m_pane.isAsking())
            return;
        if (!token)
            return m_pane.setTrouble(token.error().message,
                                     isHopeless(token.error()) ? PinPane::Entry::Closed : PinPane::Entry::Open);
        if (token->certificate.isKnown())
            m_settings->noteCertificate(token->certificate);
        m_pane.setWho(who(m_settings->certificate()));
        const QString refused = token->isLocked ? tr("The token is locked after too many wrong PINs: have it unlocked "
                                                     "by its issuer. The papers wait until then.")
                                                : whyNot(token->certificate);
        if (!refused.isEmpty())
            return m_pane.setTrouble(refused, PinPane::Entry::Closed);
        m_mayUseLastTry = token->isLastTry; // It is said before the PIN is typed.
        if (token->isLastTry)
            m_pane.setTrouble(tr("ONE try is left before the token locks."), PinPane::Entry::Open);
        else if (token->isPinLow)
            m_pane.setTrouble(tr("A wrong PIN was typed before: few tries are left."), PinPane::Entry::Open);
    });
}

void SigningBatch::unlock(const QString &pin)
{
    if (m_state != State::Locked)
        return;
    m_state = State::Unlocking;
    const int asking = ++m_asking;
    m_pane.showBusy(tr("Opening the key…"));
    m_signer.unlock(m_settings->options(), pin, m_mayUseLastTry, m_context.clock.now(),
                    [this, asking](const Result<SigningCertificate> &opened) {
                        if (asking == m_asking) // Else it was locked meanwhile; the worker was told.
                            take(opened);
                    });
}

void SigningBatch::take(const Result<SigningCertificate> &opened)
{
    if (!opened)
        return fail(opened.error(), PinPane::Focus::Taken);
    m_state = State::Unlocked;
    m_note.clear();
    m_settings->noteCertificate(*opened);
    m_pane.showBusy(title());
    m_window.digitisePage()->takeFocus();
    m_idle.start();
    emit unlocked();
}

void SigningBatch::fail(const Error &error, PinPane::Focus focus)
{
    m_state = State::Locked;
    m_idle.stop();
    // A last try is told of and then needs one more Enter; no PIN goes in by itself.
    m_mayUseLastTry = error.code == u"pin-last-try";
    QString words = error.message;
    if (isDead(error))
        words = tr("The signing program failed and was started again. Enter the PIN once more: what is signed stays "
                   "signed.");
    else if (error.code == u"pin-last-try")
        words = tr("ONE try is left before the token locks. Nothing was tried: enter the PIN again only if you are "
                   "sure.");
    show(words, isHopeless(error) ? PinPane::Entry::Closed : PinPane::Entry::Open, focus);
}

void SigningBatch::sign(const QString &file, const QString &out, PaperSigner::Answer<PaperSignature> answered)
{
    const QDateTime at = m_context.clock.now();
    const SigningOptions options = m_settings->options();
    const QString office = m_context.identity.office.name;
    m_idle.start();
    QtConcurrent::run([office, at, isMarked = options.hasMark]() -> Result<QByteArray> {
        return isMarked ? digitisedCopyMark(office, at) : QByteArray();
    }).then(this, [this, options, file, out, at, answered](const Result<QByteArray> &mark) {
        if (!mark)
            return answered(mark.error());
        const PaperToSign paper{file, out, at, options.hasMark ? digitisedCopyKind() : QString(), *mark};
        m_signer.sign(options, paper, [this, answered](const Result<SignedFile> &done) {
            if (!done) {
                if (m_state == State::Unlocked && isOfTheKey(done.error()))
                    fail(done.error(), PinPane::Focus::LeftAlone);
                return answered(done.error());
            }
            m_idle.start();
            if (!done->stampTrouble.isEmpty())
                m_note = tr("Without a time stamp: %1").arg(done->stampTrouble);
            answered(done->signature);
        });
    });
}

void SigningBatch::check(const QString &file, PaperSigner::Answer<PaperSignature> answered)
{
    m_signer.check(m_settings->options(), file, m_context.clock.now(), std::move(answered));
}

void SigningBatch::setWaiting(int dossiers)
{
    if (m_waiting == 0 && dossiers > 0)
        m_note.clear(); // Of the batch before.
    m_waiting = dossiers;
    if (dossiers == 0) {
        if (m_settings->options().asking == SigningOptions::Asking::EachBatch && m_state == State::Unlocked)
            lock();
        if (m_state == State::Unlocking)
            return;
        if (m_note.isEmpty())
            m_pane.clear();
        else
            m_pane.showNote(tr("Signed and filed"), m_note);
    } else if (m_state == State::Unlocked) {
        m_pane.showBusy(title());
    } else if (m_pane.isAsking()) {
        m_pane.setTitle(title());
    } else if (m_state == State::Locked && isOn()) {
        m_pane.showWaiting(title());
    }
}

void SigningBatch::lock()
{
    m_state = State::Locked;
    m_idle.stop();
    ++m_asking;
    m_signer.lock();
}

void SigningBatch::relock()
{
    lock();
    if (m_waiting > 0 && isOn())
        m_pane.showWaiting(title());
    else
        m_pane.clear();
}
