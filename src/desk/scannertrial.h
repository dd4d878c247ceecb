// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scannerprofile.h"

#include <QWidget>

#include <memory>

class CodeView;

namespace Ui {
class ScannerTrial;
}

/// Thử máy quét: one code to scan, and what it tells of the scanner; covers the settings page while it is open.
class ScannerTrial : public QWidget
{
    Q_OBJECT
public:
    explicit ScannerTrial(QWidget *settings);
    ~ScannerTrial() override;

    CodeView *codeView() const;
    void begin();
    /// What the calibration code has told.
    void showProfile(const ScannerProfile &profile);
    /// Another code, or one that came too damaged.
    void showOther(const QString &words);
    void setBytes(const QString &masked); ///< Of the last scan, without what is personal.
    void sayPrinted(const QString &words);

signals:
    void printAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showBytes();
    void end();

    std::unique_ptr<Ui::ScannerTrial> ui;
    QString m_bytes;
    bool m_areBytesShown = false;
};
