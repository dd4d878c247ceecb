// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "byteframing.h"
#include "scanneroptions.h"
#include "scansource.h"

#include <QTimer>

#include <memory>

class QSerialPort;

/// A scanner at a serial port, mostly USB in its serial mode: bytes, no keyboard layout, no input method (ux.md 2.3).
class SerialScanner : public ScanSource
{
    Q_OBJECT
public:
    explicit SerialScanner(ScannerOptions options, QObject *parent = nullptr);
    ~SerialScanner() override;
    void start() override;

    static QList<ScannerDevice> present();

private:
    void open();
    void read();
    void lose();
    void deliver(ByteFraming::Cut cut);
    QString portName() const; ///< Of the chosen device now; empty if it is not plugged in.

    const ScannerOptions m_options;
    ByteFraming m_framing;
    std::unique_ptr<QSerialPort> m_port;
    QString m_device;
    QTimer m_idle;
    QTimer m_retry;
};
