// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingspage.h"

#include "fieldguard.h"
#include "scannertrial.h"
#include "ui_settingspage.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

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
    connect(ui->contingencyButton, &ActionButton::clicked, this, &SettingsPage::contingencyAsked);
    m_trial = new ScannerTrial(this);
    connect(ui->scannerPane, &ScannerPane::trialAsked, m_trial, &ScannerTrial::begin);
    new FieldGuard(this);
    setFocusProxy(ui->themeSegments);
    setPrinters({}, {}, {});
    applyScale();
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
    ui->themeSegments->setCurrent(static_cast<int>(theme.kind));
    const auto size = std::find(Theme::scales.begin(), Theme::scales.end(), theme.scale);
    ui->scaleSegments->setCurrent(static_cast<int>(size - Theme::scales.begin()));
}

void SettingsPage::applyScale()
{
    const bool isHuge = themeOf(this).scale > 115;
    ui->columns->setDirection(isHuge ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyScale();
}

void SettingsPage::emitTheme()
{
    m_theme.kind = static_cast<ThemeKind>(ui->themeSegments->current());
    m_theme.scale = Theme::scales.at(static_cast<size_t>(ui->scaleSegments->current()));
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
