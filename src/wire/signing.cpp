// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signing.h"

#include <QtGlobal>

#include <sodium.h>

namespace {

constexpr char letters[] = "abcdefghijkmnpqrstuvwxyz23456789";
static_assert(sizeof letters == 33);

// Idempotent and thread-safe in libsodium; without it the random source is not ready.
void startSodium()
{
    static const int started = sodium_init();
    if (started < 0)
        qFatal("libsodium did not start");
}

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

} // namespace

SigningKey makeSigningKey()
{
    startSodium();
    SigningKey key{QByteArray(crypto_sign_PUBLICKEYBYTES, '\0'), QByteArray(crypto_sign_SECRETKEYBYTES, '\0')};
    crypto_sign_keypair(bytesOf(key.publicKey), bytesOf(key.secretKey));
    return key;
}

SigningKey signingKeyOf(const QByteArray &seed)
{
    startSodium();
    if (seed.size() != qsizetype(crypto_sign_SEEDBYTES))
        return {};
    SigningKey key{QByteArray(crypto_sign_PUBLICKEYBYTES, '\0'), QByteArray(crypto_sign_SECRETKEYBYTES, '\0')};
    crypto_sign_seed_keypair(bytesOf(key.publicKey), bytesOf(key.secretKey), bytesOf(seed));
    return key;
}

QByteArray signatureOf(const QByteArray &bytes, const SigningKey &key)
{
    startSodium();
    if (key.secretKey.size() != qsizetype(crypto_sign_SECRETKEYBYTES))
        return {};
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(bytes), quint64(bytes.size()), bytesOf(key.secretKey));
    return signature;
}

bool isSignedBy(const QByteArray &bytes, const QByteArray &signature, const QByteArray &publicKey)
{
    startSodium();
    if (signature.size() != qsizetype(crypto_sign_BYTES) || publicKey.size() != qsizetype(crypto_sign_PUBLICKEYBYTES))
        return false;
    return crypto_sign_verify_detached(bytesOf(signature), bytesOf(bytes), quint64(bytes.size()), bytesOf(publicKey)) ==
           0;
}

QString makeToken(int bytes)
{
    startSodium();
    QByteArray random(bytes, '\0');
    randombytes_buf(random.data(), size_t(bytes));
    QString token;
    token.reserve((bytes * 8 + 4) / 5);
    quint32 pending = 0;
    int bits = 0;
    for (const char byte : random) {
        pending = (pending << 8) | static_cast<unsigned char>(byte);
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            token.append(QLatin1Char(letters[(pending >> bits) & 31]));
        }
    }
    if (bits > 0)
        token.append(QLatin1Char(letters[(pending << (5 - bits)) & 31]));
    return token;
}

QByteArray tokenBytes(const QString &token)
{
    QByteArray bytes;
    quint32 pending = 0;
    int bits = 0;
    for (const QChar character : token.toLower()) {
        if (character.isSpace() || character == u'-')
            continue;
        const qsizetype value = QLatin1StringView(letters).indexOf(character);
        if (value < 0)
            return {};
        pending = (pending << 5) | quint32(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.append(char((pending >> bits) & 0xff));
        }
    }
    return bytes;
}
