// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filewholeness.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <iterator>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maximalPicture = 128 * 1024 * 1024;
constexpr qint64 pdfTail = 2048;
constexpr int maximalPages = 10'000;
constexpr int maximalNumbers = 1'000'000; // Of a TIFF: a hostile one must not keep us.

/// Walks the segments; a thumbnail's end inside one is not the picture's.
bool isWholeJpeg(const QByteArray &bytes)
{
    const auto at = [&bytes](qsizetype index) { return quint8(bytes[index]); };
    qsizetype position = 2;
    while (position + 1 < bytes.size()) {
        if (at(position) != 0xff)
            return false;
        const quint8 marker = at(position + 1);
        if (marker == 0xff) { // Filling.
            ++position;
            continue;
        }
        position += 2;
        if (marker == 0xd9)
            return true;
        if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7))
            continue;
        if (position + 1 >= bytes.size())
            return false;
        position += qFromBigEndian<quint16>(bytes.constData() + position);
        if (marker != 0xda)
            continue;
        // The scan's bytes last until a marker that is no restart; a zero after 0xff makes it a plain byte.
        while (true) {
            position = bytes.indexOf('\xff', position);
            if (position < 0 || position + 1 >= bytes.size())
                return false;
            const quint8 next = at(position + 1);
            if (next != 0 && (next < 0xd0 || next > 0xd7))
                break;
            position += 2;
        }
    }
    return false;
}

bool isWholePng(QIODevice &file)
{
    qint64 position = 8;
    while (file.seek(position)) {
        const QByteArray head = file.read(8);
        if (head.size() < 8)
            return false;
        position += 12 + qint64(qFromBigEndian<quint32>(head.constData()));
        if (head.endsWith("IEND"))
            return position <= file.size();
    }
    return false;
}

/// A TIFF's numbers in its own byte order.
class TiffReader
{
public:
    TiffReader(QIODevice &file, bool isBigEndian) : m_file(file), m_isBigEndian(isBigEndian) {}

    std::optional<quint32> number(qint64 position, int bytes)
    {
        char raw[4];
        if (--m_left < 0 || !m_file.seek(position) || m_file.read(raw, bytes) != bytes)
            return {};
        if (bytes == 2)
            return m_isBigEndian ? qFromBigEndian<quint16>(raw) : qFromLittleEndian<quint16>(raw);
        return m_isBigEndian ? qFromBigEndian<quint32>(raw) : qFromLittleEndian<quint32>(raw);
    }

    /// The n-th value of a directory's entry at this position.
    std::optional<quint32> value(qint64 entry, quint32 count, quint32 n)
    {
        const auto type = number(entry + 2, 2);
        if (!type || (*type != 3 && *type != 4))
            return {};
        const int bytes = *type == 3 ? 2 : 4;
        if (qint64(count) * bytes <= 4)
            return number(entry + 8 + qint64(n) * bytes, bytes);
        const auto offset = number(entry + 8, 4);
        return offset ? number(qint64(*offset) + qint64(n) * bytes, bytes) : offset;
    }

private:
    QIODevice &m_file;
    bool m_isBigEndian;
    int m_left = maximalNumbers;
};

/// Whether an entry's values lie in the file.
bool isEntryInside(TiffReader &tiff, qint64 entry, qint64 size)
{
    constexpr int typeSizes[] = {1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    const auto type = tiff.number(entry + 2, 2);
    const auto count = tiff.number(entry + 4, 4);
    const auto offset = tiff.number(entry + 8, 4);
    if (!type || !count || !offset)
        return false;
    const qint64 length = qint64(*count) * (*type < std::size(typeSizes) ? typeSizes[*type] : 1);
    return length <= 4 || qint64(*offset) + length <= size;
}

bool isWholePage(TiffReader &tiff, qint64 directory, quint32 entries, qint64 size)
{
    qint64 offsets = 0;
    qint64 lengths = 0;
    for (quint32 i = 0; i < entries; ++i) {
        const qint64 entry = directory + 2 + 12 * qint64(i);
        const auto tag = tiff.number(entry, 2);
        if (!tag || !isEntryInside(tiff, entry, size))
            return false;
        if (*tag == 273 || *tag == 324) // Strips or tiles.
            offsets = entry;
        if (*tag == 279 || *tag == 325)
            lengths = entry;
    }
    const auto count = offsets && lengths ? tiff.number(offsets + 4, 4) : std::nullopt;
    if (!count)
        return false;
    for (quint32 strip = 0; strip < *count; ++strip) {
        const auto offset = tiff.value(offsets, *count, strip);
        const auto length = tiff.value(lengths, *count, strip);
        if (!offset || !length || qint64(*offset) + qint64(*length) > size)
            return false;
    }
    return true;
}

bool isWholeTiff(QIODevice &file, bool isBigEndian)
{
    TiffReader tiff(file, isBigEndian);
    const auto magic = tiff.number(2, 2);
    if (magic == 43U) // BigTIFF: only its being quiet tells.
        return true;
    auto directory = tiff.number(4, 4);
    if (magic != 42U || !directory || *directory == 0)
        return false;
    for (int page = 0; page < maximalPages && directory && *directory != 0; ++page) {
        const auto entries = tiff.number(*directory, 2);
        if (!entries || !isWholePage(tiff, *directory, *entries, file.size()))
            return false;
        directory = tiff.number(qint64(*directory) + 2 + 12 * qint64(*entries), 4);
    }
    return directory == 0U;
}

bool isWholePdf(QIODevice &file)
{
    file.seek(std::max<qint64>(0, file.size() - pdfTail));
    const QByteArray tail = file.read(pdfTail);
    return tail.contains("startxref") && tail.lastIndexOf("%%EOF") > tail.lastIndexOf("startxref");
}

} // namespace

bool isPaperFile(const QString &name)
{
    static const QStringList endings{u"jpg"_s, u"jpeg"_s, u"png"_s, u"tif"_s, u"tiff"_s, u"pdf"_s};
    return !name.startsWith(u'.') && !name.startsWith(u'~') && endings.contains(QFileInfo(name).suffix().toLower());
}

bool isWholeFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && isWhole(file);
}

bool isWhole(QIODevice &file)
{
    const QByteArray begin = file.read(8);
    if (begin.startsWith("\xff\xd8")) {
        file.seek(0);
        return file.size() <= maximalPicture && isWholeJpeg(file.readAll());
    }
    if (begin.startsWith("\x89PNG"))
        return isWholePng(file);
    if (begin.startsWith("II") || begin.startsWith("MM"))
        return isWholeTiff(file, begin.startsWith("MM"));
    // Some devices write a line before the header.
    file.seek(0);
    return file.read(1024).contains("%PDF-") && isWholePdf(file);
}
