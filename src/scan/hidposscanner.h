// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hidposframing.h"
#include "scanneroptions.h"
#include "scansource.h"

#include <QTimer>

/// A scanner in HID point-of-sale mode, read through hidapi.
class HidPosScanner : public ScanSource
{
    Q_OBJECT
public:
    explicit HidPosScanner(ScannerOptions options, QObject *parent = nullptr);
    ~HidPosScanner() override;
    void start() override;

    static QList<ScannerDevice> present();

private:
    void open();
    void read();
    void close();

    const ScannerOptions m_options;
    HidPosFraming m_framing;
    void *m_device = nullptr; ///< hid_device
    QString m_id;
    QTimer m_poll;
    QTimer m_retry;
};
