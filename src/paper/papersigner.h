// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papersignature.h"
#include "signingcertificate.h"
#include "signingoptions.h"
#include "workerprocess.h"

/// A token that is plugged in, as the worker process tells of it.
struct PluggedToken
{
    QString label;
    bool isPinLow = false; ///< A wrong PIN was entered since the last right one.
    bool isLastTry = false;
    bool isLocked = false;
    SigningCertificate certificate; ///< Unknown where the token shows it only after the PIN.
};

/// A paper on its way.
struct PaperToSign
{
    QString file;
    QString out; ///< Replaced whole; there only when the signature passed its check.
    QDateTime at;
    QString reason;
    QByteArray mark; ///< A PDF of one page; may be empty.
};

/// What became of it.
struct SignedFile
{
    PaperSignature signature;
    QString stampTrouble; ///< Why there is no time stamp, for the officer; empty: none was wanted, or it is there.
};

/// The signing worker process as window and mocuactl see it: one PIN unlocks the key for the papers behind it. A driver
/// that crashes or hangs ends only the paper; the next request starts anew, locked. Used from one thread, whose event
/// loop runs.
class PaperSigner : public QObject
{
    Q_OBJECT
public:
    template <typename T> using Answer = std::function<void(const Result<T> &)>;

    explicit PaperSigner(const QString &program = QStringLiteral("mocua-paperd"), QObject *parent = nullptr);

    void findTokens(const QString &module, Answer<QList<PluggedToken>> answered);
    /// Errors: wrong-pin, pin-last-try (nothing was tried), pin-locked, no-token, token-removed, certificate-expired,
    /// certificate-early … A wrong PIN is not tried again.
    void unlock(const SigningOptions &options, const QString &pin, bool mayUseLastTry, const QDateTime &at,
                Answer<SigningCertificate> answered);
    /// Signs and then checks what lies on the disk. Errors of kind NotAllowed and NotReachable: the key is locked
    /// again.
    void sign(const SigningOptions &options, const PaperToSign &paper, Answer<SignedFile> answered);
    /// The last signature of the file, if the whole of it is good.
    void check(const SigningOptions &options, const QString &file, const QDateTime &at,
               Answer<PaperSignature> answered);
    void lock();
    /// Makes a key file that says in its name that it is worth nothing; refused where one lies.
    void makeDemonstrationKey(const QString &file, const QString &password, const QDateTime &at,
                              std::function<void(const Result<void> &)> answered);

    WorkerProcess &worker() { return m_worker; }

private:
    WorkerProcess m_worker;
};
