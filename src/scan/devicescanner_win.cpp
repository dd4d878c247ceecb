// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicescanner.h"

#include <QSocketNotifier>

// Windows gives no keyboard away to one program: there a scanner is set to serial or HID mode.

DeviceScanner::DeviceScanner(ScannerOptions options, QObject *parent)
    : ScanSource(parent)
    , m_options(std::move(options))
{
}

DeviceScanner::~DeviceScanner() = default;

QList<ScannerDevice> DeviceScanner::present()
{
    return {};
}

void DeviceScanner::start()
{
    setState(State::Refused, tr("Set the scanner to serial mode: keyboards cannot be told apart here."));
}
