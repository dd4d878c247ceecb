// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scannerpane.h"

#include "ui_scannerpane.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int nameRole = Qt::UserRole + 1;

}

ScannerPane::ScannerPane(QWidget *parent) : QWidget(parent), ui(std::make_unique<Ui::ScannerPane>())
{
    ui->setupUi(this);
    const std::initializer_list<std::pair<ScanTransport, QString>> ways{
        {ScanTransport::Serial, tr("USB serial (best: accents are kept)")},
        {ScanTransport::HidPos, tr("HID point of sale")},
        {ScanTransport::Device, tr("Keyboard, read as a device of its own (Linux)")},
        {ScanTransport::Keyboard, tr("Keyboard")}};
    for (const auto &[way, words] : ways)
        ui->transportBox->addItem(words, static_cast<int>(way));
    for (const int speed : {9600, 19200, 38400, 57600, 115200})
        ui->speedBox->addItem(QString::number(speed), speed);
    for (QComboBox *box : {ui->transportBox, ui->deviceBox, ui->speedBox}) {
        box->setMinimumWidth(320);
        box->setMaximumWidth(480);
        connect(box, &QComboBox::activated, this, &ScannerPane::choose);
    }
    ui->cameraBox->setMinimumWidth(320);
    ui->cameraBox->setMaximumWidth(480);
    connect(ui->cameraBox, &QComboBox::activated, this, [this] {
        const QString id = ui->cameraBox->currentData().toString();
        emit cameraChosen({id, id.isEmpty() ? QString() : ui->cameraBox->currentData(nameRole).toString()});
    });
    connect(ui->trialButton, &ActionButton::clicked, this, &ScannerPane::trialAsked);
    setOptions({});
    setCameras({}, {});
}

ScannerPane::~ScannerPane() = default;

ScannerOptions ScannerPane::options() const
{
    ScannerOptions options = m_options;
    options.transport = static_cast<ScanTransport>(ui->transportBox->currentData().toInt());
    options.device = ui->deviceBox->currentData().toString();
    options.baudRate = ui->speedBox->currentData().toInt();
    return options;
}

void ScannerPane::setOptions(const ScannerOptions &options)
{
    m_options = options;
    ui->transportBox->setCurrentIndex(ui->transportBox->findData(static_cast<int>(options.transport)));
    ui->speedBox->setCurrentIndex(qMax(0, ui->speedBox->findData(options.baudRate)));
    setDevices({});
    showFields();
}

void ScannerPane::setDevices(const QList<ScannerDevice> &devices)
{
    ui->deviceBox->clear();
    // A keyboard of its own must be named: the officer's keyboard would be taken away otherwise.
    const bool isNamed = m_options.transport == ScanTransport::Device;
    ui->deviceBox->addItem(isNamed ? tr("Choose the scanner") : tr("The first that is found"), QString());
    for (const ScannerDevice &device : devices)
        ui->deviceBox->addItem(device.name, device.id);
    if (!m_options.device.isEmpty() && ui->deviceBox->findData(m_options.device) < 0)
        ui->deviceBox->addItem(tr("%1 (not connected)").arg(m_options.device), m_options.device);
    ui->deviceBox->setCurrentIndex(qMax(0, ui->deviceBox->findData(m_options.device)));
}

void ScannerPane::setCameras(const QList<ScannerDevice> &cameras, const ScannerDevice &chosen)
{
    ui->cameraBox->clear();
    ui->cameraBox->addItem(cameras.isEmpty() ? tr("None is connected") : tr("The computer's own choice"), QString());
    int at = 0;
    for (const ScannerDevice &camera : cameras) {
        if (camera.id == chosen.id)
            at = ui->cameraBox->count();
        ui->cameraBox->addItem(camera.name, camera.id);
        ui->cameraBox->setItemData(ui->cameraBox->count() - 1, camera.name, nameRole);
    }
    if (at == 0 && !chosen.id.isEmpty()) {
        at = ui->cameraBox->count();
        ui->cameraBox->addItem(tr("%1 (not connected)").arg(chosen.name), chosen.id);
        ui->cameraBox->setItemData(at, chosen.name, nameRole);
    }
    ui->cameraBox->setCurrentIndex(at);
}

void ScannerPane::setState(const QString &word, bool isGood, const QString &trouble)
{
    ui->stateBadge->setBadge({isGood ? u"check"_s : u"alert"_s, word, isGood ? Tone::Ready : Tone::Supplement});
    ui->troubleBox->setNotice(trouble, Tone::Supplement);
}

void ScannerPane::showEvent(QShowEvent *)
{
    emit devicesAsked(m_options.transport);
}

void ScannerPane::showFields()
{
    const bool isKeyboard = m_options.transport == ScanTransport::Keyboard;
    const bool isSerial = m_options.transport == ScanTransport::Serial;
    for (QWidget *widget : std::initializer_list<QWidget *>{ui->deviceCaption, ui->deviceBox})
        widget->setVisible(!isKeyboard);
    for (QWidget *widget : std::initializer_list<QWidget *>{ui->speedCaption, ui->speedBox})
        widget->setVisible(isSerial);
}

void ScannerPane::choose()
{
    const bool isOtherWay = options().transport != m_options.transport;
    m_options = options();
    if (isOtherWay) {
        m_options.device.clear();
        showFields();
        emit devicesAsked(m_options.transport);
    }
    emit optionsChosen(m_options);
}
