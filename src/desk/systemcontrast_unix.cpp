// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systemcontrast.h"

#include <QtGlobal>

#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
#include <QAccessibilityHints>
#include <QGuiApplication>
#include <QStyleHints>

bool systemWantsHighContrast()
{
    return QGuiApplication::styleHints()->accessibility()->contrastPreference() == Qt::ContrastPreference::HighContrast;
}
#else
bool systemWantsHighContrast()
{
    return false; // Before Qt 6.10 the desktop's wish is not told; it is chosen in Settings.
}
#endif
