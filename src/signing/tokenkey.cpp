// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenkey.h"

#include "certificates.h"
#include "opensslthings.h"
#include "tokenmodule.h"

#include <QCoreApplication>

#include <openssl/crypto.h>
#include <openssl/ecdsa.h>

using namespace Qt::StringLiterals;

namespace {

struct TokenKeyText
{
    Q_DECLARE_TR_FUNCTIONS(Signing)
};

using OwnedEcSignature = std::unique_ptr<ECDSA_SIG, Releasing<ECDSA_SIG_free>>;

/// What stands before a SHA-256 in a PKCS #1 v1.5 signature.
const QByteArray sha256Head = QByteArray::fromHex("3031300d060960864801650304020105000420");

Error keyError(ErrorKind kind, const QString &code, const QString &message)
{
    return Error{kind, code, message, code, {}};
}

TokenState stateOf(const CK_TOKEN_INFO &token)
{
    return {tokenText(token.label, sizeof token.label),
            tokenText(token.serialNumber, sizeof token.serialNumber),
            (token.flags & CKF_USER_PIN_COUNT_LOW) != 0,
            (token.flags & CKF_USER_PIN_FINAL_TRY) != 0,
            (token.flags & CKF_USER_PIN_LOCKED) != 0,
            (token.flags & CKF_PROTECTED_AUTHENTICATION_PATH) != 0,
            {}};
}

Result<TokenState> readState(const TokenModule &module, CK_SLOT_ID slot)
{
    CK_TOKEN_INFO token = {};
    if (const CK_RV answer = module.calls().C_GetTokenInfo(slot, &token); answer != CKR_OK)
        return tokenError("C_GetTokenInfo", answer);
    return stateOf(token);
}

Result<CK_SLOT_ID> slotOf(const TokenModule &module, const QString &label)
{
    const auto all = module.slotsWithTokens();
    if (!all)
        return all.error();
    QList<CK_SLOT_ID> fitting;
    for (const CK_SLOT_ID slot : *all) {
        const auto state = readState(module, slot);
        if (state && (label.isEmpty() ? !state->label.isEmpty() : state->label == label))
            fitting.append(slot);
    }
    if (fitting.isEmpty())
        return keyError(ErrorKind::NotReachable, u"no-token"_s, TokenKeyText::tr("The token is not plugged in."));
    if (fitting.size() > 1) {
        return keyError(ErrorKind::BadInput, u"several-tokens"_s,
                        TokenKeyText::tr("Several tokens are plugged in: name the one that shall sign."));
    }
    return fitting.first();
}

/// Why the PIN shall not even be tried.
std::optional<Error> whyNoTry(const TokenState &state, TokenKey::LastTry lastTry)
{
    if (state.isLocked)
        return tokenError("C_GetTokenInfo", CKR_PIN_LOCKED);
    if (state.isLastTry && lastTry == TokenKey::LastTry::Refused) {
        return keyError(
            ErrorKind::NotAllowed, u"pin-last-try"_s,
            TokenKeyText::tr("One more wrong PIN locks the token. Nothing was tried: enter the PIN yourself."));
    }
    return std::nullopt;
}

Error wrongPin(const TokenModule &module, CK_SLOT_ID slot)
{
    const auto state = readState(module, slot);
    if (state && state->isLocked)
        return tokenError("C_Login", CKR_PIN_LOCKED);
    const QString left =
        state && state->isLastTry
            ? TokenKeyText::tr("The PIN is wrong. Nothing was signed. ONE try is left before the token "
                               "locks.")
        : state && state->isPinLow
            ? TokenKeyText::tr("The PIN is wrong. Nothing was signed. Few tries are left before the token "
                               "locks.")
            : TokenKeyText::tr("The PIN is wrong. Nothing was signed.");
    return keyError(ErrorKind::NotAllowed, u"wrong-pin"_s, left);
}

} // namespace

struct TokenKey::Session
{
    std::shared_ptr<TokenModule> module;
    CK_SLOT_ID slot = 0;
    CK_SESSION_HANDLE handle = CK_INVALID_HANDLE;
    CK_OBJECT_HANDLE key = CK_INVALID_HANDLE;
    bool isElliptic = false;
    bool asksEachTime = false;
    bool asksItself = false;
    bool isLoggedIn = false;
    bool isRefused = false; ///< A PIN was wrong: never again with this key.
    QByteArray pin;

