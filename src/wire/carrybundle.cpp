// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "carrybundle.h"

#include "clock.h"
#include "operation.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView magic("MOCUACB1");
constexpr QByteArrayView signedAs("mocua carried bundle\n");
constexpr qsizetype pieceBytes = 64 * 1024;
constexpr quint32 mostHeader = 16 * 1024;
constexpr quint32 mostMeta = 64 * 1024;

struct CarryText
{
    Q_DECLARE_TR_FUNCTIONS(CarryBundle)
};

unsigned char *bytesIn(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

template <typename Number> QByteArray littleEndian(Number number)
{
    QByteArray bytes(sizeof number, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

Error bundleError(const QString &code, const QString &message)
{
    return {.kind = ErrorKind::BadInput, .code = code, .message = message};
}

Error noBundle()
{
    return bundleError(u"no-bundle"_s, CarryText::tr("The file is no bundle of mocua, or its beginning is damaged."));
}

constexpr std::pair<CarryHeader::Direction, QLatin1StringView> directionWords[] = {
    {CarryHeader::Direction::ToPortal, "portal"_L1},
    {CarryHeader::Direction::ToCounter, "counter"_L1},
    {CarryHeader::Direction::Backup, "backup"_L1},
};

QString wordOf(CarryHeader::Direction direction)
{
    for (const auto &[known, word] : directionWords) {
        if (known == direction)
            return word;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const CarryHeader &header, const QJsonArray &sealedKeys)
{
    return {{"v"_L1, 1},
            {"to"_L1, wordOf(header.direction)},
            {"device"_L1, header.deviceId},
            {"office"_L1, header.office},
            {"madeAt"_L1, toIsoOfficeTime(header.madeAt)},
            {"operations"_L1, header.operations},
            {"firstSeq"_L1, header.firstSeq},
            {"lastSeq"_L1, header.lastSeq},
            {"headHash"_L1, QString::fromLatin1(header.headHash.toHex())},
            {"files"_L1, header.files},
            {"maker"_L1, QString::fromLatin1(header.makerKey.toBase64())},
            {"keys"_L1, sealedKeys}};
}

std::optional<CarryHeader> headerFromJson(const QJsonObject &json)
{
    CarryHeader header;
    const QString to = json.value("to"_L1).toString();
    bool isKnown = false;
    for (const auto &[direction, word] : directionWords) {
        if (word == to) {
            header.direction = direction;
            isKnown = json.value("v"_L1).toInt() == 1;
        }
    }
    header.deviceId = json.value("device"_L1).toString();
    header.office = json.value("office"_L1).toString();
    header.madeAt = fromIsoOfficeTime(json.value("madeAt"_L1).toString());
    header.operations = json.value("operations"_L1).toInteger();
    header.firstSeq = json.value("firstSeq"_L1).toInteger();
    header.lastSeq = json.value("lastSeq"_L1).toInteger();
    header.headHash = QByteArray::fromHex(json.value("headHash"_L1).toString().toLatin1());
    header.files = json.value("files"_L1).toInt();
    header.makerKey = QByteArray::fromBase64(json.value("maker"_L1).toString().toLatin1());
    return isKnown && !header.deviceId.isEmpty() && header.madeAt.isValid() ? std::optional(header) : std::nullopt;
}

/// The open beginning: magic, length, header, signature.
struct Opening
{
    QByteArray header;
    QByteArray signature;
};

std::optional<Opening> readOpening(QIODevice &from)
{
    const QByteArray begin = from.read(magic.size() + 4);
    if (begin.size() != magic.size() + 4 || !begin.startsWith(magic))
        return std::nullopt;
    const auto length = qFromLittleEndian<quint32>(begin.constData() + magic.size());
    if (length == 0 || length > mostHeader)
        return std::nullopt;
    Opening opening{from.read(length), from.read(crypto_sign_BYTES)};
    const bool isThere =
        opening.header.size() == qsizetype(length) && opening.signature.size() == qsizetype(crypto_sign_BYTES);
    return isThere ? std::optional(opening) : std::nullopt;
}

/// The recipient's key for sealing, from the one for signing; empty: it is none.
QByteArray sealingKeyOf(const QByteArray &signingPublicKey)
{
    QByteArray key(crypto_box_PUBLICKEYBYTES, '\0');
    if (signingPublicKey.size() != qsizetype(crypto_sign_PUBLICKEYBYTES) ||
        crypto_sign_ed25519_pk_to_curve25519(bytesIn(key), bytesOf(signingPublicKey)) != 0)
        return {};
    return key;
}

/// An entry up to its data.
QByteArray beginOf(CarryEntry kind, const QJsonObject &meta, qint64 bytes)
{
    const QByteArray written = QJsonDocument(meta).toJson(QJsonDocument::Compact);
    return QByteArray(1, char(kind)) + littleEndian(quint32(written.size())) + written + littleEndian(quint64(bytes));
}

/// The one of the sealed keys that is for this recipient, opened; empty: none is.
QByteArray unsealedKey(const QJsonArray &sealedKeys, const SigningKey &recipient)
{
    const QByteArray sealing = sealingKeyOf(recipient.publicKey);
    QByteArray secret(crypto_box_SECRETKEYBYTES, '\0');
    QByteArray key(crypto_secretstream_xchacha20poly1305_KEYBYTES, '\0');
    bool isOpen = false;
    if (!sealing.isEmpty() && recipient.secretKey.size() == qsizetype(crypto_sign_SECRETKEYBYTES) &&
        crypto_sign_ed25519_sk_to_curve25519(bytesIn(secret), bytesOf(recipient.secretKey)) == 0) {
        for (const QJsonValue &value : sealedKeys) {
            const QByteArray sealedKey = QByteArray::fromBase64(value.toString().toLatin1());
            isOpen = isOpen || (sealedKey.size() == key.size() + qsizetype(crypto_box_SEALBYTES) &&
                                crypto_box_seal_open(bytesIn(key), bytesOf(sealedKey), quint64(sealedKey.size()),
                                                     bytesOf(sealing), bytesOf(secret)) == 0);
        }
    }
    sodium_memzero(secret.data(), size_t(secret.size()));
    return isOpen ? key : QByteArray();
}

} // namespace

struct CarryWriter::Stream
{
    QIODevice &to;
    QByteArray bound; ///< The header's hash, bound to each piece.
    crypto_secretstream_xchacha20poly1305_state state{};
    QByteArray pending;

    bool writePiece(const QByteArray &plain, unsigned char tag)
    {
        QByteArray piece(plain.size() + qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES), '\0');
        crypto_secretstream_xchacha20poly1305_push(&state, bytesIn(piece), nullptr, bytesOf(plain),
                                                   quint64(plain.size()), bytesOf(bound), quint64(bound.size()), tag);
        return to.write(littleEndian(quint32(piece.size()))) == 4 && to.write(piece) == piece.size();
    }
    bool write(const QByteArray &plain)
    {
        pending += plain;
        qsizetype at = 0;
        bool isWritten = true;
        for (; isWritten && pending.size() - at >= pieceBytes; at += pieceBytes)
            isWritten = writePiece(pending.mid(at, pieceBytes), crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        pending.remove(0, at);
        return isWritten;
    }
};

CarryWriter::CarryWriter(std::unique_ptr<Stream> stream) : m_stream(std::move(stream)) {}

CarryWriter::~CarryWriter() = default;

std::unique_ptr<CarryWriter> CarryWriter::begin(QIODevice &to, const CarryHeader &header, const SigningKey &maker,
                                                const QList<QByteArray> &recipients)
{
    if (sodium_init() < 0)
        return nullptr;
    QByteArray key(crypto_secretstream_xchacha20poly1305_KEYBYTES, '\0');
    crypto_secretstream_xchacha20poly1305_keygen(bytesIn(key));
    CarryHeader signedHeader = header;
    signedHeader.makerKey = maker.publicKey;
    QJsonArray sealedKeys;
    for (const QByteArray &recipient : recipients) {
        const QByteArray sealing = sealingKeyOf(recipient);
        if (sealing.isEmpty())
            return nullptr;
        QByteArray sealedKey(key.size() + qsizetype(crypto_box_SEALBYTES), '\0');
        crypto_box_seal(bytesIn(sealedKey), bytesOf(key), quint64(key.size()), bytesOf(sealing));
        sealedKeys.append(QString::fromLatin1(sealedKey.toBase64()));
    }
    const QByteArray written = QJsonDocument(toJson(signedHeader, sealedKeys)).toJson(QJsonDocument::Compact);
    std::unique_ptr<Stream> stream(new Stream{.to = to, .bound = sha256Of(written)});
    QByteArray start(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
    crypto_secretstream_xchacha20poly1305_init_push(&stream->state, bytesIn(start), bytesOf(key));
    sodium_memzero(key.data(), size_t(key.size()));
    const QByteArray signature = signatureOf(signedAs.toByteArray() + written, maker);
    const QByteArray opening =
        magic.toByteArray() + littleEndian(quint32(written.size())) + written + signature + start;
    if (signature.isEmpty() || to.write(opening) != opening.size())
        return nullptr;
    return std::unique_ptr<CarryWriter>(new CarryWriter(std::move(stream)));
}

bool CarryWriter::add(CarryEntry kind, const QJsonObject &meta, const QByteArray &data)
{
    return m_stream->write(beginOf(kind, meta, data.size())) && m_stream->write(data);
}

bool CarryWriter::addAll(CarryEntry kind, const QJsonObject &meta, QIODevice &data)
{
    qint64 left = data.size();
    if (!m_stream->write(beginOf(kind, meta, left)))
        return false;
    while (left > 0) {
        const QByteArray piece = data.read(std::min<qint64>(left, pieceBytes));
        if (piece.isEmpty() || !m_stream->write(piece))
            return false;
        left -= piece.size();
    }
    return true;
}

bool CarryWriter::finish()
{
    return m_stream->writePiece(m_stream->pending, crypto_secretstream_xchacha20poly1305_TAG_FINAL);
}

Result<CarryHeader> readCarryHeader(QIODevice &from)
{
    const auto opening = readOpening(from);
    auto header = opening ? headerFromJson(QJsonDocument::fromJson(opening->header).object()) : std::nullopt;
    if (!header)
        return noBundle();
    return *std::move(header);
}

struct CarryReader::Stream
{
    QIODevice &from;
    QByteArray bound;
    CarryHeader header;
    crypto_secretstream_xchacha20poly1305_state state{};
    QByteArray plain;
    qsizetype at = 0; ///< So much of `plain` was given.
    qint64 left = 0;  ///< Of the present entry's data.
    bool isEnded = false;
    bool isBroken = false;

    bool readPiece()
    {
        const QByteArray length = from.read(4);
        const quint32 bytes = length.size() == 4 ? qFromLittleEndian<quint32>(length.constData()) : 0;
        if (bytes < crypto_secretstream_xchacha20poly1305_ABYTES ||
            bytes > quint32(pieceBytes) + crypto_secretstream_xchacha20poly1305_ABYTES)
            return false;
        const QByteArray piece = from.read(bytes);
        if (piece.size() != qsizetype(bytes))
            return false;
        plain.resize(piece.size() - qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES));
        at = 0;
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(&state, bytesIn(plain), nullptr, &tag, bytesOf(piece),
                                                       quint64(piece.size()), bytesOf(bound),
                                                       quint64(bound.size())) != 0)
            return false;
        isEnded = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        return true;
    }
    /// Whether there is a byte to give.
    bool hasMore()
    {
        while (!isBroken && at == plain.size()) {
            if (isEnded)
                return false;
            isBroken = !readPiece();
        }
        return !isBroken;
    }
    bool give(qint64 bytes, const std::function<bool(QByteArrayView)> &take)
    {
        bool isTaken = true;
        while (bytes > 0) {
            if (!hasMore()) {
                isBroken = true;
                return false;
            }
            const qsizetype part = std::min<qint64>(bytes, plain.size() - at);
            isTaken = isTaken && (!take || take(QByteArrayView(plain).sliced(at, part)));
            at += part;
            bytes -= part;
        }
        return isTaken;
    }
    std::optional<QByteArray> exactly(qint64 bytes)
    {
        QByteArray read;
        const bool isGiven = give(bytes, [&read](QByteArrayView part) {
            read.append(part);
            return true;
        });
        return isGiven ? std::optional(read) : std::nullopt;
    }
};

CarryReader::CarryReader(std::unique_ptr<Stream> stream) : m_stream(std::move(stream)) {}

CarryReader::~CarryReader() = default;

Result<std::unique_ptr<CarryReader>> CarryReader::open(QIODevice &from, const SigningKey &recipient,
                                                       const QByteArray &makerKey)
{
    const auto opening = readOpening(from);
    const QJsonObject json = opening ? QJsonDocument::fromJson(opening->header).object() : QJsonObject();
    auto header = headerFromJson(json);
    if (!header)
        return noBundle();
    if (!isSignedBy(signedAs.toByteArray() + opening->header, opening->signature, makerKey))
        return bundleError(u"bundle-not-signed"_s,
                           CarryText::tr("The bundle is not signed by the device it names: it was changed, or it comes "
                                         "from elsewhere. Nothing of it was taken."));
    const QByteArray start = from.read(crypto_secretstream_xchacha20poly1305_HEADERBYTES);
    QByteArray key = unsealedKey(json.value("keys"_L1).toArray(), recipient);
    if (key.isEmpty())
        return bundleError(u"bundle-not-for-us"_s,
                           CarryText::tr("The bundle is sealed for another portal or counter. Nothing was taken."));
    if (start.size() != qsizetype(crypto_secretstream_xchacha20poly1305_HEADERBYTES))
        return noBundle();
    std::unique_ptr<Stream> stream(
        new Stream{.from = from, .bound = sha256Of(opening->header), .header = *std::move(header)});
    const bool isStarted =
        crypto_secretstream_xchacha20poly1305_init_pull(&stream->state, bytesOf(start), bytesOf(key)) == 0;
    sodium_memzero(key.data(), size_t(key.size()));
    if (!isStarted)
        return noBundle();
    return std::unique_ptr<CarryReader>(new CarryReader(std::move(stream)));
}

const CarryHeader &CarryReader::header() const
{
    return m_stream->header;
}

std::optional<CarryReader::Entry> CarryReader::next()
{
    Stream &stream = *m_stream;
    if (!stream.give(std::exchange(stream.left, 0), {}) || !stream.hasMore())
        return std::nullopt;
    const auto head = stream.exactly(5);
    const quint32 metaBytes = head ? qFromLittleEndian<quint32>(head->constData() + 1) : 0;
    const auto meta = head && metaBytes <= mostMeta ? stream.exactly(metaBytes) : std::nullopt;
    const auto bytes = meta ? stream.exactly(8) : std::nullopt;
    if (!bytes) {
        stream.isBroken = true;
        return std::nullopt;
    }
    stream.left = qint64(qFromLittleEndian<quint64>(bytes->constData()));
    if (stream.left < 0) {
        stream.isBroken = true;
        return std::nullopt;
    }
    return Entry{
        .kind = CarryEntry(head->at(0)), .meta = QJsonDocument::fromJson(*meta).object(), .bytes = stream.left};
}

bool CarryReader::takeData(const std::function<bool(QByteArrayView)> &take)
{
    return m_stream->give(std::exchange(m_stream->left, 0), take);
}

std::optional<QByteArray> CarryReader::data(qint64 most)
{
    if (m_stream->left > most)
        return std::nullopt;
    return m_stream->exactly(std::exchange(m_stream->left, 0));
}

bool CarryReader::isWhole() const
{
    return m_stream->isEnded && !m_stream->isBroken && m_stream->at == m_stream->plain.size() && m_stream->left == 0 &&
           m_stream->from.atEnd();
}
