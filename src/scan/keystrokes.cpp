// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keystrokes.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr int lastCommonPlace = 88; // Up to here Windows' scan codes and Linux's numbers are the same.

/// Linux's number of a key; 0 where the platform tells something else.
int placeOf(quint32 nativeScanCode)
{
    static const QString platform = QGuiApplication::platformName();
    const int code = static_cast<int>(nativeScanCode);
    if (platform == u"xcb" || platform.startsWith(u"wayland"))
        return code > 8 ? code - 8 : 0;
    return platform == u"windows" && code <= lastCommonPlace ? code : 0;
}

} // namespace

KeyStroke keyStrokeOf(const QKeyEvent &event)
{
    KeyStroke key;
    key.code = placeOf(event.nativeScanCode());
    key.isShifted = event.modifiers().testFlag(Qt::ShiftModifier);
    key.text = event.text();
    return key;
}

bool isEndKey(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab;
}

bool isModifierKey(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_AltGr ||
           key == Qt::Key_Meta || key == Qt::Key_CapsLock || key == Qt::Key_NumLock;
}

bool isCharacter(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers commands =
        event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool isAltGr = commands == (Qt::ControlModifier | Qt::AltModifier);
    return !event.text().isEmpty() && event.text().at(0).isPrint() && (!commands || isAltGr);
}

bool isAltDigit(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers commands =
        event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return commands == Qt::AltModifier && event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9;
}
