// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QWidget>

#include <memory>

class ScannerPane;
class ScannerTrial;
class SigningPane;

namespace Ui {
class SettingsPage;
}

/// Cài đặt: appearance, printers, signing, and what this counter is.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsPage(QWidget *parent = nullptr);
    ~SettingsPage() override;

public slots:
    void setTheme(const Theme &theme);
    /// The system's printers and those chosen; an empty choice keeps papers as PDF.
    void setPrinters(const QStringList &names, const QString &sheetPrinter, const QString &slipPrinter);
    void setPlace(const QString &office, const QString &device, const QString &portal, const QString &dataDirectory,
                  const QString &version);

    /// Which templates of forms are used, and what is wrong with the office's own.
    void setForms(const QString &text);

    ScannerPane *scannerPane() const;
    SigningPane *signingPane() const;
    ScannerTrial *scannerTrial() const { return m_trial; }

signals:
    void themeChosen(const Theme &theme);
    void sheetPrinterChosen(const QString &name); ///< Empty: PDF only.
    void slipPrinterChosen(const QString &name);
    void contingencyAsked(); ///< Outages and absences shall be shown.
    void dataDirectoryOpened();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyScale();
    void emitTheme();

    std::unique_ptr<Ui::SettingsPage> ui;
    ScannerTrial *m_trial;
    Theme m_theme;
};
