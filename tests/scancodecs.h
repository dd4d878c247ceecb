// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scandecoding.h"

#include <QStringList>

#include <functional>

/// One way in which the text of a code reaches the program: device, keyboard layout, code page and input method.
struct ScanCodec
{
    QString name;
    std::function<RawScan(const QString &)> deliver;
    ScannerProfile profile; ///< What a calibration would have told of such a device; empty: not calibrated.
    bool isExact = true;    ///< Nothing is lost on the way: the name must come out right, accepted or not.
};

/// Serial bytes, HID reports, Alt digits, 1252 and 1258, Telex and VNI (by the device, and by the computer's input
/// method), layouts.
QList<ScanCodec> scanCodecs();

/// The keys of an American keyboard for plain text, with what an American computer makes of them.
QList<KeyStroke> americanKeys(const QString &plain);

QString withoutAccents(const QString &text);
QString asTyped(const QString &text, TypingMethod method, bool isToneLast); ///< Vietnamese as its keys.
