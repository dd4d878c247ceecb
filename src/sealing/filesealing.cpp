// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filesealing.h"

#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/rand.h>

#include <array>
#include <memory>

namespace {

// The file: this mark, the nonce, the ciphertext, the tag.
constexpr char mark[] = "MOCUASEAL1";
constexpr int markSize = sizeof mark - 1;
constexpr int nonceSize = 12;
constexpr int tagSize = 16;
constexpr int keySize = 32;

struct CipherDeleter
{
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, CipherDeleter>;

const unsigned char *in(const char *bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes);
}

unsigned char *out(char *bytes)
{
    return reinterpret_cast<unsigned char *>(bytes);
}

} // namespace

QByteArray fileKeyFrom(const QByteArray &deviceSecret)
{
    static const QByteArray label("mocua file store 1");
    QByteArray key(keySize, '\0');
    size_t length = keySize;
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, nullptr);
    const bool isDerived =
        context && EVP_PKEY_derive_init(context) > 0 && EVP_PKEY_CTX_set_hkdf_md(context, EVP_sha256()) > 0 &&
        EVP_PKEY_CTX_set1_hkdf_key(context, in(deviceSecret.constData()), int(deviceSecret.size())) > 0 &&
        EVP_PKEY_CTX_add1_hkdf_info(context, in(label.constData()), int(label.size())) > 0 &&
        EVP_PKEY_derive(context, out(key.data()), &length) > 0;
    EVP_PKEY_CTX_free(context);
    return isDerived && !deviceSecret.isEmpty() ? key : QByteArray();
}

QByteArray sealed(const QByteArray &bytes, const QByteArray &name, const QByteArray &key)
{
    const Cipher cipher(EVP_CIPHER_CTX_new());
    QByteArray file(markSize + nonceSize + bytes.size() + tagSize, '\0');
    memcpy(file.data(), mark, markSize);
    char *nonce = file.data() + markSize;
    char *content = nonce + nonceSize;
    int length = 0;
    const bool isDone =
        cipher && key.size() == keySize && RAND_bytes(out(nonce), nonceSize) == 1 &&
        EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, in(key.constData()), in(nonce)) == 1 &&
        EVP_EncryptUpdate(cipher.get(), nullptr, &length, in(name.constData()), int(name.size())) == 1 &&
        EVP_EncryptUpdate(cipher.get(), out(content), &length, in(bytes.constData()), int(bytes.size())) == 1 &&
        EVP_EncryptFinal_ex(cipher.get(), out(content) + length, &length) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagSize, content + bytes.size()) == 1;
    return isDone ? file : QByteArray();
}

bool isSealed(const QByteArray &bytes)
{
    return bytes.startsWith(mark);
}

std::optional<QByteArray> unsealed(const QByteArray &bytes, const QByteArray &name, const QByteArray &key)
{
    const qsizetype size = bytes.size() - markSize - nonceSize - tagSize;
    if (!isSealed(bytes) || size < 0 || key.size() != keySize)
        return {};
    const Cipher cipher(EVP_CIPHER_CTX_new());
    const char *nonce = bytes.constData() + markSize;
    const char *content = nonce + nonceSize;
    std::array<char, tagSize> tag{};
    memcpy(tag.data(), content + size, tagSize);
    QByteArray plain(size, '\0');
    int length = 0;
    const bool isTrue =
        cipher && EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, in(key.constData()), in(nonce)) == 1 &&
        EVP_DecryptUpdate(cipher.get(), nullptr, &length, in(name.constData()), int(name.size())) == 1 &&
        EVP_DecryptUpdate(cipher.get(), out(plain.data()), &length, in(content), int(size)) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) == 1 &&
        EVP_DecryptFinal_ex(cipher.get(), out(plain.data()) + length, &length) == 1;
    return isTrue ? std::optional(plain) : std::nullopt;
}
