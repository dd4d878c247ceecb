// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "paletteentry.h"

#include <QObject>

class CounterWindow;
class DossierFinder;
class PrintDesk;
class ReceiveDesk;

/// Fills the command palette with what can be done from where the officer is, and does what is chosen from it.
class PaletteDesk : public QObject
{
    Q_OBJECT
public:
    PaletteDesk(CounterContext &context, CounterWindow &window, ReceiveDesk &receiving, DossierFinder &finder,
                PrintDesk &printing, QObject *parent);

private:
    void open();
    QList<PaletteEntry> commandEntries() const;
    QList<PaletteEntry> dossierEntries() const; ///< For the dossier in sight.
    QList<PaletteEntry> procedureEntries() const;
    void readLatest();
    void run(const PaletteEntry &entry);

    CounterContext &m_context;
    CounterWindow &m_window;
    ReceiveDesk &m_receiving;
    DossierFinder &m_finder;
    PrintDesk &m_printing;
    int m_opened = 0; ///< Answers for an earlier opening are dropped.
};
