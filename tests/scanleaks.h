// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class KeyScanner;
class QLineEdit;

struct LeakCount
{
    int scanned = 0; ///< Scans that came out.
    int leaked = 0;  ///< Scans of which something reached the widget.
};

/// Kinds of widget that may have the focus when a scan arrives.
QStringList leakTestFields();

/// Scans cards, slips and codes into a widget of that kind, at several speeds, with and without prefix.
LeakCount leaksIntoField(int kind, KeyScanner &scanner, int scans);

/// Types words and numbers at 30 to 120 words a minute, each tenth after a slow scanner; how many were taken for scans
/// or did not arrive.
int wordsTakenForScans(QLineEdit &field, KeyScanner &scanner, int words);
