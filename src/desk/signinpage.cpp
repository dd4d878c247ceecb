// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinpage.h"

#include "ui_signinpage.h"

SignInPage::SignInPage(QWidget *parent) : QWidget(parent), ui(std::make_unique<Ui::SignInPage>())
{
    ui->setupUi(this);
    ui->fault->setField(ui->passwordField);
    connect(ui->signInButton, &ActionButton::clicked, this, &SignInPage::submit);
    connect(ui->passwordField, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(ui->nameField, &QLineEdit::returnPressed, ui->passwordField, qOverload<>(&QWidget::setFocus));
    connect(ui->accountPane, &AccountPane::stepChanged, this, &SignInPage::showStep);
}

AccountPane *SignInPage::accountPane() const
{
    return ui->accountPane;
}

/// While an account is asked for, nothing else is.
void SignInPage::showStep()
{
    const bool isOffered = ui->accountPane->step() == AccountPane::Step::Offered;
    for (QWidget *widget : std::initializer_list<QWidget *>{ui->nameCaption, ui->nameField, ui->passwordCaption,
                                                            ui->passwordField, ui->signInButton, ui->helpLabel})
        widget->setVisible(isOffered);
    if (!isOffered)
        ui->fault->setFault({});
}

SignInPage::~SignInPage() = default;

void SignInPage::setOffice(const Office &office)
{
    ui->officeLabel->setText(office.name);
    if (office.isDemonstration)
        ui->helpLabel->setText(
            tr("A demonstration: sign in as “ha” with the password “mocua”; others stand in the README."));
}

void SignInPage::setName(const QString &name)
{
    if (name.isEmpty() || !ui->nameField->text().isEmpty())
        return; // Somebody types already.
    ui->nameField->setText(name);
    ui->passwordField->setFocus(); // Else the password would be typed where it can be read.
}

void SignInPage::submit()
{
    const QString name = ui->nameField->text().trimmed();
    if (name.isEmpty() || ui->passwordField->text().isEmpty()) {
        ui->fault->setFault(tr("Type your name and your password."));
        (name.isEmpty() ? ui->nameField : ui->passwordField)->setFocus();
        return;
    }
    ui->fault->setFault({});
    emit signInRequested(name, ui->passwordField->text());
}

void SignInPage::showFailure(const QString &message)
{
    showBusy(false);
    ui->fault->setFault(message);
    ui->passwordField->selectAll();
    ui->passwordField->setFocus();
}

void SignInPage::showBusy(bool isBusy)
{
    ui->signInButton->setEnabled(!isBusy);
    ui->signInButton->setText(isBusy ? tr("Signing in…") : tr("Sign in"));
}

void SignInPage::showNotice(const QString &message)
{
    ui->noticeBox->setNotice(message);
}

void SignInPage::showStopped(const QString &message)
{
    for (QWidget *widget :
         std::initializer_list<QWidget *>{ui->nameCaption, ui->nameField, ui->passwordCaption, ui->passwordField,
                                          ui->fault, ui->signInButton, ui->helpLabel, ui->officeLabel, ui->accountPane})
        widget->hide();
    ui->titleLabel->setText(tr("mocua cannot begin"));
    ui->noticeBox->setNotice(message, Tone::Overdue, QStringLiteral("error"));
    ui->noticeBox->setFocusPolicy(Qt::StrongFocus);
    ui->noticeBox->setFocus();
}

void SignInPage::clear()
{
    showBusy(false);
    ui->passwordField->clear();
    ui->fault->setFault({});
}

void SignInPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    (ui->nameField->text().isEmpty() ? ui->nameField : ui->passwordField)->setFocus();
}