    ~Session()
    {
        OPENSSL_cleanse(pin.data(), static_cast<size_t>(pin.size()));
        if (handle == CK_INVALID_HANDLE)
            return;
        if (isLoggedIn) // A login counts for all sessions of the process: only its own is ended.
            calls().C_Logout(handle);
        calls().C_CloseSession(handle);
    }
    const CK_FUNCTION_LIST &calls() const { return module->calls(); }

    std::optional<Error> logIn(CK_USER_TYPE user)
    {
        auto *text = asksItself ? nullptr : reinterpret_cast<unsigned char *>(pin.data());
        const CK_RV answer = calls().C_Login(handle, user, text, asksItself ? 0 : static_cast<CK_ULONG>(pin.size()));
        isLoggedIn = isLoggedIn || answer == CKR_OK;
        if (answer == CKR_OK || answer == CKR_USER_ALREADY_LOGGED_IN)
            return std::nullopt;
        isRefused = true;
        const bool isWrong = answer == CKR_PIN_INCORRECT || answer == CKR_PIN_INVALID || answer == CKR_PIN_LEN_RANGE;
        return isWrong ? wrongPin(*module, slot) : tokenError("C_Login", answer);
    }

    QByteArray attribute(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type) const
    {
        CK_ATTRIBUTE wanted = {type, nullptr, 0};
        if (calls().C_GetAttributeValue(handle, object, &wanted, 1) != CKR_OK || wanted.ulValueLen == CK_ULONG(-1))
            return {};
        QByteArray value(static_cast<qsizetype>(wanted.ulValueLen), '\0');
        wanted.pValue = value.data();
        return calls().C_GetAttributeValue(handle, object, &wanted, 1) == CKR_OK ? value : QByteArray();
    }

    /// Not of an authority, of several the one that lasts longest; as far as it can be seen.
    QByteArray longestCertificate() const
    {
        QByteArray longest;
        for (const CK_OBJECT_HANDLE one : objects(CKO_CERTIFICATE)) {
            const QByteArray der = attribute(one, CKA_VALUE);
            const bool isOlder = !longest.isEmpty() && namesOf(der).until <= namesOf(longest).until;
            if (!isAuthority(der) && !isOlder)
                longest = der;
        }
        return longest;
    }

    QList<CK_OBJECT_HANDLE> objects(CK_OBJECT_CLASS kind) const
    {
        CK_ATTRIBUTE wanted = {CKA_CLASS, &kind, sizeof kind};
        QList<CK_OBJECT_HANDLE> found;
        if (calls().C_FindObjectsInit(handle, &wanted, 1) != CKR_OK)
            return found;
        CK_OBJECT_HANDLE one = CK_INVALID_HANDLE;
        CK_ULONG count = 0;
        while (calls().C_FindObjects(handle, &one, 1, &count) == CKR_OK && count == 1)
            found.append(one);
        calls().C_FindObjectsFinal(handle);
        return found;
    }
};

TokenKey::TokenKey(std::unique_ptr<Session> session) : m_session(std::move(session)) {}

TokenKey::~TokenKey() = default;

Result<QList<TokenState>> tokensOf(const QString &path)
{
    const auto module = TokenModule::load(path);
    if (!module)
        return module.error();
    const auto all = (*module)->slotsWithTokens();
    if (!all)
        return all.error();
    QList<TokenState> states;
    for (const CK_SLOT_ID slot : *all) {
        auto state = readState(**module, slot);
        if (!state || state->label.isEmpty())
            continue;
        TokenKey::Session open;
        open.module = *module;
        if (open.calls().C_OpenSession(slot, CKF_SERIAL_SESSION, nullptr, nullptr, &open.handle) == CKR_OK)
            state->certificate = open.longestCertificate();
        states.append(*state);
    }
    return states;
}

