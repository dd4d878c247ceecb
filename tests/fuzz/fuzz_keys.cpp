// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any sequence of keys, three bytes each (place, flags, character), through every transport and profile.

#include "scandecoding.h"
#include "scantext.h"

#include <cstdlib>

namespace {

QList<KeyStroke> keysFrom(const unsigned char *data, std::size_t size)
{
    QList<KeyStroke> keys;
    for (std::size_t i = 0; i + 2 < size; i += 3) {
        KeyStroke key;
        key.code = static_cast<signed char>(data[i]);
        key.isShifted = (data[i + 1] & 1) != 0;
        key.altHold = (data[i + 1] & 2) != 0 ? data[i + 1] >> 4 : 0;
        const bool isVietnamese = (data[i + 1] & 4) != 0;
        if ((data[i + 1] & 8) == 0)
            key.text = QChar(static_cast<char16_t>(isVietnamese ? 0x1EA0 + data[i + 2] % 0x60 : data[i + 2]));
        keys.append(key);
    }
    return keys;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size < 1)
        return 0;
    RawScan scan;
    scan.transport = (data[0] & 1) != 0 ? ScanTransport::Device : ScanTransport::Keyboard;
    ScannerProfile profile;
    if ((data[0] & 2) != 0)
        profile.typing = (data[0] & 4) != 0 ? TypingMethod::Telex : TypingMethod::Vni;
    profile.isCalibrated = (data[0] & 8) != 0;
    scan.keys = keysFrom(data + 1, size - 1);
    const DecodedScan decoded = decodedScan(scan, QDate(2026, 11, 23), profile);
    (void)decoded.verdict();
    (void)decoded.isDamaged();
    QString text;
    for (const KeyStroke &key : std::as_const(scan.keys))
        text += key.text;
    (void)meantByTyping(text, TypingMethod::Telex);
    (void)meantByTyping(text, TypingMethod::Vni);
    (void)typedOriginals(text.left(40), TypingMethod::Telex);
    const auto *card = decoded.meaning ? decoded.meaning->as<CitizenCard>() : nullptr;
    if (card && !isDigitsOnly(card->number))
        std::abort();
    return 0;
}
