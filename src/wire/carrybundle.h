// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "signing.h"

#include <QDateTime>
#include <QJsonObject>

#include <functional>
#include <memory>

class QIODevice;

/// What a carried bundle says of itself in the open (sync.md 11): who made it and how much there is; nothing personal.
struct CarryHeader
{
    enum class Direction { ToPortal, ToCounter, Backup };
    Direction direction = Direction::ToPortal;
    QString deviceId; ///< The counter's, in both directions.
    QString office;
    QDateTime madeAt;
    qint64 operations = 0; ///< With ToCounter: outcomes.
    qint64 firstSeq = 0;   ///< Of the operations, in the device's sequence; 0: there are none.
    qint64 lastSeq = 0;
    QByteArray headHash; ///< SHA-256 of the last operation's body; the receipt names it again.
    int files = 0;
    QByteArray makerKey; ///< Whose signature it bears; as the bundle says itself. Set by CarryWriter.
};

/// What one entry of a bundle is.
enum class CarryEntry : quint8 {
    Operation = 1,  ///< meta {"id","sha256","signature"}, data: the body as it was written once.
    File = 2,       ///< meta {"sha256","bytes","type"}, data: the file.
    Outcome = 3,    ///< data: the outcome's bytes as the portal keeps them.
    Cursor = 4,     ///< meta {"scope","cursor"}: how far the counter has read the feed.
    FeedPage = 5,   ///< meta {"after": cursor}, data: the page's bytes.
    Catalogue = 6,  ///< meta {"version"}, data: the catalogue file.
    Database = 7,   ///< Of a backup: the counter's database.
    StoredFile = 8, ///< Of a backup: meta {"name"}, a path below the data directory; data: the file as it lies there.
    Secret = 9,     ///< Of a backup: meta {"name"}, data: one of the counter's secrets.
};

/// Writes a bundle: sealed to its recipients (X25519 from the Ed25519 key, then a secretstream of libsodium), signed by
/// its maker. Memory stays flat. Used on one thread; the device must outlive it.
class CarryWriter
{
public:
    /// Each of the recipients (Ed25519 public keys) can read it. Null: the device cannot be written, or a key is none.
    static std::unique_ptr<CarryWriter> begin(QIODevice &to, const CarryHeader &header, const SigningKey &maker,
                                              const QList<QByteArray> &recipients);
    ~CarryWriter();

    bool add(CarryEntry kind, const QJsonObject &meta, const QByteArray &data = {});
    /// The same with all of a file's bytes; false also if it cannot be read whole.
    bool addAll(CarryEntry kind, const QJsonObject &meta, QIODevice &data);
    bool finish(); ///< Without it the bundle counts as cut off.

private:
    struct Stream;
    explicit CarryWriter(std::unique_ptr<Stream> stream);
    std::unique_ptr<Stream> m_stream;
};

/// The bundle's own words, unchecked, to find out by whose key it must be signed. Error: no-bundle.
Result<CarryHeader> readCarryHeader(QIODevice &from);

/// Reads a bundle. What it gives was sealed by its maker, but only isWhole() says that nothing was cut off: read it to
/// its end once before anything of it is done.
class CarryReader
{
public:
    struct Entry
    {
        CarryEntry kind = CarryEntry::Operation;
        QJsonObject meta;
        qint64 bytes = 0; ///< Of its data, to be taken before the next entry.
    };

    /// `from` at its beginning. Errors: no-bundle, bundle-not-signed (by that maker), bundle-not-for-us.
    static Result<std::unique_ptr<CarryReader>> open(QIODevice &from, const SigningKey &recipient,
                                                     const QByteArray &makerKey);
    ~CarryReader();

    const CarryHeader &header() const;
    /// Nothing at the end, and from the first byte on that was changed or is missing. Data not taken is passed over.
    std::optional<Entry> next();
    bool takeData(const std::function<bool(QByteArrayView)> &take); ///< Of the entry, in pieces.
    std::optional<QByteArray> data(qint64 most);                    ///< The same at once; nothing if it is larger.
    bool isWhole() const; ///< The end was reached, and it is the end that the maker wrote.

private:
    struct Stream;
    explicit CarryReader(std::unique_ptr<Stream> stream);
    std::unique_ptr<Stream> m_stream;
};
