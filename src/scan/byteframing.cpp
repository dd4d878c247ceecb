// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "byteframing.h"

#include "zonechecks.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestScan = 4096;

QString nameOfSuffix(char byte)
{
    switch (byte) {
    case '\r':
        return u"CR"_s;
    case '\n':
        return u"LF"_s;
    case '\t':
        return u"TAB"_s;
    default:
        return u"ETX"_s;
    }
}

} // namespace

/// The lines of a machine-readable zone end with CR too; the zone is one scan.
bool ByteFraming::isLineOfZone() const
{
    QByteArrayView letters = m_bytes;
    if (letters.startsWith(m_prefix))
        letters = letters.sliced(m_prefix.size());
    if (letters.startsWith('~'))
        letters = letters.sliced(1);
    return isUnfinishedZone(QString::fromLatin1(letters));
}

void ByteFraming::finish(Cut &cut, const QString &suffix)
{
    RawScan scan;
    scan.transport = ScanTransport::Serial;
    scan.bytes = std::exchange(m_bytes, {});
    scan.suffix = suffix;
    if (std::exchange(m_isBegun, false))
        scan.prefix = u"STX"_s;
    if (!m_prefix.isEmpty() && scan.bytes.startsWith(m_prefix)) {
        scan.bytes.remove(0, m_prefix.size());
        scan.prefix = QString::fromLatin1(m_prefix);
    } else if (scan.bytes.startsWith('~')) {
        scan.bytes.remove(0, 1);
        scan.prefix = u"~"_s;
    }
    if (std::exchange(m_isOverflowing, false))
        ++cut.unreadable;
    else if (!scan.bytes.isEmpty())
        cut.scans.append(scan);
}

ByteFraming::Cut ByteFraming::take(const QByteArray &bytes)
{
    Cut cut;
    for (const char byte : bytes) {
        const bool isFeedOfReturn = byte == '\n' && std::exchange(m_wasReturn, false);
        if (isFeedOfReturn) {
            if (m_bytes.isEmpty() && !cut.scans.isEmpty())
                cut.scans.last().suffix = u"CR LF"_s;
            continue;
        }
        m_wasReturn = byte == '\r';
        if (byte == '\x02') {
            if (!m_bytes.isEmpty()) // The end of the scan before never came.
                ++cut.unreadable;
            m_bytes.clear();
            m_isOverflowing = false;
            m_isBegun = true;
        } else if (byte == '\r' || byte == '\n' || byte == '\t' || byte == '\x03') {
            if (byte != '\t' && isLineOfZone())
                m_bytes += '\n';
            else
                finish(cut, nameOfSuffix(byte));
        } else if (m_bytes.size() < longestScan) {
            m_bytes += byte;
        } else {
            m_isOverflowing = true;
        }
    }
    return cut;
}

ByteFraming::Cut ByteFraming::end()
{
    Cut cut;
    if (m_isBegun && !m_isOverflowing && !m_bytes.isEmpty()) {
        // Begun with STX it would end with ETX or CR: a part of it is missing.
        forget();
        cut.unreadable = 1;
        return cut;
    }
    finish(cut, {});
    return cut;
}

void ByteFraming::forget()
{
    m_bytes.clear();
    m_isBegun = m_isOverflowing = m_wasReturn = false;
}
