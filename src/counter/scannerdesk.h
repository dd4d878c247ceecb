// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "scandecoding.h"

#include <QObject>

class CounterWindow;
class DossierFinder;
class KeyScanner;

/// The scanners of this counter. What they deliver is decoded here by what is known of each, and goes to where its
/// meaning leads; what cannot be read is said, never typed into a field.
class ScannerDesk : public QObject
{
    Q_OBJECT
public:
    ScannerDesk(CounterContext &context, CounterWindow &window, DossierFinder &finder, QObject *parent);

    void take(const RawScan &scan);

private:
    void sayUnreadable();
    bool isListening() const;

    CounterContext &m_context;
    CounterWindow &m_window;
    DossierFinder &m_finder;
    KeyScanner *m_keyboard;
};
