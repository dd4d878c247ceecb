// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A token's driver whose token is in whatever state a test asks for by the environment: TRIAL_TOKEN_FLAGS (of the
// token), TRIAL_TOKEN_LOGIN and TRIAL_TOKEN_SIGN (answers, numbers; "crash"), TRIAL_TOKEN_CERTIFICATE (a DER file),
// TRIAL_TOKEN_LOG (a file that gets a line for each PIN that was tried). With TRIAL_TOKEN_KEY (a PEM file) it signs, as
// often as TRIAL_TOKEN_COUNT says; then it is pulled out.

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <p11-kit/pkcs11.h>
#include <string>

namespace {

constexpr CK_OBJECT_HANDLE keyHandle = 1;
constexpr CK_OBJECT_HANDLE certificateHandle = 2;
CK_OBJECT_HANDLE toBeFound = 0;

unsigned long number(const char *name)
{
    const char *text = std::getenv(name);
    return text ? std::strtoul(text, nullptr, 0) : 0;
}

CK_RV succeed(CK_VOID_PTR)
{
    return CKR_OK;
}

CK_RV listSlots(CK_BBOOL, CK_SLOT_ID_PTR slots, CK_ULONG_PTR count)
{
    if (slots)
        slots[0] = 0;
    *count = 1;
    return CKR_OK;
}

CK_RV describeToken(CK_SLOT_ID, CK_TOKEN_INFO_PTR token)
{
    std::memset(token, ' ', sizeof *token);
    std::memcpy(token->label, "Faulty", 6);
    token->flags = number("TRIAL_TOKEN_FLAGS");
    return CKR_OK;
}

CK_RV openSession(CK_SLOT_ID, CK_FLAGS, CK_VOID_PTR, CK_NOTIFY, CK_SESSION_HANDLE_PTR session)
{
    *session = 1;
    return CKR_OK;
}

CK_RV endSession(CK_SESSION_HANDLE)
{
    return CKR_OK;
}

CK_RV logIn(CK_SESSION_HANDLE, CK_USER_TYPE, CK_UTF8CHAR_PTR, CK_ULONG)
{
    if (const char *log = std::getenv("TRIAL_TOKEN_LOG"))
        std::ofstream(log, std::ios::app) << "PIN\n";
    return number("TRIAL_TOKEN_LOGIN");
}

CK_RV beginSearch(CK_SESSION_HANDLE, CK_ATTRIBUTE_PTR wanted, CK_ULONG)
{
    const auto kind = *static_cast<CK_OBJECT_CLASS *>(wanted->pValue);
    toBeFound = kind == CKO_PRIVATE_KEY ? keyHandle : certificateHandle;
    return CKR_OK;
}

CK_RV search(CK_SESSION_HANDLE, CK_OBJECT_HANDLE_PTR found, CK_ULONG, CK_ULONG_PTR count)
{
    *count = toBeFound == 0 ? 0 : 1;
    *found = toBeFound;
    toBeFound = 0;
    return CKR_OK;
}

CK_RV describe(CK_SESSION_HANDLE, CK_OBJECT_HANDLE, CK_ATTRIBUTE_PTR wanted, CK_ULONG)
{
    std::string value = "1";
    if (wanted->type == CKA_VALUE) {
        std::ifstream file(std::getenv("TRIAL_TOKEN_CERTIFICATE"), std::ios::binary);
        value.assign(std::istreambuf_iterator<char>(file), {});
    } else if (wanted->type != CKA_ID) {
        return CKR_ATTRIBUTE_TYPE_INVALID;
    }
    if (wanted->pValue)
        std::memcpy(wanted->pValue, value.data(), value.size());
    wanted->ulValueLen = value.size();
    return CKR_OK;
}

CK_RV beginSigning(CK_SESSION_HANDLE, CK_MECHANISM_PTR, CK_OBJECT_HANDLE)
{
    return CKR_OK;
}

/// PKCS #1 v1.5 of what is given, as tokens do it.
CK_RV signWith(const char *file, CK_BYTE_PTR content, CK_ULONG size, CK_BYTE_PTR signature, CK_ULONG_PTR length)
{
    FILE *pem = std::fopen(file, "r");
    EVP_PKEY *key = pem ? PEM_read_PrivateKey(pem, nullptr, nullptr, nullptr) : nullptr;
    if (pem)
        std::fclose(pem);
    EVP_PKEY_CTX *context = key ? EVP_PKEY_CTX_new(key, nullptr) : nullptr;
    size_t room = *length;
    const bool isDone = context && EVP_PKEY_sign_init(context) == 1 &&
                        EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1 &&
                        EVP_PKEY_sign(context, signature, &room, content, size) == 1;
    *length = room;
    EVP_PKEY_CTX_free(context);
    EVP_PKEY_free(key);
    return isDone ? CKR_OK : CKR_FUNCTION_FAILED;
}

CK_RV sign(CK_SESSION_HANDLE, CK_BYTE_PTR content, CK_ULONG size, CK_BYTE_PTR signature, CK_ULONG_PTR length)
{
    static unsigned long signedPapers = 0;
    const char *wanted = std::getenv("TRIAL_TOKEN_SIGN");
    if (wanted && std::strcmp(wanted, "crash") == 0)
        std::abort();
    const char *key = std::getenv("TRIAL_TOKEN_KEY");
    if (!key)
        return number("TRIAL_TOKEN_SIGN");
    if (signedPapers++ >= number("TRIAL_TOKEN_COUNT"))
        return CKR_DEVICE_REMOVED;
    return signWith(key, content, size, signature, length);
}

} // namespace

extern "C" CK_RV C_GetFunctionList(CK_FUNCTION_LIST_PTR_PTR list)
{
    static CK_FUNCTION_LIST calls = {};
    calls.C_Initialize = succeed;
    calls.C_Finalize = succeed;
    calls.C_GetSlotList = listSlots;
    calls.C_GetTokenInfo = describeToken;
    calls.C_OpenSession = openSession;
    calls.C_CloseSession = endSession;
    calls.C_Login = logIn;
    calls.C_Logout = endSession;
    calls.C_FindObjectsInit = beginSearch;
    calls.C_FindObjects = search;
    calls.C_FindObjectsFinal = endSession;
    calls.C_GetAttributeValue = describe;
    calls.C_SignInit = beginSigning;
    calls.C_Sign = sign;
    *list = &calls;
    return CKR_OK;
}
