// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lockpane.h"

#include "ui_lockpane.h"

LockPane::LockPane(QWidget *window) : QWidget(window), ui(std::make_unique<Ui::LockPane>())
{
    ui->setupUi(this);
    ui->fault->setField(ui->passwordField);
    connect(ui->unlockButton, &ActionButton::clicked, this, &LockPane::submit);
    connect(ui->passwordField, &QLineEdit::returnPressed, this, &LockPane::submit);
    connect(ui->accountPane, &AccountPane::stepChanged, this, &LockPane::showStep);
    connect(ui->otherOfficerButton, &ActionButton::clicked, this, &LockPane::otherOfficerAsked);
    hide();
}

LockPane::~LockPane() = default;

AccountPane *LockPane::accountPane() const
{
    return ui->accountPane;
}

/// While an account is asked for, nothing else is.
void LockPane::showStep()
{
    const bool isOffered = ui->accountPane->step() == AccountPane::Step::Offered;
    for (QWidget *widget : std::initializer_list<QWidget *>{ui->passwordCaption, ui->passwordField, ui->unlockButton,
                                                            ui->otherOfficerButton})
        widget->setVisible(isOffered);
    if (!isOffered)
        ui->fault->setFault({});
}

void LockPane::cover()
{
    if (isVisible())
        return;
    m_before = window()->focusWidget();
    ui->officerLabel->setText(m_officer.displayName);
    ui->passwordField->clear();
    ui->fault->setFault({});
    showBusy(false);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    ui->passwordField->setFocus(Qt::ActiveWindowFocusReason);
}

void LockPane::uncover()
{
    ui->passwordField->clear();
    hide();
    if (m_before)
        m_before->setFocus(Qt::ActiveWindowFocusReason);
}

void LockPane::submit()
{
    if (ui->passwordField->text().isEmpty())
        return showFailure(tr("Type your password."));
    ui->fault->setFault({});
    emit unlockRequested(m_officer.id, ui->passwordField->text());
}

void LockPane::showFailure(const QString &message)
{
    showBusy(false);
    ui->fault->setFault(message);
    ui->passwordField->selectAll();
    ui->passwordField->setFocus();
}

void LockPane::showBusy(bool isBusy)
{
    ui->unlockButton->setEnabled(!isBusy);
}
