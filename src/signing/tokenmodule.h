// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QLibrary>

#include <memory>
#include <p11-kit/pkcs11.h>

/// A token maker's driver (PKCS #11), loaded and begun as long as it lives. It may crash or hang: only in a process
/// that may be lost.
class TokenModule
{
public:
    explicit TokenModule(const QString &path) : m_library(path) {}
    ~TokenModule();
    Q_DISABLE_COPY_MOVE(TokenModule)

    static Result<std::shared_ptr<TokenModule>> load(const QString &path);
    const CK_FUNCTION_LIST &calls() const { return *m_calls; }
    Result<QList<CK_SLOT_ID>> slotsWithTokens() const;

private:
    QLibrary m_library;
    CK_FUNCTION_LIST *m_calls = nullptr;
    bool m_isBegun = false;
};

/// What a call's answer means for the officer.
Error tokenError(const char *call, CK_RV answer);
/// Fixed-width text of the standard, padded by blanks.
QString tokenText(const unsigned char *text, qsizetype size);
