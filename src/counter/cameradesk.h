// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camerasource.h"
#include "countercontext.h"

#include <QObject>

class CameraPane;
class CounterWindow;
class ScannerPane;

/// The counter's camera as a scanner: opened and closed by the officer, closed by itself once it has read. GUI thread.
class CameraDesk : public QObject
{
    Q_OBJECT
public:
    CameraDesk(CounterContext &context, CounterWindow &window, QObject *parent);

    CameraSource &source() { return m_source; }
    /// The reader that is shown in the pane; for a test's video in the place of a camera.
    void showPane();
    bool isShown() const;

signals:
    void read(const QString &text); ///< To be taken as a scan.

private:
    void load();
    void choose(const CameraName &camera);
    void listCameras();
    void toggle();
    void close();
    void take(const QString &text);
    void show(const QImage &preview, const FrameLook &look);

    CounterContext &m_context;
    CounterWindow &m_window;
    ScannerPane &m_settings;
    CameraPane *m_pane;
    CameraSource m_source;
    CameraName m_chosen; ///< Empty: the default one.
};
