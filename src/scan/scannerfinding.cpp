// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scannerfinding.h"

#include "devicescanner.h"
#include "hidposscanner.h"
#include "serialscanner.h"

QList<ScannerDevice> scannersPresent(ScanTransport transport)
{
    switch (transport) {
    case ScanTransport::Serial:
        return SerialScanner::present();
    case ScanTransport::HidPos:
        return HidPosScanner::present();
    case ScanTransport::Device:
        return DeviceScanner::present();
    case ScanTransport::Keyboard:
    case ScanTransport::Text:
        break;
    }
    return {};
}

std::unique_ptr<ScanSource> madeScanSource(const ScannerOptions &options)
{
    switch (options.transport) {
    case ScanTransport::Serial:
        return std::make_unique<SerialScanner>(options);
    case ScanTransport::HidPos:
        return std::make_unique<HidPosScanner>(options);
    case ScanTransport::Device:
        return std::make_unique<DeviceScanner>(options);
    case ScanTransport::Keyboard:
    case ScanTransport::Text:
        break;
    }
    return nullptr;
}
