// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rawscan.h"

#include <QKeyEvent>

/// The key of an event with its place, where the platform tells it.
KeyStroke keyStrokeOf(const QKeyEvent &event);

/// A key that ends a scan.
bool isEndKey(int key);

/// Shift, Ctrl, Alt, …: what a scanner presses on the way to a character.
bool isModifierKey(int key);

/// Whether the key writes something, AltGr included.
bool isCharacter(const QKeyEvent &event);

/// A digit under a held Alt: a part of a character's number.
bool isAltDigit(const QKeyEvent &event);
