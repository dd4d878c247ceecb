// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hidposframing.h"

namespace {

constexpr qsizetype reportSize = 64;
constexpr qsizetype lengthAt = 1;
constexpr qsizetype dataAt = 5;
constexpr qsizetype mostData = 56;
constexpr qsizetype longestJoined = 4096;
constexpr char reportNumber = 2;

} // namespace

std::optional<RawScan> HidPosFraming::take(QByteArrayView report)
{
    const auto length = report.size() > lengthAt ? static_cast<unsigned char>(report[lengthAt]) : 0;
    if (report.size() < dataAt + 1 || report[0] != reportNumber || length > mostData ||
        dataAt + length > report.size() - 1)
        return std::nullopt;
    m_bytes += report.sliced(dataAt, length);
    const bool isContinued = (report.back() & 1) != 0;
    if (m_bytes.size() > longestJoined)
        m_bytes.truncate(longestJoined + 1); // Longer than any code: unknown later on.
    if (isContinued)
        return std::nullopt;
    RawScan scan;
    scan.transport = ScanTransport::HidPos;
    scan.bytes = std::exchange(m_bytes, {});
    if (scan.bytes.endsWith('\r')) {
        scan.bytes.chop(1);
        scan.suffix = QStringLiteral("CR");
    }
    return scan;
}

QList<QByteArray> hidPosReports(const QByteArray &text)
{
    QList<QByteArray> reports;
    qsizetype at = 0;
    do {
        const QByteArray part = text.mid(at, mostData);
        at += part.size();
        QByteArray report(reportSize, '\0');
        report[0] = reportNumber;
        report[lengthAt] = static_cast<char>(part.size());
        report.replace(2, 3, "]Q1");
        report.replace(dataAt, part.size(), part);
        report[reportSize - 1] = at < text.size() ? 1 : 0;
        reports.append(report);
    } while (at < text.size());
    return reports;
}
