// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papersigner.h"

/// Signs papers as F9 in the window does: with the key that was chosen for this counter, in a worker process, checked
/// when it lies on the disk. Needs a QGuiApplication, whose events it lets run; blocks.
class PaperSigning
{
public:
    /// `office` stands in the mark of the copy, if one is chosen.
    PaperSigning(SigningOptions options, QString office);
    /// Asks for the PIN. A wrong one is not tried again.
    Result<void> unlock(const QDateTime &at);
    /// `out` is there only when the signature passed its check.
    Result<SignedFile> sign(const QString &file, const QString &out, const QDateTime &at);

private:
    Result<bool> isLastTry();

    const SigningOptions m_options;
    const QString m_office;
    PaperSigner m_signer;
};
