// SPDX-FileCopyrightText: 2026 the mocua authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "office.h"

#include <QWidget>

#include <memory>

class AccountPane;

namespace Ui {
class SignInPage;
}

/// Name and password at the start of a day. Paste and password managers work; nothing is asked twice.
class SignInPage : public QWidget
{
    Q_OBJECT
public:
    explicit SignInPage(QWidget *parent = nullptr);
    ~SignInPage() override;
    void setOffice(const Office &office);
    void setName(const QString &name); ///< Who signed in here last.
    AccountPane *accountPane() const;

public slots:
    void showFailure(const QString &message); ///< Why it did not work and what to do.
    void showBusy(bool isBusy);               ///< While the password is tried.
    void showNotice(const QString &message);  ///< What must be known before, e.g. a read-only database.
    /// Nobody can work here, and why: nothing is left but to read it and close the window.
    void showStopped(const QString &message);
    void clear();

signals:
    void signInRequested(const QString &name, const QString &password);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void submit();
    void showStep();
    std::unique_ptr<Ui::SignInPage> ui;
};
