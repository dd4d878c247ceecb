// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any text and any bytes: no crash, nothing that is accepted without being well formed.

#include "identificationjson.h"
#include "scandecoding.h"
#include "scantext.h"
#include "vietnamesespelling.h"

#include <cstdlib>

namespace {

const QDate today(2026, 11, 23);

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const DecodedScan &scan)
{
    if (!scan.meaning) {
        require(!scan.meaning.error().message.isEmpty());
        return;
    }
    (void)toJson(*scan.meaning);
    (void)applicantFrom(*scan.meaning);
    if (const auto *card = scan.meaning->as<CitizenCard>()) {
        require(isDigitsOnly(card->number) && (card->number.size() == 12 || card->number.size() == 9));
        require(scan.verdict() == ScanVerdict::NeedsReview || isWrittenAsName(card->name));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    RawScan scan;
    scan.transport = ScanTransport::Serial;
    scan.bytes = bytes;
    check(decodedScan(scan, today));
    scan.transport = ScanTransport::Text;
    scan.text = QString::fromUtf8(bytes);
    check(decodedScan(scan, today));
    scan.text = QString(reinterpret_cast<const QChar *>(data), static_cast<qsizetype>(size / 2));
    check(decodedScan(scan, QDate()));
    return 0;
}
