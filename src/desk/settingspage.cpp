// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingspage.h"

#include "fieldguard.h"
#include "scannertrial.h"
#include "ui_settingspage.h"

SettingsPage::SettingsPage(QWidget *parent) : QWidget(parent), ui(std::make_unique<Ui::SettingsPage>())
{
    ui->setupUi(this);
    ui->dataLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    ui->dataLabel->setFocusPolicy(Qt::NoFocus);
    for (QComboBox *box : {ui->sheetBox, ui->slipBox})
        box->setMaximumWidth(480);
    connect(ui->themeSegments, &Segments::chosen, this, &SettingsPage::emitTheme);
    connect(ui->scaleSegments, &Segments::chosen, this, &SettingsPage::emitTheme);
    connect(ui->sheetBox, &QComboBox::activated, this,
            [this] { emit sheetPrinterChosen(ui->sheetBox->currentData().toString()); });
    connect(ui->slipBox, &QComboBox::activated, this,
            [this] { emit slipPrinterChosen(ui->slipBox->currentData().toString()); });
    connect(ui->openDataButton, &ActionButton::clicked, this, &SettingsPage::dataDirectoryOpened);
    m_trial = new ScannerTrial(this);
    connect(ui->scannerPane, &ScannerPane::trialAsked, m_trial, &ScannerTrial::begin);
    new FieldGuard(this);
    setPrinters({}, {}, {});
}

SettingsPage::~SettingsPage() = default;

ScannerPane *SettingsPage::scannerPane() const
{
    return ui->scannerPane;
}

SigningPane *SettingsPage::signingPane() const
{
    return ui->signingPane;
}

void SettingsPage::setTheme(const Theme &theme)
{
    m_theme = theme;
    ui->themeSegments->setCurrent(theme.kind == ThemeKind::Dark ? 1 : 0);
    ui->scaleSegments->setCurrent(theme.scale > 100 ? 1 : 0);
}

void SettingsPage::emitTheme()
{
    m_theme.kind = ui->themeSegments->current() == 1 ? ThemeKind::Dark : ThemeKind::Light;
    m_theme.scale = ui->scaleSegments->current() == 1 ? 115 : 100;
    emit themeChosen(m_theme);
}

void SettingsPage::setPrinters(const QStringList &names, const QString &sheetPrinter, const QString &slipPrinter)
{
    const std::initializer_list<std::pair<QComboBox *, QString>> boxes{{ui->sheetBox, sheetPrinter},
                                                                       {ui->slipBox, slipPrinter}};
    for (const auto &[box, chosen] : boxes) {
        box->clear();
        box->addItem(tr("PDF in the data directory"), QString());
        for (const QString &name : names)
            box->addItem(name, name);
        if (!chosen.isEmpty() && !names.contains(chosen))
            box->addItem(tr("%1 (not connected)").arg(chosen), chosen);
        box->setCurrentIndex(qMax(0, box->findData(chosen)));
    }
}

void SettingsPage::setForms(const QString &text)
{
    ui->formsLabel->setText(text);
}

void SettingsPage::setPlace(const QString &office, const QString &device, const QString &portal,
                            const QString &dataDirectory, const QString &version)
{
    ui->officeLabel->setText(office);
    ui->deviceLabel->setText(device);
    ui->portalLabel->setText(portal);
    ui->dataLabel->setText(dataDirectory);
    ui->versionLabel->setText(version);
}
