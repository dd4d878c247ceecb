// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// A key as a scanner presses it.
struct KeyStroke
{
    int code = 0; ///< The key's place by Linux's numbers (2 = the 1 of the upper row); 0: unknown; below 0: the
                  ///< text came from an input method.
    bool isShifted = false; ///< Shift was held.
    int altHold =
        0;        ///< Not 0: pressed while Alt was held; the digits of one hold share the number and are one character.
    QString text; ///< What keyboard layout and input method made of it; empty where keys are read below both.
};

/// The way a scan came in.
enum class ScanTransport {
    Text,     ///< Typed, pasted, or read from a picture.
    Serial,   ///< USB-CDC or another serial port: bytes.
    HidPos,   ///< HID point-of-sale scanner: bytes.
    Device,   ///< A keyboard device read by itself: keys without layout and input method.
    Keyboard, ///< Keys that the window received.
};

/// What a device delivered as one scan, before anything is known of its meaning. Holds personal data: never logged.
struct RawScan
{
    ScanTransport transport = ScanTransport::Text;
    QString device;        ///< "0c2e:0b61" or the name of its port; empty where it cannot be told.
    QString text;          ///< With ScanTransport::Text.
    QByteArray bytes;      ///< With Serial and HidPos; prefix and suffix taken off.
    QList<KeyStroke> keys; ///< With Device and Keyboard; prefix and suffix taken off.
    QList<int> gaps;       ///< Milliseconds between keys.
    QString prefix;        ///< What stood before: "~", "STX".
    QString suffix;        ///< What ended it: "CR", "LF", "CR LF", "TAB", "ETX"; empty: only a pause.
};
