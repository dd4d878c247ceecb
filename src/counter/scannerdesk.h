// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "countercontext.h"
#include "scandecoding.h"
#include "scanneroptions.h"
#include "scansource.h"

#include <QHash>
#include <QObject>

#include <memory>

class CounterWindow;
class DossierFinder;
class KeyScanner;
class ScannerPane;

/// The scanners of this counter. What they deliver is decoded here by what is known of each, and goes to where its
/// meaning leads; what cannot be read is said, never typed into a field. The keyboard is listened to in any case.
class ScannerDesk : public QObject
{
    Q_OBJECT
public:
    ScannerDesk(CounterContext &context, CounterWindow &window, DossierFinder &finder, QObject *parent);

    void take(const RawScan &scan);
    /// Reads from that scanner from now on; keeps nothing.
    void use(const ScannerOptions &options);
    void showState(); ///< On the settings page and, by stateChanged(), wherever else it stands.

signals:
    void stateChanged(const QString &words, bool isGood); ///< For the status line.

private:
    void load();
    void keep(const QString &setting, const QJsonObject &object);
    void keepOptions(const ScannerOptions &options);
    void keepProfile(const ScannerProfile &profile);
    void takeTrial(const RawScan &scan);
    void showCode();
    void printCode();
    void countReview(ScanVerdict verdict);
    void sayUnreadable();
    bool isListening() const;
    ScannerProfile profileOf(const RawScan &scan) const;

    CounterContext &m_context;
    CounterWindow &m_window;
    DossierFinder &m_finder;
    ScannerPane &m_pane;
    KeyScanner *m_keyboard;
    std::unique_ptr<ScanSource> m_source;
    ScannerOptions m_options;
    QHash<QString, ScannerProfile> m_profiles; ///< By device, or by transport where that is not known.
    int m_reviews = 0;                         ///< Scans in a row whose names had to be checked.
};
