// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "papersigner.h"

#include <QObject>

class SigningPane;

/// How this counter signs, as chosen on the settings page and kept in the store, and what is known of the key's
/// certificate without its PIN. GUI thread.
class SigningSettings : public QObject
{
    Q_OBJECT
public:
    SigningSettings(CounterContext &context, SigningPane &pane, PaperSigner &signer, QObject *parent);

    bool isRead() const { return m_isRead; }
    const SigningOptions &options() const { return m_options; }
    /// Of the chosen key as it lay there when it signed last; unknown after it was changed.
    SigningCertificate certificate() const;
    void noteCertificate(const SigningCertificate &certificate); ///< The PIN has shown it.
    /// The token that is chosen, or the error: none or several are plugged in.
    void findToken(PaperSigner::Answer<PluggedToken> answered);
    void noteOfficer(); ///< Another one is there: who may not choose cannot.
    /// Of a demonstration that nobody has set up otherwise: it signs with a key file of its own (password “mocua”).
    void demonstrate();

signals:
    void read();    ///< Once, after the start.
    void changed(); ///< Another key or another way.

private:
    void choose(const SigningOptions &options); ///< By the officer who is there.
    void take(const SigningOptions &options);
    void look(); ///< At the tokens, for the page.
    void showCertificate();
    QString keyMark() const;

    CounterContext &m_context;
    SigningPane &m_pane;
    PaperSigner &m_signer;
    SigningOptions m_options;
    SigningCertificate m_certificate;
    QString m_certificateMark; ///< keyMark() of when it was shown.
    bool m_isRead = false;
    bool m_isChosen = false; ///< Somebody chose something, be it not to sign.
};
