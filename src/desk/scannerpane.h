// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanneroptions.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ScannerPane;
}

/// The settings of the scanner: how it is connected, which one it is, and whether it is there.
class ScannerPane : public QWidget
{
    Q_OBJECT
public:
    explicit ScannerPane(QWidget *parent = nullptr);
    ~ScannerPane() override;

    ScannerOptions options() const; ///< What is chosen.

public slots:
    void setOptions(const ScannerOptions &options);
    void setDevices(const QList<ScannerDevice> &devices); ///< Those that are there now, of the chosen connection.
    /// The cameras that are there, and the chosen one, which may be missing; an empty id is whichever is the default.
    void setCameras(const QList<ScannerDevice> &cameras, const ScannerDevice &chosen);
    /// The state in a word; `trouble` says what to do, or is empty.
    void setState(const QString &word, bool isGood, const QString &trouble = {});

signals:
    void optionsChosen(const ScannerOptions &options);
    void devicesAsked(ScanTransport transport);     ///< The list is about to be looked at.
    void cameraChosen(const ScannerDevice &camera); ///< Empty: the default one.
    void trialAsked();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showFields();
    void choose();

    std::unique_ptr<Ui::ScannerPane> ui;
    ScannerOptions m_options;
};
