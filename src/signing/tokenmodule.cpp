// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenmodule.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct TokenModuleText
{
    Q_DECLARE_TR_FUNCTIONS(Signing)
};

} // namespace

Error tokenError(const char *call, CK_RV answer)
{
    const QString detail = u"%1: 0x%2"_s.arg(QLatin1StringView(call)).arg(answer, 0, 16);
    switch (answer) {
    case CKR_PIN_LOCKED:
        return {ErrorKind::NotAllowed,
                u"pin-locked"_s,
                TokenModuleText::tr("The token is locked after too many wrong PINs: have it unlocked by its issuer."),
                detail,
                {}};
    case CKR_TOKEN_NOT_PRESENT:
    case CKR_DEVICE_REMOVED:
    case CKR_DEVICE_ERROR:
    case CKR_SESSION_HANDLE_INVALID:
    case CKR_SESSION_CLOSED:
    case CKR_SLOT_ID_INVALID:
        return {ErrorKind::NotReachable,
                u"token-removed"_s,
                TokenModuleText::tr("The token was pulled out: plug it in, then sign the rest again."),
                detail,
                {}};
    case CKR_USER_NOT_LOGGED_IN:
        return {ErrorKind::NotAllowed,
                u"token-logged-out"_s,
                TokenModuleText::tr("The token has logged out by itself: enter the PIN again."),
                detail,
                {}};
    default:
        return {
            ErrorKind::NotReachable,
            u"token-failed"_s,
            TokenModuleText::tr("The token did not do what it was asked for: pull it out, plug it in and try again."),
            detail,
            {}};
    }
}

QString tokenText(const unsigned char *text, qsizetype size)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(text), size).trimmed();
}

Result<std::shared_ptr<TokenModule>> TokenModule::load(const QString &path)
{
    auto module = std::make_shared<TokenModule>(path);
    const auto list = reinterpret_cast<CK_C_GetFunctionList>(module->m_library.resolve("C_GetFunctionList"));
    if (!list || list(&module->m_calls) != CKR_OK || !module->m_calls) {
        return Error{ErrorKind::BadInput, u"no-token-module"_s,
                     TokenModuleText::tr("The token's driver cannot be loaded: install it and choose its file."),
                     module->m_library.errorString().section(u'/', -1), u"module"_s};
    }
    CK_C_INITIALIZE_ARGS arguments = {};
    arguments.flags = CKF_OS_LOCKING_OK;
    CK_RV answer = module->m_calls->C_Initialize(&arguments);
    if (answer == CKR_CANT_LOCK || answer == CKR_ARGUMENTS_BAD) // An old driver.
        answer = module->m_calls->C_Initialize(nullptr);
    if (answer != CKR_OK && answer != CKR_CRYPTOKI_ALREADY_INITIALIZED)
        return tokenError("C_Initialize", answer);
    module->m_isBegun = answer == CKR_OK;
    return module;
}

TokenModule::~TokenModule()
{
    // Not unloaded: many drivers leave threads behind.
    if (m_isBegun)
        m_calls->C_Finalize(nullptr);
}

Result<QList<CK_SLOT_ID>> TokenModule::slotsWithTokens() const
{
    CK_ULONG count = 0;
    CK_RV answer = m_calls->C_GetSlotList(CK_TRUE, nullptr, &count);
    QList<CK_SLOT_ID> found(static_cast<qsizetype>(count));
    if (answer == CKR_OK && count > 0)
        answer = m_calls->C_GetSlotList(CK_TRUE, found.data(), &count);
    if (answer != CKR_OK)
        return tokenError("C_GetSlotList", answer);
    found.resize(static_cast<qsizetype>(count));
    return found;
}
