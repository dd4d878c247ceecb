// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "theme.h"

#include <QObject>

class CounterWindow;
class PrintDesk;

/// Keeps what is chosen on the settings page, and shows what this counter is.
class SettingsDesk : public QObject
{
    Q_OBJECT
public:
    SettingsDesk(CounterContext &context, CounterWindow &window, PrintDesk &printing, QObject *parent);

    void showScanner(const QString &words, bool isGood); ///< In the status line.

private:
    void showDevices();
    void keep(const QString &name, const QString &value);
    void load();
    void applyTheme(const Theme &theme);
    void keepTheme(const Theme &theme);
    void applyPrinters();

    CounterContext &m_context;
    CounterWindow &m_window;
    PrintDesk &m_printing;
    Theme m_theme;
    QString m_sheetPrinter;
    QString m_slipPrinter;
    QString m_scanner;
    bool m_isScannerGood = true;
};
