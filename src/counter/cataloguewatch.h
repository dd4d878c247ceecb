// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"

#include <QObject>
#include <QTimer>

class CounterWindow;

/// Lets the running window work with a newer catalogue as soon as sync has brought one: looks for it after each commit,
/// reads it on a store thread, and changes over when no dossier is being entered, so that an order is saved by the
/// catalogue under which it was begun. GUI thread.
class CatalogueWatch : public QObject
{
    Q_OBJECT
public:
    CatalogueWatch(CounterContext &context, CounterWindow &window, QObject *parent);

signals:
    void changed(int version); ///< The window works with this catalogue now.

private:
    void look();
    void read();
    void changeOver();
    void showVersion();

    CounterContext &m_context;
    CounterWindow &m_window;
    QTimer m_soon;
    QTimer m_free; ///< Runs while a catalogue waits for the page to be free.
    std::shared_ptr<const Catalogue> m_waiting;
};
