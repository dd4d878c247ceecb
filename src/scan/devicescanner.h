// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deviceframing.h"
#include "scanneroptions.h"
#include "scansource.h"

#include <QTimer>

#include <functional>
#include <memory>

class QSocketNotifier;

/// A keyboard scanner read as a device of its own, taken away from all windows while this runs (Linux: evdev with
/// EVIOCGRAB): no focus, layout or input method is in between.
class DeviceScanner : public ScanSource
{
    Q_OBJECT
public:
    /// Takes an open device away from all other programs; returns 0 or the system's error number.
    using Grab = std::function<int(int descriptor)>;

    explicit DeviceScanner(ScannerOptions options, QObject *parent = nullptr);
    void setGrab(Grab grab) { m_grab = std::move(grab); } ///< In the place of EVIOCGRAB; for devices made by a test.
    ~DeviceScanner() override;
    void start() override;

    static QList<ScannerDevice> present();

private:
    void open();
    void read();
    void close();
    void deliver(std::optional<RawScan> scan);

    const ScannerOptions m_options;
    DeviceFraming m_framing;
    Grab m_grab;
    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_idle;
    QTimer m_retry;
};