Result<std::unique_ptr<TokenKey>> TokenKey::open(const QString &path, const QString &token, const QString &pin,
                                                 LastTry lastTry)
{
    const auto module = TokenModule::load(path);
    if (!module)
        return module.error();
    const auto slot = slotOf(**module, token);
    if (!slot)
        return slot.error();
    const auto state = readState(**module, *slot);
    if (!state)
        return state.error();
    if (const auto refused = whyNoTry(*state, lastTry))
        return *refused;
    auto session = std::make_unique<Session>();
    session->module = *module;
    session->slot = *slot;
    session->asksItself = state->asksItself;
    session->pin = pin.toUtf8();
    const CK_RV opened = session->calls().C_OpenSession(*slot, CKF_SERIAL_SESSION, nullptr, nullptr, &session->handle);
    if (opened != CKR_OK)
        return tokenError("C_OpenSession", opened);
    if (const auto refused = session->logIn(CKU_USER))
        return *refused;

    auto key = std::unique_ptr<TokenKey>(new TokenKey(std::move(session)));
    Session &open = *key->m_session;
    QDateTime longest;
    const auto certificates = open.objects(CKO_CERTIFICATE);
    for (const CK_OBJECT_HANDLE secret : open.objects(CKO_PRIVATE_KEY)) {
        const QByteArray id = open.attribute(secret, CKA_ID);
        for (const CK_OBJECT_HANDLE certificate : certificates) {
            const QByteArray der = open.attribute(certificate, CKA_VALUE);
            const QDateTime until = namesOf(der).until;
            if (open.attribute(certificate, CKA_ID) != id || (longest.isValid() && until <= longest))
                continue;
            longest = until;
            open.key = secret;
            key->m_certificate = der;
        }
    }
    const OwnedCertificate certificate = certificateFrom(key->m_certificate);
    if (!certificate) {
        return keyError(ErrorKind::BadInput, u"no-key"_s,
                        TokenKeyText::tr("The token holds no key with a certificate: have it set up by its issuer."));
    }
    for (const CK_OBJECT_HANDLE other : certificates) {
        const QByteArray der = open.attribute(other, CKA_VALUE);
        if (der != key->m_certificate && isAuthority(der))
            key->m_chain.append(der);
    }
    open.isElliptic = EVP_PKEY_get_base_id(X509_get0_pubkey(certificate.get())) == EVP_PKEY_EC;
    open.asksEachTime = open.attribute(open.key, CKA_ALWAYS_AUTHENTICATE).startsWith('\1');
    return key;
}

Result<QByteArray> TokenKey::signatureOf(const QByteArray &sha256)
{
    Session &session = *m_session;
    if (session.isRefused)
        return wrongPin(*session.module, session.slot);
    CK_MECHANISM mechanism = {session.isElliptic ? CKM_ECDSA : CKM_RSA_PKCS, nullptr, 0};
    if (const CK_RV begun = session.calls().C_SignInit(session.handle, &mechanism, session.key); begun != CKR_OK)
        return tokenError("C_SignInit", begun);
    if (session.asksEachTime) {
        if (const auto refused = session.logIn(CKU_CONTEXT_SPECIFIC))
            return *refused;
    }
    QByteArray content = session.isElliptic ? sha256 : sha256Head + sha256;
    QByteArray signature(1024, '\0'); // RSA of 8192 bits.
    auto size = static_cast<CK_ULONG>(signature.size());
    const CK_RV done = session.calls().C_Sign(session.handle, reinterpret_cast<unsigned char *>(content.data()),
                                              static_cast<CK_ULONG>(content.size()),
                                              reinterpret_cast<unsigned char *>(signature.data()), &size);
    if (done != CKR_OK)
        return tokenError("C_Sign", done);
    signature.truncate(static_cast<qsizetype>(size));
    if (!session.isElliptic)
        return signature;
    // The token writes both numbers one behind the other; CMS wants them as DER.
    const int half = static_cast<int>(signature.size() / 2);
    const OwnedEcSignature pair(ECDSA_SIG_new());
    ECDSA_SIG_set0(pair.get(), BN_bin2bn(bytesOf(signature), half, nullptr),
                   BN_bin2bn(bytesOf(signature) + half, half, nullptr));
    return derOf(pair.get(), i2d_ECDSA_SIG);
}
