// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rawscan.h"

/// How this counter's scanner is connected, as chosen in the settings. The keyboard is listened to in any case.
struct ScannerOptions
{
    ScanTransport transport = ScanTransport::Keyboard;
    QString device;      ///< As in ScannerDevice; empty: the first that is found.
    int baudRate = 9600; ///< Serial only.
    QByteArray prefix;   ///< Serial only: bytes before each scan that are no part of it; STX is known anyway.
    int idleEndMs = 150; ///< A pause of so many milliseconds ends a scan that has no suffix.
};

/// A device that could be a scanner.
struct ScannerDevice
{
    QString id;   ///< Stable over replugging: "0c2e:0b61", a port or device name.
    QString name; ///< For people.
};
